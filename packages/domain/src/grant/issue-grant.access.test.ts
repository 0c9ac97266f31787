import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about cases and reads the care given may open one to others', () => {
  expect(groupsThatMay('issue-grant')).toEqual(['casework', 'protection', 'child-protection'])
  expect(groupsThatMay('issue-grant', 'small')).toEqual(['casework'])
})

test('never what another organisation wrote', () => {
  expect(answerTo(['casework'], 'issue-grant', { relation: 'granted' })).toBe('not-found')
  expect(answerTo(['casework'], 'issue-grant', { readable: ['essential'] })).toBe('sealed-from-you')
})
