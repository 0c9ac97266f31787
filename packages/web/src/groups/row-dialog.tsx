import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { AcceptRow } from './accept-row.tsx'
import { RowFields } from './row-fields.tsx'
import { useRowName } from './row-line.tsx'
import { inputFrom, valuesOf, type RowValues } from './row-values.ts'

/** One row: what it says, her own yes, and that she went. */
export function RowDialog(props: {
  gathering: StreamId
  row: ArrivalRow
  onClose: () => void
}): ReactNode {
  const text = useText()
  const nameOf = useRowName()
  const { device } = useDevice()
  const command = useCommand()
  const { gathering, row, onClose } = props
  const [before] = useState(() => valuesOf(row))
  const [values, setValues] = useState<RowValues>(before)
  const [isAccepting, setAccepting] = useState(false)
  const note = async (content: Readonly<Record<string, unknown>>): Promise<void> => {
    const saved = await command.run('note-arrival', { ...content, arrival: row.arrival, gathering })
    if (!saved) return
    void device.sync().catch(() => undefined)
    onClose()
  }
  const changed = inputFrom(values, before)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={nameOf(row)}
      actions={
        isAccepting ? undefined : (
          <>
            <Button tone="quiet" onPress={() => void note({ presence: 'left' })}>
              {text('group.row.left')}
            </Button>
            <Button tone="quiet" onPress={() => void note({ presence: 'noted-by-mistake' })}>
              {text('group.row.mistake')}
            </Button>
            <Button
              isPending={command.isRunning}
              disabledReason={
                Object.keys(changed).length === 0 ? text('group.row.unchanged') : undefined
              }
              onPress={() => void note(changed)}
            >
              {text('group.row.save')}
            </Button>
          </>
        )
      }
    >
      {isAccepting ? (
        <AcceptRow {...props} onBack={() => setAccepting(false)} />
      ) : (
        <div className="stack">
          {row.accepted.length === 0 && (
            <div>
              <Button tone="primary" icon="person" onPress={() => setAccepting(true)}>
                {text('group.accept')}
              </Button>
            </div>
          )}
          <RowFields
            values={values}
            errorAt={command.errorAt}
            onChange={(next) => setValues((former) => ({ ...former, ...next }))}
          />
          {command.refusal && <ErrorState fault={command.refusal} />}
        </div>
      )}
    </Dialog>
  )
}
