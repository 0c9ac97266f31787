import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { givenToMany } from './given-to-many.ts'

const input = { ...givenToMany.fields, gathering: needed(identifier) }

export const giveToManyCommand = defineCommand({
  name: 'give-to-many',
  access: whoeverIsThere,
  concerns: ['gathering'],
  input,
  decide: (_situation, command) => giveToMany(command),
})

export type GiveToMany = InputOf<typeof input> & Author

/** What many were given, in one entry: it asks nobody who she is. */
export function giveToMany(command: GiveToMany): Decision | Refusal {
  if (command.arrivals.length === 0) return refused('nobody-chosen', { field: 'arrivals' })
  const stream = command.gathering as StreamId
  return decideAll([
    draftEntry(givenToMany, { stream }, contentFrom(givenToMany, command), command),
  ])
}
