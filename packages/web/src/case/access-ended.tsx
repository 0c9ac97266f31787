import type { AccessEnded as Ended } from '@cobijo/contract/device/sharing/sharing-api'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { AnswerErasure } from './answer-erasure.tsx'

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
      {erasureAsked.map((each) => (
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
        href={links.caseForm(props.stream, 'expediente-propio')}
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
