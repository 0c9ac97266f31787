import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('one person takes a suspect out, whatever she can read', () => {
  expect(groupsThatMay('drop-from-family')).toEqual(['casework', 'protection', 'child-protection'])
  expect(answerTo(['protection'], 'drop-from-family', { readable: [] })).toBe('yes')
})
