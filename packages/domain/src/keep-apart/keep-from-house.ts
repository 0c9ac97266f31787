import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { keepApartLifted } from './keep-apart-lifted.ts'
import { keepApartRecorded } from './keep-apart-recorded.ts'
import { keepsApart } from './keep-people-apart.ts'

const input = { case: needed(identifier), notInHouse: needed(identifier) }

/** She must not be in that house (W8); no reason. */
export const keepFromHouseCommand = defineCommand({
  name: 'keep-from-house',
  access: keepsApart,
  concerns: ['case'],
  input,
  decide: (_situation, command) => ofHouse(keepApartRecorded, command),
})

export const letIntoHouseCommand = defineCommand({
  name: 'let-into-house',
  access: keepsApart,
  decides: [{ entryType: keepApartLifted }],
  concerns: ['case'],
  input,
  decide: (_situation, command) => ofHouse(keepApartLifted, command),
})

function ofHouse(
  entryType: typeof keepApartRecorded | typeof keepApartLifted,
  command: InputOf<typeof input> & Author,
): Decision | Refusal {
  const { notInHouse } = command
  return decideAll([
    draftEntry(entryType, { stream: command.case as StreamId }, { notInHouse }, command),
  ])
}
