import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { describesHouses } from './describe-house.ts'
import { houseEnded } from './house-ended.ts'
import { sleepersIn } from './house.ts'
import type { House } from './house.ts'
import { promisesStanding } from './promise/promises.ts'

const input = { ...houseEnded.fields, gathering: needed(identifier) }

export const endHouseCommand = defineCommand({
  name: 'end-house',
  access: describesHouses,
  decides: [{ entryType: houseEnded }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => endHouse(gathering?.house, command),
})

export type EndHouse = InputOf<typeof input> & Author

/** A house ends when nobody sleeps there and nobody is held a bed or promised one: it never ends under anybody. */
export function endHouse(house: House | undefined, command: EndHouse): Decision | Refusal {
  if (house?.stream === undefined) return refused('not-found', { field: 'gathering' })
  if (sleepersIn(house, command.at).length > 0)
    return refused('house-slept-in', { field: 'gathering' })
  if (promisesStanding(house, command.at).length > 0)
    return refused('house-promised', { field: 'gathering' })
  if (house.endedAt !== undefined) return refused('house-ended', { field: 'gathering' })
  return decideAll([
    draftEntry(houseEnded, { stream: house.stream }, contentFrom(houseEnded, command), command),
  ])
}
