import { describe, expect, test } from 'vitest'
import { nationalVerdict, palermoVerdict, wasChildThen } from './trafficking-verdict.ts'
import type { TraffickingAnswers, TraffickingLaw } from './trafficking-verdict.ts'

/** An invented law: its general definition asks for no means; one form asks for deception, waived for a child; one is a child's alone. */
const law: TraffickingLaw = {
  definition: { childUnder: 18, meansInDefinition: 'never' },
  acts: [
    { code: 'recruit', crosswalk: { icTip: ['recruitment'] } },
    { code: 'local-act', crosswalk: { icTip: [] } },
  ],
  means: [
    { code: 'deception', crosswalk: { icTip: ['deception'] } },
    { code: 'violence', crosswalk: { icTip: ['use-of-force'] } },
  ],
  formsOfExploitation: [
    {
      code: 'labour',
      articles: ['21'],
      meansAsked: [],
      meansWaivedFor: [],
      onlyFor: [],
      crosswalk: { icTip: ['forced-labour-or-services'] },
    },
    {
      code: 'sexual',
      articles: ['13'],
      meansAsked: ['deception'],
      meansWaivedFor: ['child'],
      onlyFor: [],
      crosswalk: { icTip: ['exploitation-of-prostitution'] },
    },
    {
      code: 'crime',
      articles: ['25'],
      meansAsked: [],
      meansWaivedFor: [],
      onlyFor: ['child', 'unable-to-resist'],
      crosswalk: { icTip: ['forced-criminality'] },
    },
  ],
}

const nothing = { 'local-act': 'no', recruit: 'no' } as const

function answering(more: Partial<TraffickingAnswers>): TraffickingAnswers {
  return { acts: {}, means: {}, forms: {}, conditions: [], ageGroup: 'adult', ...more }
}

const act = { recruit: 'yes' } as const
const labour = { labour: 'yes' } as const

describe('BR-01: the treaty asks no means of a child', () => {
  test('by her age when it happened, not today', () => {
    const answers = answering({ acts: act, forms: labour, ageAtExploitation: 16 })
    expect(palermoVerdict(answers, law)).toMatchObject({ result: 'trafficking', means: undefined })
  })

  test('nor where her age is in doubt', () => {
    const answers = answering({ acts: act, forms: labour, ageGroup: 'age-in-doubt' })
    expect(palermoVerdict(answers, law)).toMatchObject({ result: 'trafficking', wasChild: 'doubt' })
  })

  test('of an adult it does', () => {
    const answers = answering({ acts: act, forms: labour })
    expect(palermoVerdict(answers, law).result).toBe('incomplete')
    const none = { ...answers, means: { deception: 'no', violence: 'no' } } as const
    expect(palermoVerdict(none, law).result).toBe('not-shown')
    const some = { ...answers, means: { deception: 'yes' } } as const
    expect(palermoVerdict(some, law).result).toBe('trafficking')
  })
})

test('BR-02: whether she agreed is no question of either verdict', () => {
  const answers = answering({ acts: act, means: { violence: 'yes' }, forms: labour })
  const agreeing = { ...answers, agreed: 'yes' }
  expect(palermoVerdict(agreeing, law)).toEqual(palermoVerdict(answers, law))
  expect(nationalVerdict(agreeing, law)).toEqual(nationalVerdict(answers, law))
})

describe('BR-05: what nobody asked or she does not know', () => {
  test('leaves the verdict open, in both directions', () => {
    expect(palermoVerdict(answering({}), law).result).toBe('incomplete')
    const unknown = answering({ acts: { recruit: 'unknown' }, forms: labour })
    expect(palermoVerdict(unknown, law).act).toBe('open')
  })

  test('an element that is certainly missing ends it, whatever else is open', () => {
    expect(palermoVerdict(answering({ acts: nothing }), law).result).toBe('not-shown')
  })
})

describe('the two verdicts can differ', () => {
  test('an act that the treaty does not name is one of the national law alone', () => {
    const answers = answering({ acts: { ...nothing, 'local-act': 'yes' }, forms: labour })
    expect(palermoVerdict(answers, law).act).toBe('not-shown')
    expect(nationalVerdict(answers, law).result).toBe('trafficking')
  })

  test('an adult without means: none by the treaty, one where the definition asks for none', () => {
    const means = { deception: 'no', violence: 'no' } as const
    const answers = answering({ acts: act, means, forms: labour })
    expect(palermoVerdict(answers, law).result).toBe('not-shown')
    expect(nationalVerdict(answers, law).result).toBe('trafficking')
    const stricter = {
      ...law,
      definition: { childUnder: 18, meansInDefinition: 'adults' as const },
    }
    expect(nationalVerdict(answers, stricter).result).toBe('not-shown')
  })
})

describe('BR-09: each form comes with its articles and its own elements', () => {
  test('one that asks for means says when they are open, missing or waived', () => {
    const form = { sexual: 'yes', labour: 'no', crime: 'no' } as const
    const of = (more: Partial<TraffickingAnswers>) =>
      nationalVerdict(answering({ acts: act, forms: form, ...more }), law)
    expect(of({})).toMatchObject({
      result: 'incomplete',
      forms: [{ code: 'sexual', articles: ['13'], result: 'means-open' }],
    })
    expect(of({ means: { deception: 'no' } })).toMatchObject({
      result: 'not-shown',
      forms: [{ result: 'means-missing' }],
    })
    expect(of({ means: { deception: 'yes' } }).result).toBe('trafficking')
    expect(of({ ageAtRecruitment: 15 }).forms[0]?.result).toBe('met')
  })

  test('one that only a child can suffer is not read into an adult’s case', () => {
    const answers = answering({ acts: act, forms: { crime: 'yes', labour: 'no', sexual: 'no' } })
    expect(nationalVerdict(answers, law)).toMatchObject({
      result: 'not-shown',
      forms: [{ result: 'cannot-befall-her' }],
    })
    expect(nationalVerdict({ ...answers, conditions: ['unable-to-resist'] }, law).result).toBe(
      'trafficking',
    )
  })
})

describe('whether she was a child then', () => {
  test.each([
    [{ ageAtRecruitment: 17, ageAtExploitation: 19 }, 'yes'],
    [{ ageAtExploitation: 18 }, 'no'],
    [{ ageGroup: 'child' }, 'yes'],
    [{ ageGroup: undefined }, 'doubt'],
    [{ ageGroup: 'adult' }, 'no'],
  ] as const)('%j: %s', (more, expected) => {
    expect(wasChildThen(answering(more), 18)).toBe(expected)
  })
})
