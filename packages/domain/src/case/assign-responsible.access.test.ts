import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about cases may say whose case it is', () => {
  expect(groupsThatMay('assign-responsible')).toEqual([
    'casework',
    'protection',
    'child-protection',
  ])
  expect(groupsThatMay('assign-responsible', 'small')).toEqual([
    'casework',
    'protection',
    'child-protection',
  ])
})

test('an officer may, whatever her groups: a whole caseload moves when somebody leaves', () => {
  expect(answerTo([], 'assign-responsible', { officer: true })).toBe('yes')
  expect(answerTo(['shift'], 'assign-responsible')).toBe('not-permitted')
})
