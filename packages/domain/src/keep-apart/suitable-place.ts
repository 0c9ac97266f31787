import type { CaseFile } from '../case/case-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Rung } from '../ladder/rung.ts'
import type { KeptApart } from './kept-apart.ts'

/** Somebody who is to sleep in a house, or does: `{ person: file.stream, keptApart: file.keptApart }`. */
export interface Sleeper {
  /** The stream of her case. */
  readonly person: StreamId
  readonly keptApart: KeptApart
}

/** A house and everybody who sleeps there, or is held a bed there, but the one who is to come. */
export interface SleepingPlace {
  /** The stream of the house. */
  readonly house: StreamId
  readonly others: readonly Sleeper[]
}

/**
 * Whether she can sleep there, as a rung of whatever ladder places her; it never says why not (W8). Either's stream suffices: where the one is
 * sealed from whoever asks, the other speaks.
 */
export function placeSuits(newcomer: Sleeper, { house, others }: SleepingPlace): Rung {
  const isKeptOut = newcomer.keptApart.houses.includes(house)
  return {
    code: 'place-not-suitable',
    state: isKeptOut || mustNotMeet(newcomer, others) ? 'blocked' : 'done',
  }
}

/** Whether one of the others must not meet her, where they sleep or ride together. */
export function mustNotMeet(newcomer: Sleeper, others: readonly Sleeper[]): boolean {
  return others.some(
    ({ person, keptApart }) =>
      person !== newcomer.person &&
      (keptApart.from.includes(newcomer.person) || newcomer.keptApart.from.includes(person)),
  )
}

/** A doubtful age sleeps in a room of her own, neither among adults nor among children (W8). */
export function needsRoomOfHerOwn({ ageGroup }: Pick<CaseFile, 'ageGroup'>): boolean {
  return ageGroup.value === 'age-in-doubt'
}
