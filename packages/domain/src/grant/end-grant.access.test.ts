import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who may share may stop sharing', () => {
  expect(groupsThatMay('end-grant')).toEqual(['casework', 'protection', 'child-protection'])
  expect(groupsThatMay('end-grant', 'small')).toEqual(['casework'])
})

test('only the organisation that granted', () => {
  expect(answerTo(['casework'], 'end-grant', { relation: 'granted' })).toBe('not-found')
  expect(answerTo(['shift'], 'end-grant')).toBe('not-permitted')
})
