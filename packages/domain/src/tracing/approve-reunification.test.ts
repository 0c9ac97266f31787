import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openedFor } from '../journal/opened-for.ts'
import type { AgeGroup } from '../journal/facts.ts'
import { FirstNight, asha, beto, by, country } from '../testing/first-night.ts'
import { firstNight } from '../testing/story.ts'
import { GirlAndPanel } from '../testing/girl-and-panel.ts'
import { decidedIn } from '../testing/outcome.ts'
import { approveReunification } from './approve-reunification.ts'
import { recordTracingStep } from './record-tracing-step.ts'
import type { RecordTracingStep } from './record-tracing-step.ts'
import { afterReunification, reunificationLadder } from './tracing-ladder.ts'
import { tracingStepRecorded } from './tracing-step-recorded.ts'

/** A mother is looked for. */
class LookedFor extends FirstNight {
  readonly search: string
  constructor(ageGroup: AgeGroup = 'adult') {
    super({ ageGroup })
    const asked = recordTracingStep(this.file, {
      case: this.case,
      tracingStep: 'asked',
      askedBy: 'person',
      soughtRelation: 'mother',
      ...by(asha),
    })
    this.search = this.story.carryOut(decidedIn(asked), { by: asha })[0]?.id ?? ''
  }

  step(tracingStep: RecordTracingStep['tracingStep'], more: Partial<RecordTracingStep> = {}): this {
    const { search } = this
    const command = { case: this.case, tracingStep, search, ...more, ...by(asha) }
    this.story.carryOut(decidedIn(recordTracingStep(this.file, command)), { by: asha })
    return this
  }

  bothAgree(): this {
    return this.step('relation-checked', { relationStanding: 'proved-paper-to-come' })
      .step('person-answered', { tracingAnswer: 'yes' })
      .step('relative-answered', { tracingAnswer: 'yes' })
  }

  noDanger(familyInvolvement: 'no' | 'alleged' | 'unknown' = 'no'): this {
    return this.step('danger-checked', { familyDanger: 'none-found', familyInvolvement })
  }

  approval() {
    return approveReunification(
      { caseFile: this.file, country },
      { case: this.case, search: this.search, ...by(asha) },
    )
  }

  get found() {
    const [search] = this.file.tracing
    if (!search) throw new Error('nobody is looked for')
    return search
  }
}

describe('W9: bringing somebody together with a relative', () => {
  test('goes up the ladder rung by rung, refused by the first that is missing', () => {
    const night = new LookedFor()
    const codes = [night.approval()]
    night.step('relation-checked', { relationStanding: 'proved' })
    codes.push(night.approval())
    night.step('person-answered', { tracingAnswer: 'yes' })
    codes.push(night.approval())
    night.step('relative-answered', { tracingAnswer: 'yes' })
    codes.push(night.approval())
    expect(codes).toMatchObject(
      ['relation-not-proved', 'person-not-agreed', 'relative-not-agreed', 'danger-not-checked'].map(
        (code) => ({ kind: 'refused', code, source: 'W9' }),
      ),
    )
    night.noDanger()
    expect(night.approval().kind).toBe('decided')
  })

  test('is not decided while nobody said who asked', () => {
    const night = new FirstNight({ ageGroup: 'adult' })
    const begun = night.story.write(
      tracingStepRecorded,
      { tracingStep: 'asked' },
      { by: asha, stream: night.case },
    )
    const command = { case: night.case, search: begun.id, ...by(asha) }
    expect(approveReunification({ caseFile: night.file, country }, command)).toMatchObject({
      code: 'tracing-asker-missing',
    })
  })

  test('a paper that is still to come proves the relation for now', () => {
    expect(new LookedFor().bothAgree().noDanger().approval().kind).toBe('decided')
  })

  test.each([
    ['relation-checked', { relationStanding: 'disproved' }, 'relation-disproved'],
    ['person-answered', { tracingAnswer: 'no' }, 'person-declined'],
    ['relative-answered', { tracingAnswer: 'no' }, 'relative-declined'],
    ['danger-checked', { familyDanger: 'serious' }, 'danger-serious'],
    ['ended', { searchEnded: 'not-found' }, 'search-ended'],
  ] as const)('%s may forbid the whole, whatever else holds', (step, said, code) => {
    const night = new LookedFor().bothAgree().noDanger().step(step, said)
    expect(night.approval()).toMatchObject({ kind: 'refused', code })
  })

  test('she may take her yes back after it was approved, and the ladder says so', () => {
    const night = new LookedFor().bothAgree().noDanger()
    night.story.carryOut(decidedIn(night.approval()), { by: asha })
    night.step('person-answered', { tracingAnswer: 'no' })
    expect(night.found.approved).toBeDefined()
    expect(
      reunificationLadder(night.found, { file: night.file, country, at: firstNight }),
    ).toContainEqual({
      code: 'person-declined',
      rule: 'W9',
      state: 'blocked',
    })
  })

  test('of two answers at once the no stands, whichever arrives first', () => {
    const night = new LookedFor()
    const known = night.story.of(night.case)
    for (const [who, tracingAnswer] of [
      [asha, 'no'],
      [beto, 'yes'],
    ] as const) {
      const content = {
        tracingStep: 'person-answered',
        search: night.search,
        tracingAnswer,
      } as const
      const place = { by: who, stream: night.case, after: known.slice(-1) }
      night.story.write(tracingStepRecorded, content, place)
    }
    const entries = night.story.of(night.case)
    expect(foldCase(entries).tracing[0]?.personAnswer.value).toBe('no')
    expect(foldCase(entries.toReversed()).tracing).toEqual(foldCase(entries).tracing)
  })
})

