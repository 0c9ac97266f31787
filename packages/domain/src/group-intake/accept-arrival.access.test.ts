import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever registers people and reads what the shift must know may', () => {
  const may = groupsThatMay('accept-arrival')
  expect(may).toContain('casework')
  expect(may).toContain('shift')
  expect(may).not.toContain('legal')
  expect(may).not.toContain('on-call')
})

test('not of a sheet of another organisation, granted or not', () => {
  for (const relation of ['none', 'granted', 'ended'] as const)
    expect(answerTo(['casework'], 'accept-arrival', { relation })).toBe('not-found')
})
