import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever counts contributes; no officer and nobody who works with people does', () => {
  expect(groupsThatMay('record-contribution')).toEqual(['statistics'])
  expect(answerTo([], 'record-contribution', { officer: true })).toBe('not-permitted')
  expect(answerTo(['casework', 'legal'], 'record-contribution')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'record-contribution', { readable: [] })).toBe('sealed-from-you')
})
