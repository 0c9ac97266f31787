import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the legal group alone, which reads what was demanded (W14)', () => {
  expect(groupsThatMay('answer-legal-demand')).toEqual(['legal'])
  expect(groupsThatMay('answer-legal-demand', 'small')).toEqual(['legal'])
  expect(answerTo(['legal'], 'answer-legal-demand', { readable: [] })).toBe('sealed-from-you')
})

test('not who decides about help, nor an officer (BR-21)', () => {
  expect(answerTo(['casework'], 'answer-legal-demand', { readable: ['justice'] })).toBe(
    'not-permitted',
  )
  expect(answerTo(['officers'], 'answer-legal-demand', { officer: true })).toBe('not-permitted')
})
