import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openedFor } from '../journal/opened-for.ts'
import { openTasks } from '../task/tasks.ts'
import { FirstNight, asha, beto, by, country } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { assessRisk } from './assess-risk.ts'
import type { AssessRisk } from './assess-risk.ts'
import { riskAssessed } from './risk-assessed.ts'
import { risks } from './risk-codes.ts'

function assessing(night: FirstNight, more: Partial<AssessRisk>, file = night.file) {
  const situation = { caseFile: file, grants: [], readsOfOwn: ['care' as const], country }
  return assessRisk(situation, { case: night.case, ...more, ...by(asha) })
}

function assessed(night: FirstNight, more: Partial<AssessRisk>): FirstNight {
  night.story.carryOut(decidedIn(assessing(night, more)), { by: asha })
  return night
}

describe('the overall risk', () => {
  test('is that of the gravest domain, never a mean', () => {
    const allLow = Object.fromEntries(risks.map((risk) => [risk, 'low'] as const))
    const night = assessed(new FirstNight(), { riskLevels: { ...allLow, digital: 'critical' } })
    expect(night.file.risk.overall).toBe('critical')
  })

  test('of a child or where her age is in doubt is high at least, assessed or not', () => {
    for (const ageGroup of ['child', 'age-in-doubt'] as const) {
      const night = new FirstNight({ ageGroup })
      expect(night.file.risk).toMatchObject({ overall: 'high', atLeastHighFor: ['child'] })
      assessed(night, { riskLevels: { life: 'low' } })
      expect(night.file.risk.overall).toBe('high')
    }
  })

  test('is unknown of an adult nobody assessed', () => {
    expect(new FirstNight().file.risk.overall).toBeUndefined()
  })

  test('is high at least where she thinks of harming herself, also for who may not read why', () => {
    const night = assessed(new FirstNight(), {
      riskLevels: { life: 'low' },
      thinksOfSelfHarm: 'yes',
    })
    const withoutWhy = night.story.of(night.case).map((entry) => openedFor(entry, ['care']))
    expect(foldCase(withoutWhy).risk).toMatchObject({ overall: 'high', levels: { life: {} } })
  })

  test('keeps what is not looked at again', () => {
    const night = assessed(new FirstNight(), { riskLevels: { life: 'critical' } })
    assessed(night, { riskLevels: { digital: 'low' } })
    expect(night.file.risk.overall).toBe('critical')
    assessed(night, { riskLevels: { life: 'medium' } })
    expect(night.file.risk.overall).toBe('medium')
  })

  test('is not lowered by whoever cannot read what made it so', () => {
    const night = assessed(new FirstNight(), {
      riskLevels: { life: 'low' },
      thinksOfSelfHarm: 'yes',
    })
    const file = foldCase(night.story.of(night.case).map((entry) => openedFor(entry, ['care'])))
    const outcome = assessing(night, { riskLevels: { life: 'low' } }, file)
    expect(entryOf(outcome, riskAssessed).content.overallRisk).toBe('high')
  })
})

describe('two who assess at once', () => {
  test('the gravest stands until somebody who knew both assesses anew, in any order of arrival', () => {
    const night = new FirstNight()
    const [begun] = night.story.of(night.case)
    const after = begun ? [begun] : []
    const place = { by: asha, stream: night.case }
    night.story.write(
      riskAssessed,
      { riskLevels: { life: 'critical' }, overallRisk: 'critical' },
      { ...place, after },
    )
    night.story.write(
      riskAssessed,
      { riskLevels: { life: 'low' }, overallRisk: 'low' },
      { ...place, by: beto, after },
    )
    const entries = night.story.of(night.case)
    for (const order of [entries, entries.toReversed()])
      expect(foldCase(order).risk).toMatchObject({
        overall: 'critical',
        assessed: { disputed: true },
      })
    assessed(night, { riskLevels: { life: 'medium' } })
    expect(night.file.risk).toMatchObject({ overall: 'medium', assessed: { disputed: false } })
  })
})

test('levels lie in care, why in protection, self-harm in psychosocial; nothing of it is a fact or counted', () => {
  const outcome = assessing(new FirstNight(), {
    riskLevels: { 'family-at-home': 'high' },
    riskWords: { 'family-at-home': 'they called her mother' },
    riskMeasures: 'another telephone',
    thinksOfSelfHarm: 'no',
  })
  const [entry] = decidedIn(outcome).entries
  const parts = partsOf(entry as never)
  expect(Object.keys(parts).sort()).toEqual(['care', 'protection', 'psychosocial'])
  expect(JSON.stringify(parts.care)).not.toContain('mother')
  expect(riskAssessed.facts(entryOf(outcome, riskAssessed).content)).toEqual({ family: 'case' })
})

test('self-harm is put on the shift’s screen in the same save, without the words', () => {
  const outcome = assessing(new FirstNight(), { thinksOfSelfHarm: 'yes', selfHarmWords: 'hers' })
  expect(typesOf(outcome)).toEqual(['risk-assessed', 'essential-recorded'])
  expect(decidedIn(outcome).entries[1]?.content).toEqual({ selfHarmAlert: 'yes' })
})

test('of a critical one somebody agrees with her today how to stay safe; until its day it is looked at once again', () => {
  const night = assessed(new FirstNight(), {
    riskLevels: { life: 'critical' },
    riskValidUntil: '2026-12-20',
  })
  const kinds = () => openTasks(night.file.tasks).map(({ kind }) => kind)
  expect(kinds()).toEqual(['agree-on-safety', 'look-at-risk-again'])
  assessed(night, { riskLevels: { digital: 'critical' }, riskValidUntil: '2026-12-28' })
  expect(kinds()).toEqual(['agree-on-safety', 'look-at-risk-again'])
})

test('a critical one says that somebody must look today; no level at all is no assessment', () => {
  const critical = assessing(new FirstNight(), { riskLevels: { life: 'critical' } })
  expect(decidedIn(critical).remarks).toEqual(['risk-critical'])
  expect(assessing(new FirstNight(), { riskMeasures: 'x' })).toMatchObject({ code: 'risk-missing' })
})
