import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever answers the door takes a demand down, and needs no key for it', () => {
  expect(groupsThatMay('note-legal-demand')).toEqual([
    ...['casework', 'shift', 'health', 'psychosocial', 'protection', 'placement'],
    ...['child-protection', 'legal', 'on-call'],
  ])
  expect(answerTo(['shift'], 'note-legal-demand', { readable: [] })).toBe('yes')
})

test('so does an officer, to whom letters come', () => {
  expect(answerTo(['officers'], 'note-legal-demand', { officer: true })).toBe('yes')
  expect(answerTo(['statistics'], 'note-legal-demand')).toBe('not-permitted')
})
