import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever may ask ends the question, in her own organisation', () => {
  expect(groupsThatMay('close-capacity').sort()).toEqual([
    'casework',
    'child-protection',
    'health',
    'placement',
    'protection',
    'psychosocial',
    'shift',
  ])
  expect(answerTo(['shift'], 'close-capacity', { relation: 'none' })).toBe('not-found')
  expect(answerTo(['casework'], 'close-capacity', { relation: 'granted' })).toBe('not-found')
})
