import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with people may end a sheet; counsel and whoever is only on call may not', () => {
  const may = groupsThatMay('end-group-intake')
  expect(may).toContain('casework')
  expect(may).not.toContain('legal')
  expect(may).not.toContain('on-call')
})

test('a sheet of another organisation is none', () => {
  expect(answerTo(['casework'], 'end-group-intake', { relation: 'granted' })).toBe('not-found')
})
