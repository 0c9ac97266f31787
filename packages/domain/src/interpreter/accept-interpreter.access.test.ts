import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever is with her may ask whom she lets interpret', () => {
  expect(groupsThatMay('accept-interpreter')).toEqual([...workers])
  expect(answerTo(['casework'], 'accept-interpreter', { relation: 'granted' })).toBe('yes')
  expect(answerTo(['statistics'], 'accept-interpreter')).toBe('not-permitted')
  expect(answerTo(['casework'], 'accept-interpreter', { relation: 'none' })).toBe('not-found')
})
