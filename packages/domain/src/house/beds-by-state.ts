import type { Instant } from '../journal/identifier.ts'
import { sleepersIn } from './house.ts'
import type { House } from './house.ts'
import { bedsPromisedIn, promisesStanding } from './promise/promises.ts'

/** Need against beds in one division of the country, of one organisation's own houses. */
export interface BedsInState {
  /** Code of the country's list; undefined for the houses of which nobody said it. */
  readonly division: string | undefined
  readonly houses: number
  readonly beds: number
  readonly slept: number
  readonly held: number
  /** Never below none: more people than beds in one room take none from another. */
  readonly free: number
  /** People, each once, whichever of its houses she waits for. */
  readonly waiting: number
  /** Beds that were asked for and not given since. */
  readonly refused: number
}

/** The houses that are open, by where they are; in the order of the codes, those of which nobody said it last. */
export function bedsByState(
  houses: readonly House[],
  at: Instant,
  refusedSince: Instant,
): readonly BedsInState[] {
  const open = houses.filter(({ endedAt }) => endedAt === undefined)
  return [...Map.groupBy(open, ({ division }) => division.value)]
    .map(([division, here]) => ({
      division,
      ...sumOf(here.map((house) => bedsOf(house, at))),
      houses: here.length,
      waiting: new Set(here.flatMap(({ waiting }) => waiting.map((line) => line.case))).size,
      refused: here
        .flatMap(({ refusals }) => refusals)
        .filter((refusal) => refusal.at >= refusedSince).length,
    }))
    .sort(
      (a, b) =>
        Number(a.division === undefined) - Number(b.division === undefined) ||
        ((a.division ?? '') < (b.division ?? '') ? -1 : 1),
    )
}

type Beds = Pick<BedsInState, 'beds' | 'slept' | 'held' | 'free'>

function bedsOf(house: House, at: Instant): Beds {
  const rooms = house.rooms.value ?? []
  const people = sleepersIn(house, at)
  return {
    beds: rooms.reduce((sum, { beds }) => sum + beds, 0),
    slept: people.filter(({ state }) => state === 'sleeping').length,
    held:
      people.filter(({ state }) => state === 'held').length +
      promisesStanding(house, at).reduce((sum, { beds }) => sum + beds, 0),
    free: rooms.reduce(
      (sum, { room, beds }) =>
        sum +
        Math.max(
          0,
          beds -
            people.filter((stay) => stay.room === room).length -
            bedsPromisedIn(house, room, at),
        ),
      0,
    ),
  }
}

function sumOf(each: readonly Beds[]): Beds {
  return each.reduce(
    (sum, one) => ({
      beds: sum.beds + one.beds,
      slept: sum.slept + one.slept,
      held: sum.held + one.held,
      free: sum.free + one.free,
    }),
    { beds: 0, slept: 0, held: 0, free: 0 },
  )
}
