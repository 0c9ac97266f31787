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
