import { type FoldedWord, foldName } from '../fold-name.ts'
import { regroupingPenalty } from './match-weight.ts'
import { hasDigits, letterSetOf } from './spelling-pool.ts'
import { type SoughtWord, soundsOf } from './weigh-words.ts'
import type { WordTable } from './word-table.ts'

/** Longer queries are read up to here: the best assignment looks at every subset of the words. */
const mostWordsInQuery = 8
const fewestLettersOfQuery = 2
const fewestLettersOfGuess = 3

/** A word to be found in a name, and the words of the query that it answers. */
export type SoughtUnit = SoughtWord & {
  readonly queryWords: readonly number[]
  /** How many words of the query it is worth: two if it joins two, a half if it is half of one. */
  readonly share: number
  readonly penalty: number
  /** Whether a person without it does not answer this reading. */
  readonly isRequired: boolean
}

export type Reading = readonly SoughtUnit[]

/** The words of a query; none if there are fewer than two letters in all, which would find everybody. */
export function readQuery(query: string): FoldedWord[] {
  const words = foldName(query).slice(0, mostWordsInQuery)
  const letters = words.reduce((sum, word) => sum + word.letters.length, 0)
  return letters < fewestLettersOfQuery ? [] : words
}

/**
 * The ways to read a query: as it was written, and with one regrouping that the index knows: two words as one ("García
 * López" for Garcialopez), one as two ("garcialopez"), a particle as part of its word ("de la Cruz" for Delacruz, and back).
 * Pairs are joined in either order, since surnames are swapped, and because the order of a query must not matter.
 */
export function readingsOf(words: readonly FoldedWord[], table: WordTable): Reading[] {
  const asWritten = words.map(unitAsWritten)
  const readings: Reading[] = [asWritten]
  const without = (...places: number[]): SoughtUnit[] =>
    asWritten.filter((_, place) => !places.includes(place))
  words.forEach((word, place) => {
    for (const letters of spellingsWithParticles(word)) {
      if (isKnown(table, letters)) readings.push([...without(place), guess(letters, [place], 1)])
    }
    for (const halves of splits(word.letters, table)) {
      readings.push([...without(place), ...halves.map((half) => guess(half, [place], 0.5))])
    }
    words.forEach((other, otherPlace) => {
      if (otherPlace === place) return
      for (const joined of new Set([
        word.letters + other.letters,
        word.letters + other.particles + other.letters,
      ])) {
        if (!isKnown(table, joined)) continue
        readings.push([...without(place, otherPlace), guess(joined, [place, otherPlace], 2)])
      }
    })
  })
  return readings
}

function unitAsWritten(word: FoldedWord, place: number): SoughtUnit {
  return {
    letters: word.letters,
    ...(word.fullForm === undefined ? {} : { fullForm: word.fullForm }),
    onlyClosely: false,
    queryWords: [place],
    share: 1,
    penalty: 0,
    // Who types a code means that code: without this, "TAP-0042" would find everybody in TAP.
    isRequired: hasDigits(letterSetOf(word.letters)),
  }
}

function guess(letters: string, queryWords: readonly number[], share: number): SoughtUnit {
  return {
    letters,
    onlyClosely: true,
    queryWords,
    share,
    penalty: regroupingPenalty,
    isRequired: true,
  }
}

const writtenParticles = ['delas', 'delos', 'dela', 'del', 'de', 'las', 'los', 'la', 'da', 'do']

/** "delacruz" for "de la Cruz"; "cruz" for "Delacruz". */
function spellingsWithParticles(word: FoldedWord): string[] {
  const spellings = word.particles === '' ? [] : [word.particles + word.letters]
  for (const particles of writtenParticles) {
    const rest = word.letters.slice(particles.length)
    if (rest.length >= fewestLettersOfGuess && word.letters.startsWith(particles)) {
      spellings.push(rest)
    }
  }
  return spellings
}

/** A word cut in two that somebody bears; if somebody bears the whole word too, only as it is written. */
function splits(letters: string, table: WordTable): [string, string][] {
  const isBorne = table.findWord(letters) !== undefined
  const isHalf = (half: string): boolean =>
    isBorne ? table.findWord(half) !== undefined : isKnown(table, half)
  const found: [string, string][] = []
  for (let cut = fewestLettersOfGuess; cut <= letters.length - fewestLettersOfGuess; cut++) {
    const [left, right] = [letters.slice(0, cut), letters.slice(cut)]
    if (isHalf(left) && isHalf(right)) found.push([left, right])
  }
  return found
}

function isKnown(table: WordTable, letters: string): boolean {
  if (table.findWord(letters) !== undefined) return true
  return soundsOf(letters).some((key) => table.wordsWithKey(key).length > 0)
}
