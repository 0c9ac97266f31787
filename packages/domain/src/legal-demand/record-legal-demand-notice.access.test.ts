import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the legal group alone, which reads what was demanded (W14)', () => {
  expect(groupsThatMay('record-legal-demand-notice')).toEqual(['legal'])
  expect(groupsThatMay('record-legal-demand-notice', 'small')).toEqual(['legal'])
  expect(answerTo(['legal'], 'record-legal-demand-notice', { readable: [] })).toBe(
    'sealed-from-you',
  )
})

test('not who decides about help, nor an officer (BR-21)', () => {
  expect(answerTo(['casework'], 'record-legal-demand-notice', { readable: ['justice'] })).toBe(
    'not-permitted',
  )
  expect(answerTo(['officers'], 'record-legal-demand-notice', { officer: true })).toBe(
    'not-permitted',
  )
})
