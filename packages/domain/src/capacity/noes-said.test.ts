import { expect, test } from 'vitest'
import { causalHistory } from '../journal/causal-history.ts'
import { findEntryType } from '../registry.ts'
import { CapacityQuestion, hostess } from '../testing/capacity-question.ts'
import { asha } from '../testing/first-night.ts'
import type { Pen } from '../testing/story.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { foldNoesSaid } from './noes-said.ts'

function answered(...answers: readonly (readonly [Pen, 'none' | 'held'])[]) {
  const question = new CapacityQuestion()
  for (const [by, capacityAnswer] of answers)
    question.story.write(
      capacityAnswered,
      { capacityAnswer, answeredTo: asha.organisation },
      { by, stream: question.stream },
    )
  return foldNoesSaid(causalHistory(question.story.of(question.stream), findEntryType))
}

test('a no counts, and a bed that was held first takes it out', () => {
  expect(answered([hostess, 'none'])).toMatchObject([{ by: hostess.organisation }])
  expect(answered([hostess, 'held'], [hostess, 'none'])).toEqual([])
})

test('whoever asked cannot empty the count by answering itself', () => {
  expect(answered([hostess, 'none'], [asha, 'held'])).toHaveLength(1)
  expect(answered([asha, 'held'], [hostess, 'none'])).toMatchObject([
    { by: hostess.organisation, to: asha.organisation },
  ])
})
