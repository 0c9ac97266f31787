import { describe, expect, test } from 'vitest'
import { caseClosed } from '../closure/case-closed.ts'
import { openedFor } from '../journal/opened-for.ts'
import { FirstNight, asha, by, country, openToAll } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { riskAssessed } from '../risk/risk-assessed.ts'
import { openTasks } from '../task/tasks.ts'
import { recordFollowUp } from './record-follow-up.ts'
import type { RecordFollowUp } from './record-follow-up.ts'

const schedule = [1, 3, 6].map((months) => ({
  code: `follow-up-${months}`,
  startsAt: 'returned',
  limit: { kind: 'months', months } as const,
  binds: 'holder' as const,
  lies: 'care',
}))
const grounds = { ...openToAll, clocks: { ...openToAll.clocks, deadlines: schedule } }
const fileOf = (night: FirstNight) => night.fileFor(grounds)

function visiting(
  night: FirstNight,
  more: Partial<RecordFollowUp> = {},
  reads: readonly ('care' | 'essential')[] = ['care'],
) {
  const visit = {
    case: night.case,
    visitKind: 'scheduled',
    ...more,
    ...by(asha, Date.UTC(2027, 5, 1)),
  } as const
  const situation = { caseFile: fileOf(night), grants: [], country, readsOfOwn: reads }
  const outcome = recordFollowUp(situation, visit)
  night.story.carryOut(decidedIn(outcome), { by: asha, at: Date.UTC(2027, 5, 1) })
  return outcome
}
const openOnes = (night: FirstNight) =>
  fileOf(night)
    .clocks.filter(({ met }) => met === undefined)
    .map(({ deadline }) => deadline)

describe('the schedule', () => {
  test('begins with the first visit where she never travelled', () => {
    const night = new FirstNight()
    expect(openOnes(night)).toEqual([])
    visiting(night, { visitKind: 'at-beginning', visitedOn: '2026-11-22' })
    expect(openOnes(night)).toEqual(['follow-up-1', 'follow-up-3', 'follow-up-6'])
  })

  test('a visit answers the deadline nearest to its day, in the same save; an extra one none', () => {
    const night = new FirstNight()
    visiting(night, { visitKind: 'at-beginning', visitedOn: '2026-11-22' })
    const visit = visiting(night, { visitedOn: '2027-02-10' })
    expect(typesOf(visit)).toEqual(['follow-up-visited', 'clock-met'])
    expect(openOnes(night)).toEqual(['follow-up-1', 'follow-up-6'])
    expect(typesOf(visiting(night, { visitKind: 'extra' }))).toEqual(['follow-up-visited'])
  })
})

describe('danger again', () => {
  test.each(['threatened', 'controllerInContact', 'exploitedAgain'] as const)(
    '%s is said at once, and stands until a later visit finds it gone',
    (danger) => {
      const night = new FirstNight()
      const found = visiting(night, { visitKind: 'extra', [danger]: 'yes' })
      expect(decidedIn(found).remarks).toEqual(['danger-again'])
      expect(fileOf(night).followUp.alerts).toHaveLength(1)
      visiting(night, { visitKind: 'extra' })
      expect(fileOf(night).followUp.alerts).toHaveLength(1)
      visiting(night, { visitKind: 'extra', [danger]: 'no' })
      expect(fileOf(night).followUp.alerts).toEqual([])
    },
  )

  test('her risk is looked at the same day, once', () => {
    const night = new FirstNight()
    visiting(night, { visitKind: 'extra', threatened: 'yes' })
    visiting(night, { visitKind: 'extra', exploitedAgain: 'yes' })
    expect(openTasks(fileOf(night).tasks)).toMatchObject([{ kind: 'look-at-risk-again' }])
  })

  test('of a closed case its reopening is proposed; nothing else changes', () => {
    const night = new FirstNight()
    const closure = { reason: 'other', summary: 'over', reopeningExplained: true } as const
    night.story.write(caseClosed, closure, { by: asha, stream: night.case })
    const found = visiting(night, { visitKind: 'extra', exploitedAgain: 'yes' })
    expect(decidedIn(found).remarks).toEqual(['danger-again', 'reopening-proposed'])
    expect(fileOf(night).state.value).toBe('closed')
  })

  test('it raises her risk in the same save, and never lowers it', () => {
    const night = new FirstNight()
    const graver = {
      riskLevels: { 're-trafficking': 'critical' },
      overallRisk: 'critical',
    } as const
    night.story.write(riskAssessed, graver, { by: asha, stream: night.case })
    visiting(night, { visitKind: 'extra', exploitedAgain: 'yes', threatened: 'yes' })
    const { levels, overall } = fileOf(night).risk
    expect(levels['re-trafficking']?.value).toBe('critical')
    expect(levels.life?.value).toBe('high')
    expect(overall).toBe('critical')
  })

  test('whoever does not read her risk writes no level of it', () => {
    const visit = visiting(new FirstNight(), { visitKind: 'extra', threatened: 'yes' }, [
      'essential',
    ])
    expect(typesOf(visit)).toEqual(['follow-up-visited', 'task-set'])
    expect(decidedIn(visit).remarks).toEqual(['danger-again'])
  })

  test('her safety is in protection: who reads the visit alone is not told', () => {
    const night = new FirstNight()
    visiting(night, { visitKind: 'extra', exploitedAgain: 'yes', safetyWords: 'he wrote to her' })
    const care = night.story.of(night.case).map((entry) => openedFor(entry, ['care']))
    expect(JSON.stringify(care)).not.toMatch(/exploitedAgain|he wrote/)
  })
})
