import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever is with the children may say what was done, in her own organisation', () => {
  expect(groupsThatMay('record-verification-child-step')).toContain('child-protection')
  expect(groupsThatMay('record-verification-child-step')).toContain('on-call')
  expect(answerTo(['shift'], 'record-verification-child-step', { relation: 'none' })).toBe(
    'not-found',
  )
})
