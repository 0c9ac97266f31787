import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever works with her takes down what happened, also who cannot read it back', () => {
  expect(groupsThatMay('record-tracing-step')).toEqual(workers)
})
