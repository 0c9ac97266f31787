import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever may add a picture may correct or withdraw one', () => {
  expect(groupsThatMay('correct-attachment')).toEqual(groupsThatMay('add-attachment'))
})

test('who may not is told that it is not hers to do, not what there is', () => {
  expect(answerTo(['statistics'], 'correct-attachment')).toBe('not-permitted')
  expect(answerTo(['casework'], 'correct-attachment', { relation: 'none' })).toBe('not-found')
})
