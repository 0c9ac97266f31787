import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

const workers = [
  'casework',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child-protection',
]

test('who may register a person in daily work may bring her over from a file', () => {
  expect(groupsThatMay('import-person')).toEqual(workers)
  expect(groupsThatMay('import-person', 'small')).toEqual(workers)
})

test('not whoever counts, coordinates or holds her decision about reporting', () => {
  for (const kind of ['statistics', 'officers', 'legal', 'on-call'] as const)
    expect(answerTo([kind], 'import-person')).toBe('not-permitted')
})
