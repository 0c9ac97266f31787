import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about cases and the legal group may raise her safety, so that the entry does not tell which', () => {
  expect(groupsThatMay('record-protective-need')).toEqual([
    'casework',
    'protection',
    'child-protection',
    'legal',
  ])
  expect(groupsThatMay('record-protective-need', 'small')).toEqual([
    'casework',
    'protection',
    'child-protection',
    'legal',
  ])
})

test('it needs no key to her case: counsel never opens one', () => {
  expect(answerTo(['legal'], 'record-protective-need', { readable: ['justice'] })).toBe('yes')
  expect(answerTo(['statistics'], 'record-protective-need')).toBe('not-permitted')
})
