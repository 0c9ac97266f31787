import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about cases and reads the care given may close one', () => {
  expect(groupsThatMay('close-case')).toEqual(['casework', 'protection', 'child-protection'])
  expect(groupsThatMay('close-case', 'small')).toEqual(['casework'])
})

test('not where her keys do not open the care given, and not another organisation’s case', () => {
  expect(answerTo(['casework'], 'close-case', { readable: ['identity'] })).toBe('sealed-from-you')
  expect(answerTo(['casework'], 'close-case', { relation: 'granted' })).toBe('not-found')
})
