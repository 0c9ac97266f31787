import type { AccessEnded as Ended, ErasureAsked } from '@cobijo/contract/device/device-api'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { reasonsToKeep } from '@cobijo/domain/erasure/asked/erasure-answered'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useAct } from '../forms/use-act.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Select } from '../ui/field/select.tsx'

type Reason = (typeof reasonsToKeep)[number]

export const reasonToKeepInWords = {
  'own-record': 'case.keep.own-record',
  'legal-duty': 'case.keep.legal-duty',
  'legal-claim': 'case.keep.legal-claim',
} as const satisfies Record<Reason, string>

/**
 * What another organisation had opened is gone from here; what this one wrote stays. While she stays too, what the shift must know is
 * readable, and she is asked how to go on. Asked to erase, one answers.
 */
export function AccessEnded(props: { readonly of: Ended; readonly file: CaseFile }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { endedAt, purgedAt, isInCare, erasureAsked } = props.of
  const { stay, stream } = props.file
  const when = moment(new Date(endedAt ?? purgedAt))
  const isToAsk = isInCare && stay === undefined
  return (
    <>
      <Banner
        tone={isToAsk ? 'needs' : 'info'}
        title={text(isToAsk ? 'case.access-ended.ask' : 'case.access-ended')}
        actions={
          stay?.ownFile !== undefined ? (
            <Link href={links.caseFile(stay.ownFile)} look="primary">
              {text('case.own-file.go')}
            </Link>
          ) : isInCare ? (
            <HowToGoOn stream={stream ?? ''} hasSaidNo={stay?.stays === 'no-own-file'} />
          ) : undefined
        }
      >
        <p>{text('case.access-ended.explained', { when })}</p>
        {isInCare && <p>{text('case.access-ended.in-care')}</p>}
        {isInCare && stay?.stays === 'no-own-file' && <p>{text('case.own-file.declined')}</p>}
      </Banner>
      {erasureAsked
        .filter(({ answers }) => answers.length === 0)
        .map((each) => (
          <AnswerErasure key={each.grant} of={each} />
        ))}
    </>
  )
}

/** One step to ask her; her no and that she left are taken down as simply. */
function HowToGoOn(props: { readonly stream: string; readonly hasSaidNo: boolean }): ReactNode {
  const text = useText()
  const command = useCommand()
  const [isLeaving, setLeaving] = useState(false)
  const record = (stays: 'no-own-file' | 'left') =>
    command.run('record-stay', { case: props.stream, stays })
  return (
    <>
      <Link
        href={`${links.caseFile(props.stream)}?agregar=expediente-propio`}
        look={props.hasSaidNo ? 'action' : 'primary'}
      >
        {text('case.own-file.ask')}
      </Link>
      {!props.hasSaidNo && (
        <Button isPending={command.isRunning} onPress={() => void record('no-own-file')}>
          {text('case.own-file.no')}
        </Button>
      )}
      <Button tone="quiet" onPress={() => setLeaving(true)}>
        {text('case.own-file.left')}
      </Button>
      {command.refusal !== undefined && !isLeaving && <ErrorState fault={command.refusal} />}
      <Dialog
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        kind="alert"
        title={text('case.own-file.left.title')}
        actions={
          <>
            <Button onPress={() => setLeaving(false)}>{text('case.own-file.left.no')}</Button>
            <Button
              tone="primary"
              isPending={command.isRunning}
              onPress={() => void record('left').then((saved) => saved && setLeaving(false))}
            >
              {text('case.own-file.left.yes')}
            </Button>
          </>
        }
      >
        <p>{text('case.own-file.left.explained')}</p>
        {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
      </Dialog>
    </>
  )
}

function AnswerErasure(props: { readonly of: ErasureAsked }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { run, isRunning, fault } = useAct()
  const [isKeeping, setKeeping] = useState(false)
  const [reason, setReason] = useState<Reason>()
  const { grant } = props.of
  return (
    <Banner
      tone="needs"
      title={text('case.erasure-asked')}
      actions={
        <>
          <Button
            tone="primary"
            isPending={isRunning}
            onPress={() => void run(() => device.answerErasure({ grant, answer: 'erased' }))}
          >
            {text('case.erasure-asked.erase')}
          </Button>
          {isKeeping ? (
            <Button
              isPending={isRunning}
              disabledReason={reason === undefined ? text('case.keep.missing') : undefined}
              onPress={() =>
                reason !== undefined &&
                void run(() => device.answerErasure({ grant, answer: 'kept', keptBecause: reason }))
              }
            >
              {text('case.keep.save')}
            </Button>
          ) : (
            <Button onPress={() => setKeeping(true)}>{text('case.keep')}</Button>
          )}
        </>
      }
    >
      <p>{text('case.erasure-asked.explained')}</p>
      {isKeeping && (
        <Select<Reason>
          label={text('case.keep.why')}
          value={reason}
          onChange={setReason}
          options={reasonsToKeep.map((value) => ({
            value,
            label: text(reasonToKeepInWords[value]),
          }))}
        />
      )}
      {fault !== undefined && <ErrorState fault={fault} />}
    </Banner>
  )
}
