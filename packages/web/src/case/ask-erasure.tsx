import type { SharedWith } from '@cobijo/contract/device/sharing/sharing-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useAct } from '../forms/use-act.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { reasonToKeepInWords } from './answer-erasure.tsx'

/** After a permission ended: asking them to erase what they hold, and what they answered. */
export function AskErasure(props: {
  readonly grant: SharedWith
  readonly stream: StreamId | undefined
  /** The organisation that is asked, by name. */
  readonly who: string
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const { run, isRunning, fault } = useAct()
  const [isAsking, setAsking] = useState(false)
  const { erasure, stream: grant } = props.grant
  const { stream } = props
  if (stream === undefined) return null
  if (erasure === undefined)
    return (
      <div>
        <Button onPress={() => setAsking(true)}>{text('case.ask-erasure')}</Button>
        <Dialog
          isOpen={isAsking}
          kind="alert"
          onClose={() => setAsking(false)}
          title={text('case.ask-erasure.sure', { who: props.who })}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{text('case.ask-erasure.not-yet')}</Button>
              <Button
                tone="primary"
                isPending={isRunning}
                onPress={() => void run(() => device.requestErasure({ stream, grant }))}
              >
                {text('case.ask-erasure')}
              </Button>
            </>
          }
        >
          <p>{text('case.ask-erasure.explained')}</p>
          {fault !== undefined && <ErrorState fault={fault} />}
        </Dialog>
      </div>
    )
  const answer = erasure.answers.at(-1)
  return (
    <p className="field-description">
      {answer === undefined
        ? text('case.ask-erasure.asked', { when: moment(new Date(erasure.askedAt)) })
        : answer.answer === 'erased'
          ? text('case.ask-erasure.erased')
          : text('case.ask-erasure.kept', {
              why:
                answer.keptBecause === undefined
                  ? text('case.keep.not-said')
                  : text(reasonToKeepInWords[answer.keptBecause]),
            })}
    </p>
  )
}
