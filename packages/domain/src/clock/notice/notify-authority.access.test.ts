import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever works with her may write down that an authority was told, also on the night shift', () => {
  expect(groupsThatMay('notify-authority')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
})

test('also in a case that another organisation opened to hers; the legal group writes none', () => {
  expect(answerTo(['shift'], 'notify-authority', { relation: 'granted', readable: [] })).toBe('yes')
  expect(answerTo(['legal'], 'notify-authority')).toBe('not-permitted')
})
