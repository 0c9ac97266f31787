import { expect, test } from 'vitest'
import { dateInWords } from './date-in-words.ts'

test.each([
  [{ year: 2026, month: 11, day: 22 }, 'veintidós de noviembre de dos mil veintiséis'],
  [{ year: 2000, month: 1, day: 1 }, 'primero de enero de dos mil'],
  [{ year: 1994, month: 3, day: 31 }, 'treinta y uno de marzo de mil novecientos noventa y cuatro'],
  [{ year: 2030, month: 12, day: 30 }, 'treinta de diciembre de dos mil treinta'],
])('%o in Spanish words', (date, words) => {
  expect(dateInWords(date, 'es')).toBe(words)
})

test('an English letter writes the month in words alone', () => {
  expect(dateInWords({ year: 2026, month: 11, day: 22 }, 'en')).toBe('22 November 2026')
})
