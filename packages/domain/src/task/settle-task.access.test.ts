import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever reads the plan may say what became of a task', () => {
  expect(groupsThatMay('settle-task').sort()).toEqual([
    'casework',
    'child-protection',
    'health',
    'protection',
    'psychosocial',
  ])
})
