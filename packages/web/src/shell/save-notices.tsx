import type { ReactNode } from 'react'
import { errorSentence } from '../language/error-sentence.ts'
import { useMoment } from '../language/moment.ts'
import { useLength } from '../language/spans.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import type { SaveStates } from './session-view.ts'

/** What concerns everything that is saved here: that the device could not go on, that the server went back, that a clock is wrong. */
export function SaveNotices(props: { saves: SaveStates | undefined }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const length = useLength()
  const { troubles = [], serverWentBackAt, onWentBackRead, clockAheadMs } = props.saves ?? {}
  return (
    <div role="status">
      {troubles.length > 0 && (
        <Banner tone="danger" title={text('saves.trouble')}>
          {troubles.map((code) => {
            const { says, todo } = errorSentence(code)
            return (
              <p key={code}>
                {text(says)} {todo !== undefined && text(todo)}
              </p>
            )
          })}
        </Banner>
      )}
      {serverWentBackAt !== undefined && (
        <Banner
          title={text('saves.went-back')}
          actions={
            onWentBackRead && (
              <Button onPress={onWentBackRead}>{text('saves.went-back.read')}</Button>
            )
          }
        >
          {text('saves.went-back.words', { when: moment(serverWentBackAt) })}
        </Banner>
      )}
      {clockAheadMs !== undefined && (
        <Banner
          tone="needs"
          title={text(clockAheadMs > 0 ? 'saves.clock.ahead' : 'saves.clock.behind', {
            span: length(Math.abs(clockAheadMs)),
          })}
        >
          {text('saves.clock.todo')}
        </Banner>
      )}
    </div>
  )
}
