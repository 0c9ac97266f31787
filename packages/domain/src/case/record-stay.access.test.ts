import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her may say how she stays, though the file is open no longer', () => {
  expect(groupsThatMay('record-stay')).toEqual(workers)
  expect(answerTo(['shift'], 'record-stay', { relation: 'ended', readable: [] })).toBe('yes')
})

test('what the house sees with its own eyes can still be written down, and nothing is decided', () => {
  for (const command of ['record-note', 'record-essential', 'record-service'])
    expect(answerTo(['shift'], command, { relation: 'ended', readable: [] }), command).toBe('yes')
  for (const command of ['close-case', 'give-consent', 'record-identity', 'send-referral'])
    expect(answerTo(['casework'], command, { relation: 'ended' }), command).toBe('not-found')
  expect(answerTo(['casework'], 'record-stay', { relation: 'none' })).toBe('not-found')
})
