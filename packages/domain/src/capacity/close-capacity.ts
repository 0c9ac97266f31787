import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { askCapacityCommand } from './ask-capacity.ts'
import { capacityClosed } from './capacity-closed.ts'
import { housesAtMost } from './capacity-codes.ts'

const input = {
  ...capacityClosed.fields,
  /** One question, or all that were put in one act. */
  gatherings: needed(list(identifier, housesAtMost)),
}

export const closeCapacityCommand = defineCommand({
  name: 'close-capacity',
  access: { ...askCapacityCommand.access, ownOnly: true },
  decides: [{ entryType: capacityClosed }],
  concerns: ['gatherings'],
  input,
  decide: ({ gatherings }, command) => closeCapacity(gatherings, command),
})

export type CloseCapacity = InputOf<typeof input> & Author

/** They come, or need no bed any more: the house that held one reads it and gives it back. What is closed already stays as it is. */
export function closeCapacity(
  gatherings: Situation['gatherings'],
  command: CloseCapacity,
): Decision | Refusal {
  const drafts: (DecidedEntry | Refusal)[] = []
  for (const { capacity } of gatherings?.values() ?? []) {
    if (capacity?.stream === undefined || capacity.organisation !== command.organisation)
      return refused('not-found', { field: 'gatherings' })
    if (capacity.closed !== undefined) continue
    const { capacityClosedBecause } = command
    drafts.push(
      draftEntry(capacityClosed, { stream: capacity.stream }, { capacityClosedBecause }, command),
    )
  }
  return drafts.length === 0
    ? refused('question-over', { field: 'gatherings', source: 'W13' })
    : decideAll(drafts)
}
