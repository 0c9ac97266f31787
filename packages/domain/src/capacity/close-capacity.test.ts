import { expect, test } from 'vitest'
import { CapacityQuestion, hostess } from '../testing/capacity-question.ts'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight } from '../testing/story.ts'
import { capacityClosed } from './capacity-closed.ts'
import { capacityState } from './capacity.ts'
import { closeCapacity } from './close-capacity.ts'

test('W13: whoever asked says that they come or need it no more, once; the house that was asked cannot', () => {
  const question = new CapacityQuestion()
  const closing = (who = asha) =>
    closeCapacity(new Map([[question.stream, question.file]]), {
      gatherings: [question.stream],
      capacityClosedBecause: 'comes',
      ...by(who),
    })
  expect(closing(hostess)).toMatchObject({ code: 'not-found' })
  question.story.carryOut(decidedIn(closing()), { by: asha })
  expect(question.file.state.value).toBe('ended')
  if (question.file.capacity)
    expect(capacityState(question.file.capacity, firstNight)).toBe('closed')
  expect(closing()).toMatchObject({ code: 'question-over' })
})

test('two close it at once: that they come stands, whichever is read first', () => {
  for (const order of [
    ['comes', 'not-needed'],
    ['not-needed', 'comes'],
  ] as const) {
    const question = new CapacityQuestion()
    const before = question.story.of(question.stream)
    for (const capacityClosedBecause of order)
      question.story.write(
        capacityClosed,
        { capacityClosedBecause },
        { by: asha, stream: question.stream, after: before },
      )
    expect(question.file.capacity?.closed).toBe('comes')
  }
})
