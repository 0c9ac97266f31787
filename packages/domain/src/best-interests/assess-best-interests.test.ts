import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { assessBestInterests } from './assess-best-interests.ts'
import type { AssessBestInterests } from './assess-best-interests.ts'

const night = new FirstNight({ ageGroup: 'child' })
const assessing = (said: Partial<AssessBestInterests>) =>
  assessBestInterests({ case: night.case, ...said, ...by(asha) })

describe('an assessment of what is best for a child', () => {
  test('is written whatever it leaves out; that nobody heard her is pointed out', () => {
    expect(decidedIn(assessing({ childSafety: 'x' })).remarks).toEqual(['child-not-heard'])
    expect(decidedIn(assessing({ heard: 'not-heard' })).remarks).toEqual(['child-not-heard'])
    const said = { heard: 'not-heard', whyNotHeard: 'three months old' } as const
    expect(decidedIn(assessing(said)).remarks).toEqual([])
    expect(decidedIn(assessing({ heard: 'alone' })).remarks).toEqual([])
  })

  test('lies in `child` alone; counted is that there was one', () => {
    const outcome = assessing({ heard: 'alone', herViews: 'words of hers', childRisks: ['x'] })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(Object.keys(parts).sort()).toEqual(['child', 'statistics'])
    expect(parts.statistics).toEqual({ childProcedure: 'best-interests-assessed' })
  })

  test('that says nothing is none', () => {
    expect(assessing({})).toMatchObject({ code: 'nothing-said' })
  })
})
