import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, desk } from '../../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../../testing/outcome.ts'
import { firstNight, hour } from '../../testing/story.ts'
import { answerErasure } from './answer-erasure.ts'
import type { AnswerErasure } from './answer-erasure.ts'
import { erasureAnswered } from './erasure-answered.ts'
import { requestErasure } from './request-erasure.ts'

function asked() {
  const night = new FirstNight().agrees().sends()
  const grantNow = () => {
    const grant = night.grants().find(({ opens }) => opens === night.case)
    if (!grant) throw new Error('a referral grants')
    return grant
  }
  const ask = () => {
    const to = { answerFeed: desk.returnFeed, answerGroup: desk.returnGroup }
    const outcome = requestErasure(night.grants(), { grant: grantNow().stream, ...to, ...by(asha) })
    night.story.carryOut(decidedIn(outcome), { by: asha })
  }
  const answering = (more: Partial<AnswerErasure>, who = beto) =>
    answerErasure(night.grants(), {
      grant: grantNow().stream,
      answer: 'erased',
      ...by(who, firstNight + hour),
      ...more,
    })
  return { night, grantNow, ask, answering }
}

const erased = { partsErased: 7, backupsGoneAt: firstNight + 35 * 24 * hour } as const

test('the answer goes to the group that asked, cites the request, and both sides see it', () => {
  const { night, grantNow, ask, answering } = asked()
  ask()
  const outcome = answering(erased)
  const { stream, content, outside } = entryOf(outcome, erasureAnswered)
  expect(typesOf(outcome)).toEqual(['erasure-answered'])
  expect(stream).toBe(grantNow().stream)
  expect(outside).toEqual([
    {
      organisation: asha.organisation,
      group: desk.returnGroup,
      feed: desk.returnFeed,
      compartments: ['care', 'account'],
    },
  ])
  expect(erasureAnswered.facts(content)).toMatchObject({ state: 'ended', feed: desk.returnFeed })
  night.story.carryOut(decidedIn(outcome), { by: beto, at: firstNight + hour })
  expect(grantNow().erasure?.answers).toEqual([
    { answer: 'erased', ...erased, at: expect.any(Number) },
  ])
})

test('it may keep what it must, and says why by a code', () => {
  const { night, grantNow, ask, answering } = asked()
  ask()
  expect(answering({ answer: 'kept' })).toMatchObject({ code: 'reason-to-keep-missing' })
  const outcome = answering({ answer: 'kept', keptBecause: 'legal-duty' })
  night.story.carryOut(decidedIn(outcome), { by: beto })
  expect(grantNow().erasure?.answers).toMatchObject([{ answer: 'kept', keptBecause: 'legal-duty' }])
})

describe('is refused', () => {
  test('where nobody asked', () => {
    expect(asked().answering(erased)).toMatchObject({ code: 'erasure-not-requested' })
  })

  test('from anybody but the one who was asked', () => {
    const { ask, answering } = asked()
    ask()
    expect(answering(erased, asha)).toMatchObject({ code: 'not-found' })
  })

  test('an erasure that does not say how much was erased', () => {
    const { ask, answering } = asked()
    ask()
    expect(answering({})).toMatchObject({ code: 'field-required', field: 'partsErased' })
  })
})

test('an answer by the one who asked, or to an earlier request, answers nothing', () => {
  const { night, grantNow, ask, answering } = asked()
  ask()
  const early = entryOf(answering(erased), erasureAnswered).content
  night.story.write(erasureAnswered, early, { by: asha, stream: grantNow().stream })
  expect(grantNow().erasure?.answers).toEqual([])
  ask()
  night.story.write(erasureAnswered, early, { by: beto, stream: grantNow().stream })
  expect(grantNow().erasure?.answers).toEqual([])
})
