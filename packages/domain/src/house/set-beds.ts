import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { bedsSet } from './beds-set.ts'
import { describesHouses } from './describe-house.ts'
import { sleepersIn } from './house.ts'
import type { House } from './house.ts'
import { promisesStanding } from './promise/promises.ts'

const input = { ...bedsSet.fields, gathering: needed(identifier) }

export const setBedsCommand = defineCommand({
  name: 'set-beds',
  access: describesHouses,
  decides: [{ entryType: bedsSet }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => setBeds(gathering?.house, command),
})

export type SetBeds = InputOf<typeof input> & Author

/** Says which rooms the house has and how many beds. A room in which somebody sleeps does not vanish under her. */
export function setBeds(house: House | undefined, command: SetBeds): Decision | Refusal {
  if (house?.stream === undefined) return refused('not-found', { field: 'gathering' })
  const names = command.rooms.map(({ room }) => room)
  const isWhole = command.rooms.every(
    ({ room, roomFor, beds }) => room !== undefined && roomFor !== undefined && beds !== undefined,
  )
  if (!isWhole) return refused('room-incomplete', { field: 'rooms' })
  if (new Set(names).size < names.length) return refused('room-named-twice', { field: 'rooms' })
  if (sleepersIn(house, command.at).some(({ room }) => !names.includes(room)))
    return refused('room-slept-in', { field: 'rooms' })
  if (promisesStanding(house, command.at).some(({ room }) => !names.includes(room)))
    return refused('room-promised', { field: 'rooms' })
  return decideAll([
    draftEntry(bedsSet, { stream: house.stream }, contentFrom(bedsSet, command), command),
  ])
}
