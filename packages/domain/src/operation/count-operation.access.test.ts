import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the numbers of its sheets are kept by who reads what stands on them', () => {
  expect(groupsThatMay('count-operation')).toContain('casework')
  expect(answerTo(['shift'], 'count-operation')).toBe('sealed-from-you')
  expect(answerTo(['casework'], 'count-operation', { relation: 'granted' })).toBe('not-found')
})
