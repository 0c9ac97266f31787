import { hasDutyOpen } from '@cobijo/domain/closure/close-case'
import { caseClosed } from '@cobijo/domain/closure/case-closed'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { caseReopened } from '@cobijo/domain/closure/case-reopened'
import { responsibleAssigned } from '@cobijo/domain/case/responsible-assigned'
import { isOpenService } from '@cobijo/domain/service/services'
import { protectiveNeedRecorded } from '@cobijo/domain/justice/protective-need-recorded'
import { useState, type ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Select } from '../ui/field/select.tsx'
import { CaseForm } from './case-form.tsx'

interface Props {
  readonly file: CaseFile
  readonly people: People
  readonly onSaved: () => void
}

/** Whose case it is from now on. */
export function ResponsibleForm(props: Props): ReactNode {
  const text = useText()
  const [chosen, setChosen] = useState<string | undefined>(props.file.responsible.value)
  const stream = props.file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="responsable"
      command="assign-responsible"
      groups={() => [{ id: 'why', title: 'case.why', fields: [{ name: 'words', rows: 2 }] }]}
      declared={responsibleAssigned.fields}
      inputFrom={(values) => ({ ...values, case: stream, responsible: chosen })}
      onSaved={props.onSaved}
    >
      <Select
        label={text('fields.responsible')}
        options={props.people.members.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
    </CaseForm>
  )
}

const needReferral = ['transferred', 'no-funds', 'not-a-victim']

/** Ends the work; open services hold it back and say so. No reason is about reporting or cooperating. */
export function CloseForm(props: Props): ReactNode {
  const text = useText()
  const moment = useMoment()
  const referrals = useDeviceAnswer('referrals')
  const [referral, setReferral] = useState<string>()
  const [reviewer, setReviewer] = useState<string>()
  const stream = props.file.stream ?? ''
  const open = props.file.services.filter(isOpenService).length
  const sent =
    referrals.state === 'ready'
      ? referrals.value.filter((line) => line.direction === 'sent' && line.caseStream === stream)
      : []
  return (
    <CaseForm
      stream={stream}
      form="cierre"
      command="close-case"
      saveLabel={text('case.close')}
      groups={() => [
        {
          id: 'close',
          title: 'case.close.why',
          fields: [
            { name: 'reason' },
            { name: 'summary', rows: 4 },
            { name: 'words', rows: 2 },
            { name: 'reopeningExplained', isAsked: ({ reason }) => reason !== 'died' },
            { name: 'retentionAgreed' },
          ],
        },
      ]}
      declared={caseClosed.fields}
      inputFrom={(values) => {
        const asks = needReferral.includes(String(values['reason']))
        return {
          ...values,
          case: stream,
          // Nobody is told how to come back who died.
          ...(values['reason'] === 'died' ? { reopeningExplained: false } : {}),
          ...(asks && referral !== undefined ? { referral } : {}),
          ...(values['reason'] === 'not-a-victim' && reviewer !== undefined
            ? { reviewedBy: reviewer }
            : {}),
        }
      }}
      onSaved={props.onSaved}
    >
      {open > 0 && (
        <Banner tone="needs" title={text('case.close.open-services', { count: open })}>
          {text('case.close.open-services.todo')}
        </Banner>
      )}
      {hasDutyOpen(props.file) && (
        <Banner
          tone="needs"
          title={text('case.close.duty-open')}
          actions={
            <Link href={links.casePart(stream, 'plazos')} look="action">
              {text('clock.part')}
            </Link>
          }
        >
          {text('case.close.duty-open.todo')}
        </Banner>
      )}
      {sent.length > 0 && (
        <Select
          label={text('case.close.referral')}
          options={sent.map((line) => ({
            value: line.stream,
            label: line.otherName ?? text('case.other-organisation'),
            detail: moment(new Date(line.sentAt)),
          }))}
          value={referral}
          onChange={setReferral}
        />
      )}
      {props.people.members.length > 1 && (
        <Select
          label={text('case.close.reviewer')}
          description={text('case.close.reviewer.help')}
          options={props.people.members.map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={reviewer}
          onChange={setReviewer}
        />
      )}
    </CaseForm>
  )
}

/** She came back, or should. */
export function ReopenForm(props: Props): ReactNode {
  const text = useText()
  const stream = props.file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="reapertura"
      command="reopen-case"
      saveLabel={text('case.reopen')}
      groups={() => [
        {
          id: 'reopen',
          title: 'case.reopen.why',
          fields: [{ name: 'reopenReason' }, { name: 'words', rows: 3 }],
        },
      ]}
      // The word "reason" already means why a case was closed: its vocabulary is another.
      declared={{ ...caseReopened.fields, reopenReason: caseReopened.fields.reason }}
      inputFrom={({ reopenReason, ...values }) => ({
        ...values,
        case: stream,
        reason: reopenReason,
      })}
      fieldFor={(refused) => (refused === 'reason' ? 'reopenReason' : refused)}
      onSaved={props.onSaved}
    />
  )
}

/** Raises her safety, coded, without a word of why (W15). */
export function ProtectiveNeedForm(props: Props): ReactNode {
  const stream = props.file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="proteccion"
      command="record-protective-need"
      groups={() => [
        {
          id: 'needs',
          title: 'case.protective-need',
          intro: 'case.protective-need.intro',
          fields: [{ name: 'needs' }, { name: 'until' }],
        },
      ]}
      declared={protectiveNeedRecorded.fields}
      inputFrom={(values) => ({ needs: [], ...values, case: stream })}
      onSaved={props.onSaved}
    />
  )
}
