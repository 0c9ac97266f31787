import { useState, type ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button, type ButtonTone } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'

/** Ends one permission, after asking. `grant`: its own stream; `who`: to whom it opens. */
export function EndSharing(props: { grant: string; who: string; tone?: ButtonTone }): ReactNode {
  const text = useText()
  const command = useCommand()
  const [isAsking, setAsking] = useState(false)
  const end = async (): Promise<void> => {
    const saved = await command.run('end-grant', { grant: props.grant })
    if (saved) setAsking(false)
  }
  return (
    <>
      <Button tone={props.tone ?? 'quiet'} onPress={() => setAsking(true)}>
        {text('case.readers.end')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        kind="alert"
        title={text('case.readers.end.title', { who: props.who })}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text('case.readers.end.no')}</Button>
            <Button tone="primary" isPending={command.isRunning} onPress={() => void end()}>
              {text('case.readers.end')}
            </Button>
          </>
        }
      >
        <p>{text('case.readers.end.explained')}</p>
        {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
      </Dialog>
    </>
  )
}
