import { bestAssignment } from './best-assignment.ts'
import type { NamePart } from '../indexed-person.ts'
import { kindOfWeight, type MatchKind, surelyMeant, weight } from './match-weight.ts'
import type { NamesInWords } from './names-in-words.ts'
import type { SoughtUnit } from './query-readings.ts'
import type { WeighedReading } from './weigh-reading.ts'

export type NameMatch = {
  /** The words of the query, counted from 0 without particles: two where they were joined. */
  readonly queryWords: readonly number[]
  readonly part: NamePart
  readonly how: MatchKind
}

/** Which entry of a name answers a unit, and how well in hundredths. */
type Answer = { readonly unit: number; readonly entry: number; readonly weight: number }

/**
 * Weighs one person after another against a reading. The total is the sum over the words of the query, in hundredths; 0 means
 * that she does not answer it. At most half of the words may be missing, and only if half are surely meant: "Juana Pérez
 * Tzoc" finds the file that knows "Juana Pérez" only.
 */
export class PersonScale {
  readonly #names: NamesInWords
  readonly #weighed: WeighedReading
  readonly #wordsInQuery: number
  readonly #mostShare: number
  readonly #best: Int32Array
  readonly #bestWord: Int32Array
  #wordsThatAnswer = 0

  constructor(names: NamesInWords, weighed: WeighedReading) {
    this.#names = names
    this.#weighed = weighed
    this.#wordsInQuery = weighed.reading.reduce((sum, unit) => sum + unit.share, 0)
    this.#mostShare = Math.max(...weighed.reading.map((unit) => unit.share))
    this.#best = new Int32Array(weighed.reading.length)
    this.#bestWord = new Int32Array(weighed.reading.length)
  }

  /** `atLeast`: a smaller total is of no use to the caller, and may come back as 0. */
  totalOf(place: number, atLeast: number): number {
    const names = this.#names
    const { unitsOfWord, requiredUnits } = this.#weighed
    const end = names.endOf(place)
    let answered = 0
    for (let at = names.startOf(place); at < end; at++) answered |= unitsOfWord[names.wordAt(at)]!
    if (answered === 0 || (answered & requiredUnits) !== requiredUnits) return 0
    if (this.#eachUnitHasItsOwnWord(place)) return this.#accepted(this.#best)
    if (this.#isBeyondReach(atLeast)) return 0
    return this.#accepted(this.#sharedOut(place).map(weightOf))
  }

  /** Which words of the query stand where in the name, in the query's order. */
  matchesOf(place: number): NameMatch[] {
    return this.#sharedOut(place)
      .filter((answer) => answer !== undefined)
      .map(({ unit, entry, weight }) => ({
        queryWords: this.#weighed.reading[unit]!.queryWords,
        part: this.#names.partAt(entry),
        how: kindOfWeight(weight),
      }))
      .sort((one, other) => one.queryWords[0]! - other.queryWords[0]!)
  }

  /** Fills in each unit's best word; false if two units want the same one. */
  #eachUnitHasItsOwnWord(place: number): boolean {
    const best = this.#best.fill(0)
    const bestWord = this.#bestWord.fill(-1)
    const end = this.#names.endOf(place)
    let word = -1
    let lastThatAnswers = -1
    this.#wordsThatAnswer = 0
    for (let at = this.#names.startOf(place); at < end; at++) {
      if (!this.#names.isFullFormAt(at)) word++
      if (this.#weighed.unitsOfWord[this.#names.wordAt(at)] === 0) continue
      if (lastThatAnswers !== word) this.#wordsThatAnswer++
      lastThatAnswers = word
      for (let unit = 0; unit < best.length; unit++) {
        const found = this.#weightAt(at, unit)
        if (found <= best[unit]!) continue
        best[unit] = found
        bestWord[unit] = word
      }
    }
    return !bestWord.some((wanted, unit) => wanted >= 0 && bestWord.indexOf(wanted) !== unit)
  }

  /**
   * Whether, with several units after the same word, even the kindest sharing out would be refused or too little. Spares the
   * exact one for nearly everybody when a query repeats itself.
   */
  #isBeyondReach(atLeast: number): boolean {
    let total = 0
    let sure = 0
    for (const [index, unit] of this.#weighed.reading.entries()) {
      const found = this.#best[index]!
      if (found > 0) total += unit.share * (found - unit.penalty)
      if (found >= surelyMeant) sure += unit.share
    }
    if (total < atLeast) return true
    const covered = this.#wordsThatAnswer * this.#mostShare
    return covered < this.#wordsInQuery && Math.min(sure, covered) * 2 < this.#wordsInQuery
  }

  #weightAt(at: number, unit: number): number {
    const found = this.#weighed.weights[unit]![this.#names.wordAt(at)]!
    return this.#names.isFullFormAt(at) ? Math.min(found, weight.abbreviation) : found
  }

  #accepted(weightOfUnit: ArrayLike<number>): number {
    let total = 0
    let missing = 0
    let sure = 0
    for (const [index, unit] of this.#weighed.reading.entries()) {
      const found = weightOfUnit[index]!
      if (found === 0 && unit.isRequired) return 0
      if (found === 0) missing += unit.share
      else total += unit.share * (found - unit.penalty)
      if (found >= surelyMeant) sure += unit.share
    }
    return missing === 0 || sure * 2 >= this.#wordsInQuery ? total : 0
  }

  /** Per unit the entry that it is given, no word twice: the greatest total, if need be the one of several that is accepted. */
  #sharedOut(place: number): (Answer | undefined)[] {
    const mostAnswered = this.#sharedOutFor(place, preferAnswered)
    if (this.#accepted(mostAnswered.map(weightOf)) > 0) return mostAnswered
    return this.#sharedOutFor(place, preferSure)
  }

  #sharedOutFor(place: number, preference: Preference): (Answer | undefined)[] {
    const { reading } = this.#weighed
    const start = this.#names.startOf(place)
    const end = this.#names.endOf(place)
    const values: number[][] = reading.map(() => [])
    const answers: Answer[][] = reading.map(() => [])
    let word = -1
    for (let entry = start; entry < end; entry++) {
      if (!this.#names.isFullFormAt(entry)) word++
      for (let unit = 0; unit < reading.length; unit++) {
        const found = this.#weightAt(entry, unit)
        if (found <= (answers[unit]![word]?.weight ?? -1)) continue
        answers[unit]![word] = { unit, entry, weight: found }
        values[unit]![word] = found === 0 ? 0 : valueOf(reading[unit]!, found, preference)
      }
    }
    const { wordOfUnit } = bestAssignment(values, word + 1)
    return wordOfUnit.map((given, unit) => (given < 0 ? undefined : answers[unit]![given]))
  }
}

// Two sharings out may have the same total while one is refused (two words surely, two missing; or two faintly, with one that
// is sure): which one turns up must not depend on the order of the query. Fractions decide, since totals are whole or half.
type Preference = { readonly answered: number; readonly sure: number }
const preferAnswered: Preference = { answered: 1 / 64, sure: 1 / 1024 }
const preferSure: Preference = { answered: 1 / 1024, sure: 1 / 64 }
const preferRequired = 1 / 4

function valueOf(unit: SoughtUnit, found: number, { answered, sure }: Preference): number {
  const fraction =
    answered +
    (found >= surelyMeant ? sure : 0) +
    (unit.isRequired ? preferRequired / unit.share : 0)
  return unit.share * (found - unit.penalty + fraction)
}

function weightOf(answer: Answer | undefined): number {
  return answer?.weight ?? 0
}
