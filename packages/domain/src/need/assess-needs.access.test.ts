import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with people may write down what she needs, also what she cannot read back', () => {
  expect(groupsThatMay('assess-needs')).toEqual(workers)
  expect(answerTo(['legal'], 'assess-needs')).toBe('not-permitted')
})
