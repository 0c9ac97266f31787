import { givenNames, mayanSurnames, spanishSurnames, syllables } from './name-lists.ts'

/** Structurally the `IndexedPerson` of the domain's name search; samples import nothing. */
export type InventedPerson = {
  readonly id: string
  readonly names: {
    readonly givenNames: string
    readonly firstSurname?: string
    readonly secondSurname?: string
    readonly otherNames?: readonly string[]
    readonly code: string
  }
}

/** A number from 0 up to, but not including, 1. */
export type Draw = () => number

/**
 * A seeded source of draws for tests and samples (mulberry32, a public-domain generator); never for keys.
 * `seed` is any 32-bit integer.
 */
export function seededDraw(seed: number): Draw {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Invented people, the same from the same seed; the first n of a longer list are the list of n. No real person is meant.
 *
 * The skew is that of the region in kind, not in measured numbers: a few surnames are borne by many (Hernández by one in
 * twenty), most by few. Shares, chosen: 12 % of surnames Mayan, 6 % made of syllables so that there is a long tail; two given
 * names for half; no second surname for 12 %, no surname for 2 %; another name for 5 %.
 */
export function inventPeople({ seed, count }: { seed: number; count: number }): InventedPerson[] {
  const draw = seededDraw(seed)
  return Array.from({ length: count }, (_, number) => inventPerson(draw, number))
}

function inventPerson(draw: Draw, number: number): InventedPerson {
  const given = inventGivenNames(draw)
  const first = inventSurname(draw)
  const second = inventSurname(draw)
  const surnamesKnown = draw()
  const other = inventGivenNames(draw)
  const hasOtherName = draw() < 0.05
  const digits = String(number).padStart(6, '0')
  return {
    id: `invented-${digits}`,
    names: {
      givenNames: given,
      ...(surnamesKnown >= 0.02 ? { firstSurname: first } : {}),
      ...(surnamesKnown >= 0.14 ? { secondSurname: second } : {}),
      ...(hasOtherName ? { otherNames: [other] } : {}),
      code: `INV-${digits}`,
    },
  }
}

function inventGivenNames(draw: Draw): string {
  const list = draw() < 0.6 ? givenNames.women : givenNames.men
  const first = pickSkewed(list, draw)
  const second = pickSkewed(list, draw)
  return draw() < 0.5 && second !== first ? `${first} ${second}` : first
}

/** A surname, Spanish, Mayan or made of syllables. */
export function inventSurname(draw: Draw): string {
  const kind = draw()
  if (kind < 0.06) return surnameOfSyllables(draw)
  return pickSkewed(kind < 0.18 ? mayanSurnames : spanishSurnames, draw)
}

function surnameOfSyllables(draw: Draw): string {
  const middle = draw() < 0.5 ? pickEvenly(syllables.middle, draw) : ''
  const surname = pickEvenly(syllables.first, draw) + middle + pickEvenly(syllables.last, draw)
  return surname.charAt(0).toUpperCase() + surname.slice(1)
}

// The lists run from common to rare. A share of 1 / (rank + 3) lets the first of 150 surnames be about one in fifteen, the
// last one in five hundred.
const offset = 3
const sums = new WeakMap<readonly string[], number[]>()

function pickSkewed(list: readonly string[], draw: Draw): string {
  const upTo = sums.get(list) ?? cumulativeShares(list)
  const target = draw() * upTo.at(-1)!
  return list[upTo.findIndex((sum) => target < sum)]!
}

function cumulativeShares(list: readonly string[]): number[] {
  let sum = 0
  const upTo = list.map((_, rank) => (sum += 1 / (rank + 1 + offset)))
  sums.set(list, upTo)
  return upTo
}

function pickEvenly(list: readonly string[], draw: Draw): string {
  return list[Math.floor(draw() * list.length)]!
}
