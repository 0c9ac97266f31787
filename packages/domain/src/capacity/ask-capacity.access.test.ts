import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever refers people or gives beds asks another house', () => {
  expect(groupsThatMay('ask-capacity').sort()).toEqual([
    'casework',
    'child-protection',
    'health',
    'placement',
    'protection',
    'psychosocial',
    'shift',
  ])
  expect(answerTo(['legal'], 'ask-capacity')).toBe('not-permitted')
})
