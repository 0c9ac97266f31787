import type { AttachmentLine } from '@cobijo/domain/attachment/attachments'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { TextArea, TextField } from '../ui/field/text-field.tsx'

/** Other words for a picture, or why nobody is to use it. What it said before stays one tap away. */
export function CorrectPicture(props: {
  line: AttachmentLine
  stream: StreamId
  caption: string
}): ReactNode {
  const text = useText()
  const command = useCommand()
  const [isOpen, setOpen] = useState(false)
  const [caption, setCaption] = useState(props.caption)
  const [why, setWhy] = useState('')
  const { line, stream } = props
  const close = (): void => {
    setOpen(false)
    command.clear()
  }
  const save = async (): Promise<void> => {
    const saved = await command.run('correct-attachment', {
      case: stream,
      attachment: line.entry,
      compartment: line.compartment,
      ...(caption.trim() === props.caption ? {} : { caption }),
      withdrawnBecause: why,
    })
    if (saved === undefined) return
    setWhy('')
    setOpen(false)
  }
  return (
    <>
      <Button
        tone="quiet"
        aria-label={text('attachment.correct.which', { what: props.caption })}
        onPress={() => {
          setCaption(props.caption)
          setOpen(true)
        }}
      >
        {text('attachment.correct')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={text('attachment.correct')}
        actions={
          <>
            <Button tone="primary" isPending={command.isRunning} onPress={() => void save()}>
              {text('forms.save')}
            </Button>
            <Button onPress={close}>{text('forms.leave')}</Button>
          </>
        }
      >
        <TextField
          label={text('attachment.caption')}
          value={caption}
          onChange={setCaption}
          maxLength={500}
          error={command.errorAt('caption')}
        />
        <TextArea
          label={text('attachment.withdraw')}
          description={text('attachment.withdraw.help')}
          isOptional
          value={why}
          onChange={setWhy}
          rows={2}
          maxLength={2000}
          error={command.errorAt('withdrawnBecause')}
        />
        {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
      </Dialog>
    </>
  )
}
