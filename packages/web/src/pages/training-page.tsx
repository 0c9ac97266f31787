import { formNamed } from '../forms/form-named.ts'
import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Training } from '@cobijo/domain/training/training'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { usePeople } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { EraseGathering } from '../groups/erase-gathering.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { AllAttended } from '../training/all-attended.tsx'
import { ImportAttendance } from '../training/import-attendance.tsx'
import { IssueCertificates } from '../training/issue-certificates.tsx'
import { mayKeepTrainings } from '../training/may-keep-trainings.ts'
import { ParticipationForm } from '../training/participation-form.tsx'
import { ParticipationRows } from '../training/participation-rows.tsx'
import { ParticipationCount, TrainingFacts } from '../training/training-facts.tsx'
import { TrainingForm } from '../training/training-form.tsx'
import { AttendanceSheet } from '../training/training-sheets.tsx'
import { trainingFormTitles } from '../training/training-form-titles.ts'
import { WithdrawCertificate } from '../training/withdraw-certificate.tsx'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import '../case/case.css'

/** Its certificates go with it: what was signed with one stays signed. */
const eraseWords = {
  title: 'training.erase',
  words: 'training.erase.explained',
  done: 'training.erase.done',
} as const

/** One course: its list, who was certified, and what is done about either. */
export function TrainingPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const { part } = useAddressParts()
  const opened = useDeviceAnswer('openGathering', (stream ?? '') as StreamId)
  const file = opened.state === 'ready' ? opened.value.file : undefined
  const training = file?.training
  const asked = formNamed(trainingFormTitles, part('agregar'))
  const list = { href: links.trainings(), label: text('training.title') }
  const course = { href: links.training(stream ?? ''), label: text('training.page') }
  if (training === undefined)
    return (
      <Page title={text('training.page')} up={list}>
        <UnlessReady answer={opened} />
        {file !== undefined && <SealedMark look="block" />}
      </Page>
    )
  if (asked !== undefined)
    return (
      <Page title={text(trainingFormTitles[asked])} up={course}>
        <AskedForm form={asked} training={training} />
      </Page>
    )
  return (
    <Page
      title={text('training.page')}
      heading={training.courseName.value ?? text('training.nameless-course')}
      up={list}
    >
      <Course file={file as GatheringFile} training={training} />
    </Page>
  )
}

function AskedForm(props: {
  form: keyof typeof trainingFormTitles
  training: Training
}): ReactNode {
  const { part, go } = useAddressParts()
  const people = usePeople()
  const { training, form } = props
  const leave = (): void => go({ agregar: undefined, de: undefined }, 'replace')
  const row = training.participations.find(({ participation }) => participation === part('de'))
  switch (form) {
    case 'datos':
      return <TrainingForm training={training} onSaved={leave} onLeave={leave} />
    case 'fila':
      return <ParticipationForm training={training} row={row} people={people} onSaved={leave} />
    case 'lista':
      return <ImportAttendance training={training} onDone={leave} />
    case 'certificados':
      return <IssueCertificates training={training} onSaved={leave} />
    case 'retirar':
      return <WithdrawCertificate training={training} row={row} onDone={leave} />
    default:
      return form satisfies never
  }
}

function Course(props: { file: GatheringFile; training: Training }): ReactNode {
  const text = useText()
  const session = useSession()
  const [isPrinting, setPrinting] = useState(false)
  const { file, training } = props
  const stream = training.stream ?? ''
  const mayKeep = mayKeepTrainings(session)
  const to = `${links.training(stream)}?agregar=`
  return (
    <>
      <TrainingFacts training={training} />
      {mayKeep && (
        <div className="case-actions">
          <Link href={`${to}datos`} look="action">
            {text('training.change')}
          </Link>
          {session.officer && file.state.value === 'ended' && (
            <EraseGathering
              gathering={stream as StreamId}
              says={eraseWords}
              to={links.trainings()}
            />
          )}
        </div>
      )}
      <Section title={text('training.list')}>
        {!session.reads.includes('identity') && (
          <SealedMark look="inline" name={text('training.names')} />
        )}
        <ParticipationCount lists={[training.participations]} />
        {mayKeep && (
          <div className="case-actions">
            <Link href={`${to}fila`} look="action" icon="plus">
              {text('training.row.add')}
            </Link>
            <Link href={`${to}lista`} look="action">
              {text('training.import')}
            </Link>
            <AllAttended training={training} />
            <Link href={`${to}certificados`} look="action">
              {text('training.issue')}
            </Link>
            <Button tone="quiet" onPress={() => setPrinting(true)}>
              {text('training.sheet.print')}
            </Button>
          </div>
        )}
        {training.participations.length === 0 ? (
          <EmptyState title={text('training.list.none')}>
            {text('training.list.none.explained')}
          </EmptyState>
        ) : (
          <ParticipationRows training={training} mayKeep={mayKeep} />
        )}
      </Section>
      {isPrinting && <AttendanceSheet training={training} onClose={() => setPrinting(false)} />}
    </>
  )
}
