import { expect, test } from 'vitest'
import { answerTo } from '../testing/access.ts'

test('whoever is there may say more of it, whether or not her keys open it again', () => {
  expect(answerTo(['shift'], 'record-operation')).toBe('yes')
  expect(answerTo(['statistics'], 'record-operation')).toBe('not-permitted')
})

test('W10: one of another organisation is none, whatever was opened', () => {
  expect(answerTo(['casework'], 'record-operation', { relation: 'granted' })).toBe('not-found')
})
