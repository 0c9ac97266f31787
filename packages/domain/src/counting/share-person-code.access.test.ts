import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about her case lets her be counted once; the group that counts cannot', () => {
  expect(groupsThatMay('share-person-code')).toEqual(['casework', 'protection', 'child-protection'])
  expect(answerTo(['statistics'], 'share-person-code')).toBe('not-permitted')
})

test('only in a case of one’s own organisation', () => {
  expect(answerTo(['casework'], 'share-person-code', { relation: 'granted' })).toBe('not-found')
})
