import { expect, test } from 'vitest'
import { matchesTyped } from './matches-typed.ts'

test('a word is found by its beginning, without accents and in any order', () => {
  expect(matchesTyped('Tapachula, Chiapas', 'chi tap')).toBe(true)
  expect(matchesTyped('Haití', 'haiti')).toBe(true)
  expect(matchesTyped('Cancún', 'cancu')).toBe(true)
  expect(matchesTyped('Tapachula', 'chula')).toBe(false)
})

test('nothing typed matches everything', () => {
  expect(matchesTyped('Oaxaca', '')).toBe(true)
  expect(matchesTyped('Oaxaca', '  ')).toBe(true)
})
