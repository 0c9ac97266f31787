import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever assigns beds, also of whom the file is no longer opened to the house', () => {
  expect(groupsThatMay('end-stay').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'end-stay', { relation: 'ended', readable: [] })).toBe('yes')
  expect(answerTo(['shift'], 'end-stay', { relation: 'none' })).toBe('not-found')
})
