import { describe, expect, test } from 'vitest'
import type { ClockCodes } from '../clock/clock-rule.ts'
import { foldCase } from '../case/case-file.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import { ConsularNight, colleague } from '../testing/consular-night.ts'
import { asha, by, inventedClocks } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { asylumOutcomes, asylumSteps } from './asylum-codes.ts'
import { asylumStepRecorded } from './asylum-step-recorded.ts'
import { recordAsylumStep } from './record-asylum-step.ts'

const rule = (code: string, startsAt: string, notice = false): ClockCodes['deadlines'][number] => ({
  code,
  startsAt,
  limit: notice ? { kind: 'immediate', warnAfterHours: 1 } : { kind: 'business-days', days: 30 },
  binds: notice ? 'holder' : 'person',
  lies: 'protection',
  calendar: 'refugee-office',
  ...(notice ? { notice: { to: 'refugee-office', proof: 'writing' } } : {}),
})

const clocks: ClockCodes = {
  ...inventedClocks,
  deadlines: [
    rule('notice', 'asylum-wish-expressed', true),
    rule('notice-for-child', 'child-protection-indication-found', true),
    rule('ask', 'entered-country'),
    rule('decision', 'asylum-application-filed'),
    rule('opinion', 'asylum-opinion-requested'),
    rule('appeal', 'asylum-decision-notified'),
  ],
}

const fileOf = (night: ConsularNight, readable: readonly CaseCompartment[] = caseCompartments) =>
  foldCase(night.story.of(night.case), { clocks, readable })
const running = (night: ConsularNight) =>
  fileOf(night)
    .clocks.filter(({ met }) => met === undefined)
    .map(({ deadline }) => deadline)
    .sort()

const adult = () => new ConsularNight({ ageGroup: 'adult' })

describe('BR-29: the wish to seek asylum', () => {
  test('asks for a written notice at once and begins her thirty business days, which bar nothing', () => {
    const night = adult().step('wish-expressed')
    expect(running(night)).toEqual(['ask', 'notice'])
    const [ask] = fileOf(night).clocks.filter(({ deadline }) => deadline === 'ask')
    expect(ask).toMatchObject({ binds: 'person', lies: 'protection' })
    // Later than it all, and still taken down.
    expect(running(night.step('applied'))).toEqual(['decision', 'notice'])
  })

  test('counts from the day on which she came in, where she says it', () => {
    const dueOf = (night: ConsularNight) => {
      const clock = fileOf(night).clocks.find(({ deadline }) => deadline === 'ask')
      return clock && 'on' in clock.due ? clock.due.on : undefined
    }
    // Thirty worked days after Monday the 2nd.
    expect(dueOf(adult().step('wish-expressed', { enteredCountryOn: '2026-11-02' }))).toBe(
      '2026-12-14',
    )
    const said = adult().step('wish-expressed', { asylumStepOn: '2026-11-04' })
    expect(dueOf(said)).toBe('2026-12-16')
  })

  test('is there for whoever reads protection alone, and no reminder of it leaves', () => {
    const night = adult().step('wish-expressed')
    expect(fileOf(night, ['care', 'child', 'health']).clocks).toEqual([])
    expect(asylumStepRecorded.facts({ asylumStep: 'wish-expressed' })).toEqual({ family: 'case' })
    for (const { compartment } of Object.values(asylumStepRecorded.fields))
      expect(compartment).toBe('protection')
    expect(asylumStepRecorded.statistics).toBeUndefined()
  })

  test('a step that was written down wrongly sets no clock going any more, and forbids all the same', () => {
    const night = adult().step('wish-expressed')
    const [wrong] = night.file.asylum.steps
    night.step('indication-found', { asylumCorrects: wrong?.id ?? '' })
    expect(running(night)).toEqual([])
    expect(night.file.asylum.steps[0]).toMatchObject({ isCorrected: true })
    expect(night.file.consular.prohibitions.map(({ prohibition }) => prohibition)).toContain(
      'wish-voiced',
    )
  })
})

describe('BR-28: a child with an indication that she needs protection', () => {
  test('the notices are due at once, before anything is filed, and so where her age is in doubt', () => {
    for (const ageGroup of ['child', 'age-in-doubt'] as const) {
      const night = new ConsularNight({ ageGroup }).step('indication-found')
      expect(running(night)).toEqual(['notice-for-child'])
    }
  })

  test('her own wish asks for the same notice, once', () => {
    const night = new ConsularNight({ ageGroup: 'child' })
    night.step('indication-found').step('wish-expressed')
    expect(running(night)).toEqual(['ask', 'notice-for-child'])
  })

  test('of an adult an indication alone asks for none', () => {
    expect(running(adult().step('indication-found'))).toEqual([])
  })
})

test('the decision ends what is waited for, and begins her days to appeal where it is against her', () => {
  const night = adult().step('applied').step('opinion-requested')
  expect(running(night)).toEqual(['decision', 'opinion'])
  night.step('opinion-given').step('decided', { asylumOutcome: 'not-recognised' })
  expect(running(night)).toEqual(['appeal'])
  expect(night.file.asylum.standing.value).toBe('over')
  expect(running(night.step('appealed'))).toEqual([])
  expect(night.file.asylum.standing.value).toBe('open')
  const recognised = adult().step('applied').step('decided', { asylumOutcome: 'refugee-status' })
  expect(running(recognised)).toEqual([])
  expect(recognised.file.asylum.standing.value).toBe('protected')
})

test('asking anew after it was decided or taken back begins anew: each application its decision, each refusal her days to appeal', () => {
  const night = adult().step('applied').step('withdrawn').step('applied')
  expect(running(night)).toEqual(['decision'])
  night.step('decided', { asylumOutcome: 'not-recognised' }).step('appealed')
  expect(running(night)).toEqual([])
  night.step('appeal-decided', { asylumOutcome: 'not-recognised' }).step('applied')
  expect(running(night)).toEqual(['decision'])
  night.step('decided', { asylumOutcome: 'not-recognised' })
  expect(running(night)).toEqual(['appeal'])
  // Not appealed, and asked for once more: that decision is let be.
  expect(running(night.step('applied'))).toEqual(['decision'])
})

test('two who take down the same application begin one', () => {
  const night = adult()
  const after = night.story.of(night.case)
  for (const by of [asha, colleague])
    night.story.write(
      asylumStepRecorded,
      { asylumStep: 'applied' },
      { by, stream: night.case, after },
    )
  expect(running(night)).toEqual(['decision'])
})

test('a number that is still to come is left out, and nothing but the step is needed (W4)', () => {
  for (const asylumStep of asylumSteps) {
    const outcome = recordAsylumStep({ case: adult().case, asylumStep, ...by(asha) })
    const [entry] = decidedIn(outcome).entries
    expect(entry && Object.keys(partsOf(entry))).toEqual(['protection'])
  }
})

test('BR-35: no way of hers ends in a deportation', () => {
  for (const word of [...asylumSteps, ...asylumOutcomes]) expect(word).not.toMatch(/deport|expul/)
})
