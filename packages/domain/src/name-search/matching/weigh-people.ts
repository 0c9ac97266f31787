import { bestAssignment } from './best-assignment.ts'
import type { NamePart } from '../indexed-person.ts'
import { kindOfWeight, type MatchKind, surelyMeant, weight } from './match-weight.ts'
import type { NamesInWords } from './names-in-words.ts'
import type { Reading } from './query-readings.ts'
import { weighWords } from './weigh-words.ts'
import type { WordTable } from './word-table.ts'

/** A reading of the query with what each word of the index is worth in it. */
export type WeighedReading = {
  readonly reading: Reading
  readonly weights: readonly Uint8Array[]
  /** For every word of the index the units that it agrees with, one bit each. */
  readonly unitsOfWord: Uint16Array
  readonly requiredUnits: number
}

export function weighReading(reading: Reading, table: WordTable): WeighedReading {
  const weights = reading.map((unit) => weighWords(table, unit))
  const unitsOfWord = new Uint16Array(table.size)
  let requiredUnits = 0
  weights.forEach((weightOfWord, unit) => {
    if (reading[unit]!.isRequired) requiredUnits |= 1 << unit
    for (let word = 0; word < weightOfWord.length; word++) {
      if (weightOfWord[word] !== 0) unitsOfWord[word]! |= 1 << unit
    }
  })
  return { reading, weights, unitsOfWord, requiredUnits }
}

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
  readonly #best: Int32Array
  readonly #bestWord: Int32Array

  constructor(names: NamesInWords, weighed: WeighedReading) {
    this.#names = names
    this.#weighed = weighed
    this.#wordsInQuery = weighed.reading.reduce((sum, unit) => sum + unit.share, 0)
    this.#best = new Int32Array(weighed.reading.length)
    this.#bestWord = new Int32Array(weighed.reading.length)
  }

  totalOf(place: number): number {
    const names = this.#names
    const { unitsOfWord, requiredUnits } = this.#weighed
    const end = names.endOf(place)
    let answered = 0
    for (let at = names.startOf(place); at < end; at++) answered |= unitsOfWord[names.wordAt(at)]!
    if (answered === 0 || (answered & requiredUnits) !== requiredUnits) return 0
    if (this.#eachUnitHasItsOwnWord(place)) return this.#accepted(this.#best)
    return this.#accepted(this.#assigned(place).map((answer) => answer?.weight ?? 0))
  }

  /** Which words of the query stand where in the name, in the query's order. */
  matchesOf(place: number): NameMatch[] {
    return this.#assigned(place)
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
    for (let at = this.#names.startOf(place); at < end; at++) {
      if (!this.#names.isFullFormAt(at)) word++
      for (let unit = 0; unit < best.length; unit++) {
        const found = this.#weightAt(at, unit)
        if (found <= best[unit]!) continue
        best[unit] = found
        bestWord[unit] = word
      }
    }
    return !bestWord.some((wanted, unit) => wanted >= 0 && bestWord.indexOf(wanted) !== unit)
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
    if (missing === 0) return total
    return missing * 2 <= this.#wordsInQuery && sure * 2 >= this.#wordsInQuery ? total : 0
  }

  /** Per unit the entry that it is given, no word twice. */
  #assigned(place: number): (Answer | undefined)[] {
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
        values[unit]![word] =
          found === 0 ? 0 : reading[unit]!.share * (found - reading[unit]!.penalty)
      }
    }
    const { wordOfUnit } = bestAssignment(values, word + 1)
    return wordOfUnit.map((given, unit) => (given < 0 ? undefined : answers[unit]![given]))
  }
}
