import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the legal group alone takes down her decision about reporting (BR-22)', () => {
  expect(groupsThatMay('record-report-decision')).toEqual(['legal'])
  expect(groupsThatMay('record-report-decision', 'small')).toEqual(['legal'])
})

test('not with a key to justice but outside the group, not in the group without the key, not as an officer', () => {
  expect(answerTo(['casework'], 'record-report-decision', { readable: ['justice'] })).toBe(
    'not-permitted',
  )
  expect(answerTo(['legal'], 'record-report-decision', { readable: [] })).toBe('sealed-from-you')
  expect(answerTo(['officers'], 'record-report-decision', { officer: true })).toBe('not-permitted')
})
