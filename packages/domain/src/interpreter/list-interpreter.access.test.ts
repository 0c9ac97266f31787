import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test.each(['list-interpreter', 'change-interpreter'])(
  '%s: whoever works with people and reads the roster, in no other organisation’s',
  (command) => {
    expect(groupsThatMay(command)).toEqual([...workers])
    expect(groupsThatMay(command, 'small')).toEqual(['casework', 'shift'])
    expect(answerTo(['legal', 'statistics'], command)).toBe('not-permitted')
    expect(answerTo(['casework'], command, { relation: 'granted' })).toBe('not-found')
  },
)
