import { phoneticKeys } from '../phonetic-key.ts'
import { editDistances, type Word } from '../spelling/edit-distance.ts'
import { otherFormsOf } from '../spelling/forms-of-names.ts'
import { weight } from './match-weight.ts'
import { hasDigits, letterSetOf, sizeOfSet, type SpellingPool, wordOf } from './spelling-pool.ts'
import type { WordTable } from './word-table.ts'

export type SoughtWord = {
  readonly letters: string
  readonly fullForm?: string
  /** Only as written or by sound: a word that was made by joining or splitting is a guess already. */
  readonly onlyClosely: boolean
}

/** For every word of the table its weight against the sought word, in hundredths, 0 where they do not agree. */
export function weighWords(table: WordTable, sought: SoughtWord): Uint8Array {
  const weights = new Uint8Array(table.size)
  const raise = (word: number | undefined, to: number): void => {
    if (word !== undefined && weights[word]! < to) weights[word] = to
  }
  const keys = soundsOf(sought.letters)
  raise(table.findWord(sought.letters), weight.exact)
  for (const key of keys) {
    for (const word of table.wordsWithKey(key)) raise(word, weight.phonetic)
  }
  if (sought.onlyClosely) return weights
  if (sought.fullForm !== undefined) raise(table.findWord(sought.fullForm), weight.abbreviation)
  for (const form of otherFormsOf(sought.letters)) raise(table.findWord(form), weight.otherForm)
  weighSpellings(table, sought.letters, raise)
  for (const key of keys) weighSounds(table, key, raise)
  return weights
}

/** The phonetic keys to compare by: codes have no sound, and one letter is no word. */
export function soundsOf(letters: string): string[] {
  if (hasDigits(letterSetOf(letters))) return []
  return phoneticKeys(letters).filter((key) => key.length > 1)
}

type Raise = (word: number, to: number) => void

function weighSpellings(table: WordTable, letters: string, raise: Raise): void {
  const query = wordOf(letters)
  const first = query.units[0]
  const limit = editsAllowed(letters)
  scan(table.spellings, letters, limit, (word, found) => {
    if (!table.isUsed(word)) return
    const { length, start, units } = found
    if (query.length === 1 || length === 1) {
      if (units[start] === first && length !== query.length) raise(word, weight.initial)
      return
    }
    if (beginsWith(found, query)) return raise(word, weight.beginning)
    if (limit === 0 || hasDigits(table.spellings.letterSets[word]!)) return
    const distances = editDistances(query, found, limit)
    if (distances.whole === 1) raise(word, weight.oneEdit)
    else if (distances.whole === 2 && limit === 2) raise(word, weight.twoEdits)
    else if (distances.beginning === 1 && query.length >= 5)
      raise(word, weight.beginningWithOneEdit)
  })
}

function weighSounds(table: WordTable, key: string, raise: Raise): void {
  const query = wordOf(key)
  const limit = editsAllowed(key)
  if (query.length < 3) return
  scan(table.sounds, key, limit, (place, found) => {
    const word = table.wordsOfSounds[place]!
    if (!table.isUsed(word)) return
    if (beginsWith(found, query)) return raise(word, weight.phoneticBeginning)
    if (limit === 0 || hasDigits(table.spellings.letterSets[word]!)) return
    const { whole } = editDistances(query, found, limit)
    if (whole === 1) raise(word, weight.oneEditInSound)
    else if (whole === 2 && limit === 2) raise(word, weight.twoEditsInSound)
  })
}

/** Calls for every word that its letters do not rule out, and for every lone initial. */
function scan(
  pool: SpellingPool,
  letters: string,
  limit: number,
  consider: (place: number, found: Word) => void,
): void {
  const { units, starts, lengths, letterSets } = pool
  const wanted = letterSetOf(letters)
  const shortest = letters.length - limit
  for (let place = 0; place < pool.size; place++) {
    const length = lengths[place]!
    const isPossible = length >= shortest && sizeOfSet(wanted & ~letterSets[place]!) <= limit
    if (isPossible || length === 1) consider(place, { units, start: starts[place]!, length })
  }
}

/** Four to seven letters may hold one slip, longer words two; what holds digits is a code and must be right. */
function editsAllowed(letters: string): number {
  if (letters.length < 4 || hasDigits(letterSetOf(letters))) return 0
  return letters.length < 8 ? 1 : 2
}

function beginsWith(word: Word, beginning: Word): boolean {
  if (word.length < beginning.length) return false
  for (let at = 0; at < beginning.length; at++) {
    if (word.units[word.start + at] !== beginning.units[at]) return false
  }
  return true
}
