import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test.each(['begin-training', 'describe-training'])(
  '%s: whoever decides about cases keeps the courses of her own organisation',
  (command) => {
    expect(groupsThatMay(command).sort()).toEqual(['casework', 'child-protection', 'protection'])
    expect(groupsThatMay(command, 'small')).toEqual(['casework'])
    expect(answerTo(['shift', 'legal', 'statistics'], command)).toBe('not-permitted')
    expect(answerTo(['casework'], command, { relation: 'granted' })).toBe('not-found')
  },
)
