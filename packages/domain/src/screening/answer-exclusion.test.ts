import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { inventedId, pen } from '../testing/story.ts'
import { answerExclusion } from './answer-exclusion.ts'
import { exclusionAnswered } from './exclusion-answered.ts'
import { proposeExclusion } from './propose-exclusion.ts'

const colleague = pen(10, 101)

function proposed(): { night: FirstNight; proposal: string } {
  const night = new FirstNight()
  const outcome = proposeExclusion({
    case: night.case,
    exclusionReason: 'x',
    screeningOutcome: 'inconclusive',
    ...by(asha),
  })
  const [entry] = night.story.carryOut(decidedIn(outcome), { by: asha })
  return { night, proposal: entry?.id ?? '' }
}

function answering(
  { night, proposal }: ReturnType<typeof proposed>,
  exclusionAnswer: 'agrees' | 'disagrees',
  author = colleague,
) {
  return answerExclusion(night.file, { case: night.case, proposal, exclusionAnswer, ...by(author) })
}

describe('BR-06: two people exclude', () => {
  test('a colleague may agree', () => {
    const asked = proposed()
    asked.night.story.carryOut(decidedIn(answering(asked, 'agrees')), { by: colleague })
    expect(asked.night.file.screening.exclusions).toMatchObject([{ state: 'agreed' }])
  })

  test('whoever proposed it may not agree with herself, and may take it back', () => {
    const asked = proposed()
    expect(answering(asked, 'agrees', asha)).toMatchObject({ code: 'second-person-missing' })
    asked.night.story.carryOut(decidedIn(answering(asked, 'disagrees', asha)), { by: asha })
    expect(asked.night.file.screening.exclusions).toMatchObject([{ state: 'disagreed' }])
  })

  test('nor by a program that writes the entry all the same', () => {
    const { night, proposal } = proposed()
    night.story.write(
      exclusionAnswered,
      { proposal, exclusionAnswer: 'agrees' },
      { by: asha, stream: night.case },
    )
    expect(night.file.screening.exclusions).toMatchObject([{ state: 'waiting' }])
  })

  test('one who disagrees is enough, whoever agreed', () => {
    const asked = proposed()
    for (const [author, answer] of [
      [colleague, 'agrees'],
      [beto, 'disagrees'],
    ] as const)
      asked.night.story.carryOut(decidedIn(answering(asked, answer, author)), { by: author })
    expect(asked.night.file.screening.exclusions).toMatchObject([{ state: 'disagreed' }])
  })
})

test('an answer to no proposal is refused', () => {
  const { night } = proposed()
  expect(answering({ night, proposal: inventedId(5) }, 'agrees')).toMatchObject({
    code: 'proposal-missing',
  })
})
