import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, country } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { clockMet } from './clock-met.ts'
import { clockStanding } from './clocks.ts'
import { meetClock } from './meet-clock.ts'
import type { MeetClock } from './meet-clock.ts'

const day = 24 * hour
const night = () => new FirstNight({ ageGroup: 'child' })
const paper = { deadline: 'paper-for-child', answer: 'done' } as const

function answering(told: FirstNight, more: Partial<MeetClock>, at = firstNight) {
  return meetClock(country, { case: told.case, ...paper, ...more, ...by(asha, at) })
}

function answered(told: FirstNight, more: Partial<MeetClock>, at = firstNight) {
  told.story.carryOut(decidedIn(answering(told, more, at)), { by: asha, at })
  return clockOf(told)
}

function clockOf(told: FirstNight, deadline = 'paper-for-child') {
  const clock = told.file.clocks.find((each) => each.deadline === deadline)
  if (!clock) throw new Error('no clock runs')
  return clock
}

describe('what became of a deadline', () => {
  test('is done, in time or late, by the last word about it', () => {
    const told = night()
    expect(clockStanding(answered(told, {}, firstNight + hour), firstNight + 2 * hour)).toBe('met')
    const again = answered(told, { answer: 'open-again' }, firstNight + 3 * hour)
    expect(clockStanding(again, firstNight + 4 * hour)).toBe('running')
    const late = answered(told, {}, firstNight + 2 * day)
    expect(clockStanding(late, firstNight + 3 * day)).toBe('met-late')
  })

  test('counts by the day that was said, never by one that is still to come', () => {
    expect(answered(night(), { on: '2026-11-20' }, firstNight + 2 * day).met?.at).toBeLessThan(
      firstNight,
    )
    expect(answered(night(), { on: '2031-01-01' }, firstNight + hour).met?.at).toBeLessThan(
      firstNight + 2 * hour,
    )
  })

  test('written at once by two: what leaves it open stands', () => {
    const told = night()
    const begun = told.story.of(told.case)
    for (const [who, answer] of [
      [asha, 'done'],
      [beto, 'open-again'],
    ] as const)
      told.story.write(
        clockMet,
        { protectedMet: { deadline: 'paper-for-child', answer } },
        { by: who, after: begun, stream: told.case },
      )
    expect(clockOf(told).met).toBeUndefined()
  })

  test('lies where the deadline lies', () => {
    const [entry] = decidedIn(answering(night(), {})).entries
    expect(Object.keys(partsOf(entry as never))).toEqual(['protection'])
    const [health] = decidedIn(answering(night(), { deadline: 'plan-for-child' })).entries
    expect(Object.keys(partsOf(health as never))).toEqual(['child'])
  })
})

describe('is refused', () => {
  test('as nothing owed without a reason', () => {
    expect(answering(night(), { answer: 'nothing-owed' })).toMatchObject({
      code: 'reason-missing',
      field: 'why',
    })
    const why = 'she left before'
    expect(answered(night(), { answer: 'nothing-owed', why }).met?.how).toBe('nothing-owed')
  })

  test('as a tick where the law asks for a notice (BR-11)', () => {
    expect(answering(night(), { deadline: 'tell-of-child' })).toMatchObject({
      code: 'notice-not-ticked',
      source: 'BR-11',
    })
  })

  test('for a deadline that lies in no case, or that is not extended', () => {
    expect(answering(night(), { deadline: 'report-of-crime' })).toMatchObject({
      code: 'deadline-unknown',
    })
    expect(answering(night(), { answer: 'extended' })).toMatchObject({
      code: 'deadline-not-extended',
    })
  })
})
