import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { beforeAll, expect, test } from 'vitest'
import { sodiumReady } from '../sodium.ts'
import { fingerprintWords } from './fingerprint-words.ts'
import { fingerprintOf } from './fingerprint.ts'

beforeAll(sodiumReady)

test('a fingerprint is five words of the list and twenty digits, always the same', () => {
  const founding = '5c'.repeat(32) as EntryHash
  const { words, digits } = fingerprintOf(founding)
  expect(words).toHaveLength(5)
  for (const word of words) expect(fingerprintWords).toContain(word)
  expect(digits.join(' ')).toMatch(/^\d{4}( \d{4}){4}$/)
  expect(fingerprintOf(founding)).toEqual({ words, digits })
})

test('one changed bit of the founding changes the words and the digits', () => {
  const one = fingerprintOf('00'.repeat(32) as EntryHash)
  const other = fingerprintOf(`${'00'.repeat(31)}01` as EntryHash)
  expect(other.words).not.toEqual(one.words)
  expect(other.digits).not.toEqual(one.digits)
})

test('there are 1,024 words of four to seven plain letters, in alphabetical order, none twice', () => {
  expect(fingerprintWords).toHaveLength(1024)
  for (const word of fingerprintWords) expect(word).toMatch(/^[a-z]{4,7}$/)
  expect([...new Set(fingerprintWords)].sort()).toEqual(fingerprintWords)
})

test('no two words sound alike or are one letter apart', () => {
  const sounds = new Map<string, string>()
  for (const word of fingerprintWords) {
    for (const blurred of [soundOf(word), ...withOneLetterLess(word)]) {
      const other = sounds.get(blurred)
      expect(other === undefined || other === word, `${word} / ${other}`).toBe(true)
    }
    sounds.set(soundOf(word), word)
    for (const blurred of withOneLetterLess(word)) sounds.set(blurred, word)
  }
})

function soundOf(word: string): string {
  return word
    .replaceAll('ch', '*')
    .replaceAll('h', '')
    .replaceAll('v', 'b')
    .replaceAll('ll', 'y')
    .replaceAll(/z|c(?=[ei])/g, 's')
    .replaceAll('qu', 'c')
}

/** Two words of one length that differ in one letter agree once that letter is masked. */
function withOneLetterLess(word: string): string[] {
  return Array.from(word, (_, at) => `${word.slice(0, at)}_${word.slice(at + 1)}`)
}
