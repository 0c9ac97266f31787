import { expect, test } from 'vitest'
import { workers } from '../../access/access-rule.ts'
import { groupsThatMay } from '../../testing/access.ts'

test('whoever works with people may write down that a measure was asked for or came', () => {
  expect(groupsThatMay('record-urgent-measure-step').sort()).toEqual([...workers].sort())
})
