import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import type { House } from '../house.ts'
import { bedAwaited } from './bed-awaited.ts'
import { houseToPlaceIn, placesPeople } from './place-person.ts'

const input = { ...bedAwaited.fields, gathering: needed(identifier) }

export const awaitBedCommand = defineCommand({
  name: 'await-bed',
  access: { ...placesPeople, ownCopies: true },
  concerns: ['case', 'gathering'],
  input,
  decide: ({ gathering }, command) => awaitBed(gathering?.house, command),
})

export type AwaitBed = InputOf<typeof input> & Author

/** Puts her on the waiting list of a house, or takes her off. */
export function awaitBed(named: House | undefined, command: AwaitBed): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  return decideAll([
    draftEntry(bedAwaited, { stream: house.stream }, contentFrom(bedAwaited, command), command),
  ])
}
