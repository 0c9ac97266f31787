import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('only whoever reads all of it takes down what a panel determined, of a case of their own', () => {
  expect(groupsThatMay('determine-best-interests')).toEqual(['child-protection'])
  expect(
    answerTo(['child-protection'], 'determine-best-interests', { relation: 'granted' }),
  ).not.toBe('yes')
})
