import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the legal group alone, which reads what was demanded (W14)', () => {
  expect(groupsThatMay('decide-legal-demand')).toEqual(['legal'])
  expect(groupsThatMay('decide-legal-demand', 'small')).toEqual(['legal'])
  expect(answerTo(['legal'], 'decide-legal-demand', { readable: [] })).toBe('sealed-from-you')
})

test('not who decides about help, nor an officer (BR-21)', () => {
  expect(answerTo(['casework'], 'decide-legal-demand', { readable: ['justice'] })).toBe(
    'not-permitted',
  )
  expect(answerTo(['officers'], 'decide-legal-demand', { officer: true })).toBe('not-permitted')
})
