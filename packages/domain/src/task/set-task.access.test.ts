import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever reads the plan may set a task: without it nobody knows of her time to recover', () => {
  expect(groupsThatMay('set-task').sort()).toEqual([
    'casework',
    'child-protection',
    'health',
    'protection',
    'psychosocial',
  ])
})
