import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test.each(['begin-house', 'describe-house'])(
  '%s: whoever answers for places, not the shift, and in no other organisation’s house',
  (command) => {
    expect(groupsThatMay(command)).toEqual(['placement'])
    expect(groupsThatMay(command, 'small')).toEqual(['casework'])
    expect(answerTo(['placement'], command, { relation: 'granted' })).toBe('not-found')
  },
)
