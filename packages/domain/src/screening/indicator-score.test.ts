import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPositive, scoreIndicators } from './indicator-score.ts'
import type { Weight, WeightedIndicators } from './indicator-score.ts'

// The published list is data of `countries`, and its reference values are tested there.

const S: Weight = 'strong'
const M: Weight = 'medium'
const W: Weight = 'weak'

describe('BR-04: a dimension', () => {
  test.each([[[S, S]], [[S, M]], [[S, W]], [[M, M, M]], [[M, M, W]], [[S, M, W, W]]])(
    'is positive with %j',
    (weights) => {
      expect(isPositive(weights)).toBe(true)
    },
  )

  test.each([[[]], [[S]], [[M, M]], [[M, W]], [[M, W, W, W]], [[W, W, W, W]]])(
    'is negative with %j',
    (weights) => {
      expect(isPositive(weights)).toBe(false)
    },
  )

  test('never turns negative because more was said, nor because something weighs more', () => {
    const weight = fc.constantFrom<Weight>('strong', 'medium', 'weak')
    const heavier: Readonly<Record<string, Weight>> = { weak: 'medium', medium: 'strong' }
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 8 }), weight, fc.nat(7), (weights, more, at) => {
        if (!isPositive(weights)) return
        expect(isPositive([...weights, more])).toBe(true)
        const raised = weights.map((each, index) => (index === at ? (heavier[each] ?? each) : each))
        expect(isPositive(raised)).toBe(true)
      }),
    )
  })
})

const invented: WeightedIndicators = {
  version: 'invented-1',
  indicators: [
    { code: 'a', dimension: 'D4', weights: { 'adult-labour': 'strong' } },
    { code: 'b', dimension: 'D4', weights: { 'adult-labour': 'weak' } },
    { code: 'c', dimension: 'D4', weights: { 'adult-labour': 'none' } },
  ],
}

test('an indicator that the profile does not have counts for nothing and leaves nothing open', () => {
  const answers = { a: 'yes', b: 'no', c: 'yes' } as const
  const score = scoreIndicators(invented, 'adult-labour', answers, { hasAct: true })
  expect(score.dimensions[3]).toEqual({
    dimension: 'D4',
    result: 'negative',
    used: ['a'],
    open: [],
  })
  expect(score).toMatchObject({ listVersion: 'invented-1', isIncomplete: false })
})

test('a dimension with a missing weight is not scored, and so neither is the whole', () => {
  const score = scoreIndicators(invented, 'child-sexual', { a: 'yes', b: 'yes' }, { hasAct: true })
  expect(score.class).toBe('not-scored')
})
