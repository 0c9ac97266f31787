import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { notifyAuthority } from '../clock/notice/notify-authority.ts'
import { caseCompartments } from '../journal/compartment.ts'
import { FirstNight, asha, by, country, inventedClocks } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { humanitarianStayStepRecorded } from './humanitarian-stay-step-recorded.ts'
import { recordHumanitarianStayStep } from './record-humanitarian-stay-step.ts'
import type { RecordHumanitarianStayStep } from './record-humanitarian-stay-step.ts'
import { stayOutcomes, staySteps } from './stay-step-codes.ts'

const steps = (
  night: FirstNight,
  more: Partial<RecordHumanitarianStayStep> = {},
  at = firstNight,
) =>
  recordHumanitarianStayStep(night.file, {
    case: night.case,
    stayStep: 'requested',
    ...more,
    ...by(asha, at),
  })

describe('BR-12: nothing but the step is needed', () => {
  test('no paper, no fee, no number, for a child as for anybody', () => {
    const required = Object.entries(humanitarianStayStepRecorded.fields)
      .filter(([, field]) => field.required)
      .map(([name]) => name)
    expect(required).toEqual(['stayStep'])
    const outcome = steps(new FirstNight({ ageGroup: 'adult' }))
    const [entry] = decidedIn(outcome).entries
    expect(entry && partsOf(entry)).toEqual({ protection: { stayStep: 'requested' } })
  })
})

describe('BR-11: for a child, not before the child-protection authority was told', () => {
  test('is refused, where her age is in doubt too, and goes once they were told by telephone', () => {
    for (const ageGroup of ['child', 'age-in-doubt'] as const) {
      const night = new FirstNight({ ageGroup })
      expect(steps(night)).toMatchObject({ code: 'child-notice-given', source: 'BR-11' })
      const told = { case: night.case, deadline: 'tell-of-child', how: 'by-telephone' } as const
      const notice = notifyAuthority(country, { ...told, ...by(asha) })
      night.story.carryOut(decidedIn(notice), { by: asha })
      expect(steps(night).kind).toBe('decided')
    }
  })

  test('what another filed before is written down all the same, and so is every other step (W4)', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    expect(steps(night, { stayFiledBy: 'another' }).kind).toBe('decided')
    for (const stayStep of staySteps)
      if (stayStep !== 'requested') expect(steps(night, { stayStep }).kind).toBe('decided')
  })
})

test('what is missing is to be answered in its days, from the day it was said', () => {
  const night = new FirstNight({ ageGroup: 'adult' })
  const write = (more: Partial<RecordHumanitarianStayStep>, at: number) =>
    night.story.carryOut(decidedIn(steps(night, more, at)), { by: asha, at })
  write({ stayStep: 'requirement-notified', stayStepOn: '2026-11-20' }, firstNight)
  const clocks = {
    ...inventedClocks,
    deadlines: [
      {
        code: 'answer',
        startsAt: 'migration-requirement-notified',
        limit: { kind: 'business-days', days: 10 },
        binds: 'person',
        lies: 'protection',
        calendar: 'refugee-office',
      } as const,
    ],
  }
  const file = () => foldCase(night.story.of(night.case), { clocks, readable: caseCompartments })
  expect(file().clocks).toMatchObject([{ due: { on: '2026-12-04' }, met: undefined }])
  write({ stayStep: 'requirement-answered' }, firstNight + hour)
  expect(file().clocks[0]?.met?.how).toBe('by-itself')
  write({ stayStep: 'card-received', stayValidUntil: '2027-11-20' }, firstNight + 2 * hour)
  expect(file().humanitarianStay.validUntil).toBe('2027-11-20')
})

test('BR-35: no way of hers ends in a deportation', () => {
  for (const word of [...staySteps, ...stayOutcomes]) expect(word).not.toMatch(/deport|expul/)
})
