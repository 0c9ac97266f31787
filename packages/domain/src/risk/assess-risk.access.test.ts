import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('who reads what stands may assess anew, so that nobody lowers it unseen', () => {
  expect(groupsThatMay('assess-risk').sort()).toEqual([
    'casework',
    'child-protection',
    'health',
    'protection',
    'psychosocial',
  ])
  expect(groupsThatMay('assess-risk', 'small')).toEqual(['casework'])
})
