import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { rowDraft } from '../forms/fields/draft-names.ts'
import { DraftFirst } from '../forms/fields/draft-first.tsx'
import { useDraft } from '../forms/fields/use-draft.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { RowFields } from './row-fields.tsx'
import { emptyRow, inputFrom, type RowValues } from './row-values.ts'

/** A row after the other: each is saved on this device at once, and the next begins at its wristband. */
export function NoteRow(props: { gathering: StreamId }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const [noted, setNoted] = useState(0)
  const [last, setLast] = useState('')
  const [values, setValues] = useState<RowValues>(emptyRow)
  const draft = useDraft<RowValues>(rowDraft(props.gathering))
  const change = (next: RowValues): void => {
    setValues(next)
    // What was carried over from the row before is nothing that somebody typed of this one.
    const { sleepsWhere: _place, ...typed } = inputFrom(next)
    if (Object.keys(typed).length > 0) draft.keep(next)
    else draft.forget()
  }
  const save = async (): Promise<void> => {
    const saved = await command.run('note-arrival', {
      ...inputFrom(values),
      gathering: props.gathering,
    })
    if (!saved) return
    draft.forget()
    void device.sync().catch(() => undefined)
    setLast(values.wristband.trim())
    // Whole rows of people sleep in the same place; everything else is each one's own.
    setValues({ ...emptyRow, sleepsWhere: values.sleepsWhere })
    setNoted((count) => count + 1)
  }
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftFirst draft={draft} onTakeUp={(found) => setValues({ ...emptyRow, ...found })}>
        <RowFields
          key={noted}
          values={values}
          isFocused={noted > 0}
          errorAt={command.errorAt}
          onChange={(next) => change({ ...values, ...next })}
        />
        {command.refusal && <ErrorState fault={command.refusal} />}
        <div className="group-save" data-place="row">
          <Button type="submit" tone="primary" icon="check" isPending={command.isRunning}>
            {text('group.save-row')}
          </Button>
          <p role="status" className="field-description">
            {noted > 0 &&
              (last === ''
                ? text('group.saved-row')
                : text('group.saved-wristband', { wristband: last }))}
          </p>
        </div>
      </DraftFirst>
    </form>
  )
}