describe('BR-15: of a child', () => {
  test('nothing is decided before her best interests were weighed, nor where her age is in doubt', () => {
    for (const group of ['child', 'age-in-doubt'] as const) {
      const night = new LookedFor(group).bothAgree().noDanger()
      expect(night.approval()).toMatchObject({ code: 'best-interests-missing' })
      night.step('best-interests-weighed', {
        weighedAs: 'assessment',
        bestInterestFinding: 'in-favour',
      })
      expect(night.approval().kind).toBe('decided')
    }
  })

  test.each(['alleged', 'unknown'] as const)(
    'a panel decides where a part of the family in it is %s',
    (involvement) => {
      const night = new LookedFor('child').bothAgree().noDanger(involvement)
      night.step('best-interests-weighed', {
        weighedAs: 'assessment',
        bestInterestFinding: 'in-favour',
      })
      expect(night.approval()).toMatchObject({ code: 'determination-missing', source: 'BR-15' })
      // Neither does a word in the search that there was one.
      night.step('best-interests-weighed', {
        weighedAs: 'determination',
        bestInterestFinding: 'in-favour',
      })
      expect(night.approval()).toMatchObject({ code: 'determination-missing' })
      const girl = new GirlAndPanel()
      girl.decides(girl.convenes(), {
        decidesOn: ['lasting-solution', 'family-perhaps-involved'],
      })
      const { bestInterests } = girl.file
      const decided = approveReunification(
        { caseFile: { ...night.file, bestInterests }, country },
        { case: night.case, search: night.search, ...by(asha) },
      )
      expect(decided.kind).toBe('decided')
    },
  )

  test('a finding against it forbids it', () => {
    const night = new LookedFor('child').bothAgree().noDanger()
    night.step('best-interests-weighed', {
      weighedAs: 'assessment',
      bestInterestFinding: 'against',
    })
    expect(night.approval()).toMatchObject({ code: 'against-best-interests' })
  })

  test('is asked of nobody who is known to be an adult', () => {
    const night = new LookedFor().bothAgree().noDanger('alleged')
    expect(night.approval().kind).toBe('decided')
  })
})

test('whoever may not read the steps decides nothing on their silence', () => {
  const night = new LookedFor().bothAgree().noDanger()
  const entries = night.story.of(night.case).map((entry) => openedFor(entry, ['essential', 'care']))
  const command = { case: night.case, search: night.search, ...by(asha) }
  expect(approveReunification({ caseFile: foldCase(entries), country }, command)).toMatchObject({
    code: 'search-missing',
  })
})

test('what comes afterwards is shown and never refused', () => {
  const night = new LookedFor().step('handed-over').step('visited', { familyVisitFound: 'well' })
  expect(afterReunification(night.found).map(({ state }) => state)).toEqual([
    'open',
    'done',
    'done',
  ])
})
