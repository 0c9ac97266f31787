import { describe, expect, test } from 'vitest'
import { caseClosed } from '../closure/case-closed.ts'
import { openTasks } from '../task/tasks.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { dayOfCase } from '../testing/day-of-case.ts'
import { decidedIn, partsOf, typesOf } from '../testing/outcome.ts'
import { isUrgencyAssumed } from '../views/card.ts'
import { recordSigns } from './record-signs.ts'
import type { RecordSigns } from './record-signs.ts'
import { signsRecorded } from './signs-recorded.ts'

const knownOf = (night: FirstNight) =>
  ({ caseFile: night.file, grants: [], country, readsOfOwn: ['care'] }) as const

function seeing(night: FirstNight, seen: Partial<RecordSigns>) {
  const outcome = recordSigns(knownOf(night), { case: night.case, ...seen, ...by(asha) })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  return outcome
}

describe('signs', () => {
  test('are for whoever may know what happened; what hurt her is for the clinic alone (W5)', () => {
    const night = new FirstNight()
    const outcome = recordSigns(knownOf(night), {
      case: night.case,
      signs: ['watched', 'debt'],
      hurtLastFiveDays: 'yes',
      lastPossibleExposureOn: '2026-11-20',
      inDangerNow: 'unknown',
      ...by(asha),
    })
    const [entry] = decidedIn(outcome).entries
    expect(partsOf(entry as never)).toEqual({
      account: { signs: ['watched', 'debt'] },
      health: { hurtLastFiveDays: 'yes', lastPossibleExposureOn: '2026-11-20' },
      care: { inDangerNow: 'unknown' },
    })
  })

  test('tell the server nothing of what was seen', () => {
    const seen = { hurtLastFiveDays: 'yes', inDangerNow: 'yes' } as const
    expect(signsRecorded.facts(seen)).toEqual({ family: 'case' })
    // But for how urgent the case is, which it is told of every case.
    expect(signsRecorded.facts({ ...seen, urgencyRaised: true })).toEqual({
      family: 'case',
      urgency: 'immediate',
    })
  })

  test('that she was hurt and nobody said when is pointed out: some treatment works in the first hours only', () => {
    const outcome = recordSigns(knownOf(new FirstNight()), {
      case: new FirstNight().case,
      hurtLastFiveDays: 'yes',
      ...by(asha),
    })
    expect(decidedIn(outcome).remarks).toEqual(['exposure-day-missing'])
  })

  test('saying nothing at all is refused', () => {
    expect(
      recordSigns(knownOf(new FirstNight()), { case: new FirstNight().case, ...by(asha) }),
    ).toMatchObject({
      code: 'nothing-said',
    })
  })
})

describe('in danger now', () => {
  test('her case is immediate from then on, as something that was said, and her risk is looked at today', () => {
    const night = new FirstNight()
    expect(isUrgencyAssumed(night.file)).toBe(true)
    seeing(night, { inDangerNow: 'yes' })
    expect(night.file.urgency.value).toBe('immediate')
    expect(isUrgencyAssumed(night.file)).toBe(false)
    expect(openTasks(night.file.tasks)).toMatchObject([{ kind: 'look-at-risk-again' }])
  })

  test('stands on the day after her first night was asked about', () => {
    const night = new FirstNight()
    seeing(night, { inDangerNow: 'yes' })
    night.agrees()
    const day = dayOfCase(night.file, {})
    expect(day.map(({ kind, code }) => [kind, code])).toContainEqual(['task', 'look-at-risk-again'])
    expect(day.map(({ kind }) => kind)).not.toContain('first-night')
  })

  test('raises what was said to wait, and repeats nothing', () => {
    const night = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
    seeing(night, { inDangerNow: 'yes' })
    expect(night.file.urgency.value).toBe('immediate')
    const again = seeing(night, { inDangerNow: 'yes' })
    expect(typesOf(again)).toEqual(['signs-recorded'])
    expect(decidedIn(again).entries[0]?.content).toEqual({ inDangerNow: 'yes' })
    expect(openTasks(night.file.tasks)).toHaveLength(1)
  })

  test.each(['no', 'unknown', 'not-asked'] as const)('%s changes nothing', (inDangerNow) => {
    const night = new FirstNight()
    expect(typesOf(seeing(night, { inDangerNow }))).toEqual(['signs-recorded'])
    expect(night.file.urgency.value).toBe('urgent')
    expect(isUrgencyAssumed(night.file)).toBe(true)
  })

  test('of a closed case it is pointed out that it should be opened again', () => {
    const night = new FirstNight()
    const closed = { reason: 'objectives-met', summary: 'x', reopeningExplained: true } as const
    night.story.write(caseClosed, closed, { by: asha, stream: night.case })
    const outcome = seeing(night, { inDangerNow: 'yes' })
    expect(decidedIn(outcome).remarks).toEqual(['reopening-proposed'])
    expect(typesOf(outcome)).toEqual(['signs-recorded'])
  })
})
