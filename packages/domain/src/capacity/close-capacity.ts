import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { askCapacityCommand } from './ask-capacity.ts'
import { capacityClosed } from './capacity-closed.ts'
import type { Capacity } from './capacity.ts'

const input = { ...capacityClosed.fields, gathering: needed(identifier) }

export const closeCapacityCommand = defineCommand({
  name: 'close-capacity',
  access: { ...askCapacityCommand.access, ownOnly: true },
  decides: [{ entryType: capacityClosed }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => closeCapacity(gathering?.capacity, command),
})

export type CloseCapacity = InputOf<typeof input> & Author

/** They come, or need no bed any more: the house that held one reads it and gives it back. */
export function closeCapacity(
  capacity: Capacity | undefined,
  command: CloseCapacity,
): Decision | Refusal {
  if (capacity?.stream === undefined || capacity.organisation !== command.organisation)
    return refused('not-found', { field: 'gathering' })
  if (capacity.closed !== undefined)
    return refused('question-over', { field: 'gathering', source: 'W13' })
  return decideAll([
    draftEntry(
      capacityClosed,
      { stream: capacity.stream },
      contentFrom(capacityClosed, command),
      command,
    ),
  ])
}
