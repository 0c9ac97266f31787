import { expect, test } from 'vitest'
import { answerFrom, helpHere, saysYesToNobody, tellForTonight } from './consent-questions.ts'

test('W2: a yes to telling somebody names whom; until then it is refused and not dropped', () => {
  const tell = { ...tellForTonight(new Date()), answer: 'given' } as const
  expect(saysYesToNobody(tell)).toBe(true)
  expect(answerFrom(tell)).toBeUndefined()
  expect(saysYesToNobody({ ...tell, organisation: 'alba' })).toBe(false)
  expect(saysYesToNobody({ ...tell, answer: 'declined' })).toBe(false)
  expect(saysYesToNobody({ ...helpHere, answer: 'given' })).toBe(false)
})
