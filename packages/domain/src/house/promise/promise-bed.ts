import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { Instant } from '../../journal/identifier.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { sleepersIn } from '../house.ts'
import type { House } from '../house.ts'
import { houseToPlaceIn, placesPeople } from '../stay/place-person.ts'
import { bedPromised } from './bed-promised.ts'
import { bedsPromisedIn } from './promises.ts'

const { capacityRequest: _answered, ...asked } = bedPromised.fields
const input = { ...asked, gathering: needed(identifier) }

export const promiseBedCommand = defineCommand({
  name: 'promise-bed',
  access: placesPeople,
  decides: [{ entryType: bedPromised }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => promiseBed(gathering?.house, command),
})

export type PromiseBed = InputOf<typeof input> & Author

/** Keeps beds for people whom nobody here knows yet. Whether the place suits each of them is asked when she comes: it promises a bed and decides nothing of her. */
export function promiseBed(named: House | undefined, command: PromiseBed): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  const objection = objectionToPromise(house, command)
  if (objection) return objection
  return decideAll([
    draftEntry(bedPromised, { stream: house.stream }, contentFrom(bedPromised, command), command),
  ])
}

/** What stands against keeping so many beds of that room; undefined where nothing does. */
export function objectionToPromise(
  house: House,
  {
    room,
    bedsPromised,
    holdUntil,
    at,
  }: {
    readonly room: string
    readonly bedsPromised: number
    readonly holdUntil: Instant
    readonly at: Instant
  },
): Refusal | undefined {
  if (house.endedAt !== undefined) return refused('house-ended', { field: 'gathering' })
  if (holdUntil <= at) return refused('hold-already-over', { field: 'holdUntil' })
  if ((house.rooms.value ?? []).length === 0)
    return refused('house-without-rooms', { field: 'room' })
  const known = house.rooms.value?.find((each) => each.room === room)
  if (known === undefined) return refused('room-unsaid', { field: 'room' })
  const taken = sleepersIn(house, at).filter((stay) => stay.room === room).length
  return known.beds - taken - bedsPromisedIn(house, room, at) < bedsPromised
    ? refused('no-bed-free', { field: 'room' })
    : undefined
}
