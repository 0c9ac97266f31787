import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openTasks } from '../task/tasks.ts'
import { FirstNight, asha, beto, by, country, openToAll } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { agreePlan } from './agree-plan.ts'
import type { AgreePlan } from './agree-plan.ts'
import { planAgreed } from './plan-agreed.ts'

function agreeing(night: FirstNight, more: Partial<AgreePlan> = {}) {
  const situation = { caseFile: night.file, grants: [], readsOfOwn: ['care' as const], country }
  return agreePlan(situation, {
    case: night.case,
    planGoals: ['I want to sew'],
    planAnswer: 'agreed',
    ...more,
    ...by(asha),
  })
}

function agreed(night: FirstNight, more: Partial<AgreePlan> = {}): FirstNight {
  night.story.carryOut(decidedIn(agreeing(night, more)), { by: asha })
  return night
}

const registry = { what: 'to the registry', who: 'us', by: '2026-12-01' } as const

describe('a plan', () => {
  test('is hers: without a goal in her words it is none', () => {
    expect(agreeing(new FirstNight(), { planGoals: [] })).toMatchObject({
      code: 'plan-goals-missing',
      field: 'planGoals',
    })
  })

  test('cites the version that it takes the place of, which stays in the story', () => {
    const night = agreed(agreed(new FirstNight()), { planGoals: ['I want to study'] })
    const { current, versions } = night.file.plans
    expect(versions).toHaveLength(2)
    expect(current.map(({ content }) => content.planGoals)).toEqual([['I want to study']])
    expect(current[0]?.content.replaces).toEqual([versions[0]?.id])
  })

  test('of two that were agreed at once both stand until one cites both, in any order of arrival', () => {
    const night = new FirstNight()
    const [begun] = night.story.of(night.case)
    const after = begun ? [begun] : []
    const content = { planGoals: ['one'], planAnswer: 'agreed' } as const
    night.story.write(planAgreed, content, { by: asha, stream: night.case, after })
    night.story.write(planAgreed, content, { by: beto, stream: night.case, after })
    const entries = night.story.of(night.case)
    for (const order of [entries, entries.toReversed()])
      expect(foldCase(order).plans.current).toHaveLength(2)
    expect(agreed(night).file.plans.current).toHaveLength(1)
  })

  test('a version that merely names another without having known it takes nobody’s place', () => {
    const night = agreed(new FirstNight())
    const [begun] = night.story.of(night.case)
    night.story.write(
      planAgreed,
      {
        planGoals: ['x'],
        planAnswer: 'agreed',
        replaces: night.file.plans.versions.map(({ id }) => id),
      },
      { by: beto, stream: night.case, after: begun ? [begun] : [] },
    )
    expect(night.file.plans.current).toHaveLength(2)
  })

  test('steps that tell of asylum or danger lie in protection', () => {
    const outcome = agreeing(new FirstNight(), {
      protectedPlanSteps: [{ what: 'to the refugee office', who: 'us' }],
    })
    const written = decidedIn(outcome).entries.map((entry) => partsOf(entry))
    expect(JSON.stringify(written.map(({ care }) => care))).not.toContain('refugee')
    expect(JSON.stringify(written.map(({ protection }) => protection))).toContain('refugee')
  })

  test('that she was not asked about, or that has no day to look at it again, is pointed out', () => {
    expect(decidedIn(agreeing(new FirstNight(), { planAnswer: 'not-asked' })).remarks).toEqual([
      'plan-not-asked',
      'plan-review-missing',
    ])
  })
})

describe('what follows from it', () => {
  test('our steps become tasks by the end of their day there; hers and others’ do not', () => {
    const night = agreed(new FirstNight(), {
      planSteps: [registry, { what: 'call her sister', who: 'person' }],
    })
    expect(openTasks(night.file.tasks)).toMatchObject([
      {
        kind: 'plan-step',
        words: 'to the registry',
        // The last minute of the 1st, six hours behind Greenwich.
        dueAt: Date.UTC(2026, 11, 2, 6) - 1,
        followsFrom: night.file.plans.current[0]?.id,
      },
    ])
  })

  test('a new version keeps a step that it still asks, done or not, and drops what it no longer asks', () => {
    const night = agreed(new FirstNight(), {
      planSteps: [registry, { what: 'find a course', who: 'us' }],
    })
    const outcome = agreeing(night, { planSteps: [registry] })
    expect(typesOf(outcome)).toEqual(['plan-agreed', 'task-settled'])
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(openTasks(night.file.tasks).map(({ words }) => words)).toEqual(['to the registry'])
    expect(typesOf(agreeing(night, { planSteps: [registry] }))).toEqual(['plan-agreed'])
  })

  test('the day of its review is a task; without one the country’s clock runs', () => {
    const night = agreed(new FirstNight(), { planReviewOn: '2026-12-20' })
    expect(openTasks(night.file.tasks)).toMatchObject([{ kind: 'look-at-plan-again' }])
    agreed(night, { planReviewOn: '2027-01-20' })
    expect(openTasks(night.file.tasks)).toHaveLength(1)

    const rule = {
      code: 'review',
      startsAt: 'plan-made',
      limit: { kind: 'calendar-days', days: 30 },
      binds: 'holder',
      lies: 'care',
    } as const
    const clocks = { ...openToAll.clocks, deadlines: [rule] }
    const without = agreed(new FirstNight())
    const fileOf = () => without.fileFor({ ...openToAll, clocks })
    expect(fileOf().clocks).toMatchObject([{ deadline: 'review', met: undefined }])
    agreed(without)
    expect(fileOf().clocks.map(({ met }) => met?.how)).toEqual(['by-itself', undefined])
  })

  test('the server is told the earliest hour of what tells nothing, and none of what is sealed apart', () => {
    const outcome = agreeing(new FirstNight().agrees(), {
      planSteps: [registry, { ...registry, what: 'later', by: '2026-12-24' }],
      protectedPlanSteps: [{ ...registry, what: 'sealed', by: '2026-11-25' }],
    })
    const facts = decidedIn(outcome).entries.map(({ entryType, content }) =>
      entryType.facts(content as never),
    )
    const told = facts.filter((each) => Object.keys(each).length > 1)
    expect(told.at(-1)).toEqual({ family: 'case', nextReminder: Date.UTC(2026, 11, 2, 6) - 1 })
    expect(JSON.stringify(facts)).not.toContain(String(Date.UTC(2026, 10, 26, 6) - 1))
    expect(planAgreed.facts(entryOf(outcome, planAgreed).content)).toEqual({ family: 'case' })
  })
})
