import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test.each(['keep-from-house', 'let-into-house'])(
  '%s: the protection group, and in a small house whoever works there',
  (command) => {
    expect(groupsThatMay(command)).toEqual(['protection'])
    expect(groupsThatMay(command, 'small')).toEqual(['casework'])
    expect(answerTo(['protection'], command, { relation: 'ended' })).toBe('not-found')
  },
)
