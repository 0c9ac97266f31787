import { expect, test } from 'vitest'
import { numbersFrom } from './numbers-from.ts'

test('certificates are numbered on from the first', () => {
  expect(numbersFrom('C-2026-009', 3)).toEqual(['C-2026-009', 'C-2026-010', 'C-2026-011'])
  expect(numbersFrom(' INM ', 2)).toEqual(['INM-1', 'INM-2'])
  expect(numbersFrom('INM', 1)).toEqual(['INM'])
  expect(numbersFrom('99', 2)).toEqual(['99', '100'])
})
