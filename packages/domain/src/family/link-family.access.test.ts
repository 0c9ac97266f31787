import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('a family is told by those who decide about cases, and by nobody of another organisation', () => {
  expect(groupsThatMay('link-family')).toEqual(['casework', 'protection', 'child-protection'])
  expect(answerTo(['casework'], 'link-family', { relation: 'granted' })).toBe('not-found')
})
