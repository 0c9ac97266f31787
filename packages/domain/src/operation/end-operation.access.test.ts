import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('it is ended by who reads what stands on its sheets', () => {
  expect(groupsThatMay('end-operation')).toContain('casework')
  expect(answerTo(['shift'], 'end-operation')).toBe('sealed-from-you')
  expect(answerTo(['casework'], 'end-operation', { relation: 'granted' })).toBe('not-found')
})
