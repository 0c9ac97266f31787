import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever is on shift writes it down, also of whom the file is no longer opened to the house', () => {
  expect(groupsThatMay('record-incident').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'record-incident', { relation: 'ended', readable: [] })).toBe('yes')
  expect(answerTo(['shift'], 'record-incident', { relation: 'none' })).toBe('not-found')
})
