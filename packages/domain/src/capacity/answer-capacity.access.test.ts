import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever gives beds answers what another organisation asked', () => {
  expect(groupsThatMay('answer-capacity').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'answer-capacity', { relation: 'none' })).toBe('not-found')
  expect(answerTo(['shift'], 'answer-capacity', { relation: 'granted' })).toBe('yes')
})
