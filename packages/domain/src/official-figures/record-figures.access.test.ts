import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever counts keeps the ledger; nobody who works with people does, nor an officer', () => {
  expect(groupsThatMay('record-figures')).toEqual(['statistics'])
  expect(answerTo([], 'record-figures', { officer: true })).toBe('not-permitted')
  expect(answerTo(['casework', 'legal'], 'record-figures')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'record-figures', { relation: 'granted' })).toBe('not-found')
})
