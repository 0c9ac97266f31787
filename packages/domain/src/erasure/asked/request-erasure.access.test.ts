import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('who may share may ask for it back', () => {
  expect(groupsThatMay('request-erasure')).toEqual(['casework', 'protection', 'child-protection'])
})

test('only the organisation that gave it', () => {
  expect(answerTo(['casework'], 'request-erasure', { relation: 'granted' })).toBe('not-found')
  expect(answerTo(['casework'], 'request-erasure', { relation: 'ended' })).toBe('not-found')
})
