import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever assigns beds, also of whom the file is no longer opened to the house', () => {
  expect(groupsThatMay('await-bed').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'await-bed', { relation: 'ended', readable: [] })).toBe('yes')
  expect(answerTo(['shift'], 'await-bed', { relation: 'none' })).toBe('not-found')
})
