import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her may ask her and open a file of the house’s own, though the other one is open no longer', () => {
  expect(groupsThatMay('open-own-file')).toEqual(workers)
  expect(groupsThatMay('open-own-file', 'small')).toEqual(workers)
  expect(answerTo(['shift'], 'open-own-file', { relation: 'ended', readable: [] })).toBe('yes')
})

test('of a case that never was opened to it nobody learns whether it exists', () => {
  expect(answerTo(['casework'], 'open-own-file', { relation: 'none' })).toBe('not-found')
  expect(answerTo(['statistics'], 'open-own-file', { relation: 'ended' })).toBe('not-permitted')
})
