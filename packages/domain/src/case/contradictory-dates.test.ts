import { describe, expect, test } from 'vitest'
import { carryOut } from '../command/command-definition.ts'
import { findCommand } from '../command/commands.ts'
import { emptyCaseFile } from './case-file.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Decision } from '../command/decision.ts'
import { FirstNight, asha, beto, by, country } from '../testing/first-night.ts'
import { firstNight, hour } from '../testing/story.ts'
import { signsRecorded } from '../screening/signs-recorded.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { contradictoryDates } from './contradictory-dates.ts'

/** What a command comes to by its name, saved: nothing of it is ever refused. */
function saved(night: FirstNight, name: string, input: object, at = firstNight): Decision {
  const definition = findCommand(name)
  if (!definition) throw new Error(name)
  const situation = { caseFile: night.file, grants: night.grants(), country }
  const outcome = carryOut(definition, situation, { case: night.case, ...input }, by(asha, at))
  if (isRefusal(outcome)) expect.fail(outcome.code)
  night.story.carryOut(outcome, { by: asha, at })
  return outcome
}

const found = (night: FirstNight) =>
  contradictoryDates(night.file.timeline.filter((item) => item.kind === 'entry'))
const codes = (night: FirstNight) => found(night).map(({ code }) => code)

describe('dates that cannot both be meant are saved as they were said, pointed out at once, and shown until one is corrected', () => {
  test('born after she was met', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    expect(saved(night, 'record-identity', { bornOn: '2026-12-01' }).remarks).toEqual([
      'dates-contradict',
    ])
    expect(found(night)).toMatchObject([
      { code: 'born-after-met', first: { on: '2026-12-01' }, second: { on: '2026-11-22' } },
    ])
    expect(saved(night, 'record-identity', { bornOn: '2012' }).remarks).toEqual([])
    expect(codes(night)).toEqual([])
  })

  test('said at the registration itself; that somebody saw her before she was born is found when it comes from another device', () => {
    const definition = findCommand('register-person')
    const input = { ageGroup: 'child', bornOn: '2027' }
    const situation = { caseFile: emptyCaseFile, grants: [], country }
    expect(definition && carryOut(definition, situation, input, by(asha))).toMatchObject({
      remarks: ['dates-contradict'],
    })
    const night = new FirstNight({ ageGroup: 'child', bornOn: '2012-03-04' })
    const seen = (occurredAt: string) =>
      night.story.write(signsRecorded, {}, { by: beto, stream: night.case, after: [], occurredAt })
    seen('2012-03')
    expect(codes(night)).toEqual([])
    seen('2012-03-03')
    expect(codes(night)).toEqual(['born-after-met'])
  })

  test('a child who was born this morning, and a year alone, contradict nothing', () => {
    for (const bornOn of ['2026-11-22', '2026-11', '2026'])
      expect(codes(new FirstNight({ ageGroup: 'child', bornOn }))).toEqual([])
  })

  test('eighteen on another day than her birth says', () => {
    const night = new FirstNight({ ageGroup: 'child', bornOn: '2008-11' })
    const turned = (turnedEighteenOn: string) =>
      saved(night, 'settle-age', {
        ageGroup: 'adult',
        ageEvidence: 'turned-eighteen',
        turnedEighteenOn,
      })
    expect(turned('2026-10-30').remarks).toContain('dates-contradict')
    expect(codes(night)).toEqual(['eighteen-unlike-birth'])
    expect(turned('2026-11-20').remarks).not.toContain('dates-contradict')
    expect(codes(night)).toEqual([])
  })

  test('left a place before she came there, also where two entries say so and somebody corrects it', () => {
    const night = new FirstNight()
    const stay = saved(night, 'record-service', {
      service: 'shelter',
      status: 'in-progress',
      enteredAt: firstNight,
    })
    const continues = stay.entries[0]?.id
    const leaves = (leftAt: number) =>
      saved(night, 'record-service', { continues, status: 'completed', leftAt })
    expect(leaves(firstNight - hour).remarks).toEqual(['dates-contradict'])
    expect(codes(night)).toEqual(['left-before-entered'])
    expect(leaves(firstNight + hour).remarks).toEqual([])
    expect(codes(night)).toEqual([])
  })

  test('a service, a paper and a representation that were over before they began', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    saved(night, 'record-service', {
      service: 'documents',
      status: 'completed',
      startedOn: '2026-11-22',
      endedOn: '2026-11-21',
      issuedOn: '2026',
      expiresOn: '2025-12',
    })
    saved(night, 'record-representation', {
      representative: 'Aunt Invented',
      representedSince: '2026-11-20',
      representedUntil: '2026-11-19',
    })
    expect(codes(night)).toEqual([
      'ended-before-started',
      'expired-before-issued',
      'representation-over-before-begun',
    ])
  })

  test('a judge who confirmed before anybody ordered', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const step = (urgentStep: string, urgentStepAt: number, continues?: string) =>
      saved(night, 'record-urgent-measure-step', { urgentStep, urgentStepAt, continues })
    const first = step('requested', firstNight - hour).entries[0]?.id
    expect(step('ordered', firstNight - 2 * hour, first).remarks).toEqual(['dates-contradict'])
    step('ordered', firstNight, first)
    expect(codes(night)).toEqual([])
    step('confirmed', firstNight - hour, first)
    expect(codes(night)).toEqual(['answered-before-asked'])
  })

  test('arrived before she departed; of each journey for itself', () => {
    const night = new FirstNight()
    const leg = (name: string, legAt: number) =>
      saved(night, 'record-return-leg', { leg: name, legAt }, firstNight + 40 * hour)
    leg('departed', firstNight)
    expect(leg('arrived', firstNight - hour).remarks).toContain('dates-contradict')
    expect(codes(night)).toEqual(['arrived-before-departed'])
    leg('arrived', firstNight + 9 * hour)
    leg('departed', firstNight + 20 * hour)
    expect(codes(night)).toEqual([])
  })

  test('the same for any order of arrival; what somebody may not read contradicts nothing for her', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    night.story.write(identityRecorded, { bornOn: '2027' }, { by: beto, stream: night.case })
    expect(codes(night)).toEqual(['born-after-met'])
    const sealed = night.file.timeline.flatMap((item) =>
      item.kind === 'entry' ? [{ ...item, fields: {} }] : [],
    )
    expect(contradictoryDates(sealed)).toEqual([])
  })
})
