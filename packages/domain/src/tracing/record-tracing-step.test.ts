import { expect, test } from 'vitest'
import { carryOut } from '../command/command-definition.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { recordTracingStep, recordTracingStepCommand } from './record-tracing-step.ts'

const night = new FirstNight()

test('W4: whatever is known of a step is taken down', () => {
  const outcome = recordTracingStep(night.file, {
    case: night.case,
    tracingStep: 'looked-for',
    searchResult: 'no-answer',
    tracingWords: 'nobody answered, three times',
    ...by(asha),
  })
  const [entry] = decidedIn(outcome).entries
  expect(Object.keys(partsOf(entry as never))).toEqual(['protection'])
})

test('a hand-over that nobody approved is kept, and said', () => {
  const story = new FirstNight()
  const asked = { case: story.case, tracingStep: 'asked', ...by(asha) } as const
  const [begun] = story.story.carryOut(decidedIn(recordTracingStep(story.file, asked)), {
    by: asha,
  })
  const handed = { ...asked, tracingStep: 'handed-over', search: begun?.id ?? '' } as const
  expect(decidedIn(recordTracingStep(story.file, handed)).remarks).toEqual([
    'handed-over-not-approved',
  ])
})

test('the decision is no observation', () => {
  const situation = { caseFile: night.file, grants: [], country }
  const input = { case: night.case, tracingStep: 'approved' }
  expect(carryOut(recordTracingStepCommand, situation, input, by(asha))).toMatchObject({
    code: 'not-a-listed-choice',
    field: 'tracingStep',
  })
})
