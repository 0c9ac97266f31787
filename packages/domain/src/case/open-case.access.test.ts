import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever opens a case leaves the line of the log, counsel included', () => {
  expect(groupsThatMay('open-case')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'legal',
    'on-call',
  ])
  expect(groupsThatMay('open-case', 'small')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'legal',
    'on-call',
  ])
})

test('who may not is told that it is not hers to do, not what there is', () => {
  expect(answerTo(['statistics'], 'open-case')).toBe('not-permitted')
  expect(answerTo(['casework'], 'open-case', { relation: 'none' })).toBe('not-found')
})
