import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { RowWords, useRowName } from './row-line.tsx'

/** Who went, and slips: out of the counts, and brought back by a press. */
export function PutAside(props: { gathering: StreamId; rows: readonly ArrivalRow[] }): ReactNode {
  const text = useText()
  const nameOf = useRowName()
  const command = useCommand()
  if (props.rows.length === 0) return null
  return (
    <details>
      <summary>{text('group.aside', { count: props.rows.length })}</summary>
      <ul className="group-rows">
        {props.rows.map((row) => (
          <li key={row.arrival} className="group-row">
            <div className="group-row-words">
              <strong>
                {nameOf(row)} ·{' '}
                {text(
                  row.fields.presence.value === 'left' ? 'group.aside.left' : 'group.aside.mistake',
                )}
              </strong>
              <RowWords row={row} />
            </div>
            <Button
              tone="quiet"
              onPress={() =>
                void command.run('note-arrival', {
                  gathering: props.gathering,
                  arrival: row.arrival,
                  presence: 'here',
                })
              }
            >
              {text('group.aside.back')}
            </Button>
          </li>
        ))}
      </ul>
      {command.refusal && <ErrorState fault={command.refusal} />}
    </details>
  )
}
