import { describe, expect, test } from 'vitest'
import { scoreIndicators } from '@cobijo/domain/screening/indicator-score'
import type {
  CodedAnswers,
  Dimension,
  IndicatorScore,
  Profile,
} from '@cobijo/domain/screening/indicator-score'
import { iloDelphi } from './ilo-delphi.ts'

const answered = (codes: readonly string[], answer = 'yes' as const): CodedAnswers =>
  Object.fromEntries(codes.map((code) => [code, answer]))

function scored(codes: readonly string[], profile: Profile = 'adult-labour'): IndicatorScore {
  return scoreIndicators(iloDelphi, profile, answered(codes), { hasAct: true })
}

function resultOf(score: IndicatorScore, dimension: Dimension): string | undefined {
  return score.dimensions.find((each) => each.dimension === dimension)?.result
}

describe('reference vectors of the adult-labour list', () => {
  test.each([
    [['D5.01', 'D5.09'], 'D5', 'positive'],
    [['D5.01'], 'D5', 'negative'],
    [['D5.05', 'D5.09'], 'D5', 'negative'],
    [['D5.05', 'D5.09', 'D5.15'], 'D5', 'positive'],
    [['D4.02', 'D4.03', 'D4.09'], 'D4', 'positive'],
    [['D3.15', 'D3.16'], 'D3', 'negative'],
  ] as const)('%j makes %s %s', (codes, dimension, result) => {
    expect(resultOf(scored(codes), dimension)).toBe(result)
  })

  test('the list has its 67 indicators, 10 + 10 + 16 + 9 + 15 + 7', () => {
    const sizes = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map(
      (dimension) => iloDelphi.indicators.filter((each) => each.dimension === dimension).length,
    )
    expect(sizes).toEqual([10, 10, 16, 9, 15, 7])
  })

  test('no child-labour indicator is weak, and two of the adults’ list are none of its own', () => {
    const weights = iloDelphi.indicators.map((each) => each.weights['child-labour'])
    expect(weights).not.toContain('weak')
    expect(weights.filter((each) => each === 'none')).toHaveLength(2)
  })
})

describe('the classes', () => {
  const deceived = ['D1.01', 'D1.02']
  const coerced = ['D2.01', 'D2.02']
  const exploited = ['D4.01', 'D4.02']
  const held = ['D5.01', 'D5.02']
  test.each([
    [[], 'not-exploited'],
    [exploited, 'exploited-migrant'],
    [[...deceived, ...exploited], 'deception-and-exploitation'],
    [[...deceived, ...exploited, ...held], 'trafficking'],
    [[...coerced, ...exploited, ...held], 'trafficking'],
    // What the published table does not list goes to a person.
    [[...exploited, ...held], 'not-classified'],
    [[...coerced, ...exploited], 'not-classified'],
    [deceived, 'not-classified'],
    [held, 'not-classified'],
  ])('%j: %s', (codes, named) => {
    expect(scored(codes).class).toBe(named)
  })

  test('of a child: an act and exploitation are enough, whatever the means', () => {
    expect(scored(exploited, 'child-labour').class).toBe('trafficking')
    const noAct = scoreIndicators(iloDelphi, 'child-labour', answered(exploited), { hasAct: false })
    expect(noAct.class).toBe('exploited-migrant')
  })
})

describe('BR-05: what was not asked or not known', () => {
  test('counts neither as yes nor as no, and is named', () => {
    const answers: CodedAnswers = { 'D5.01': 'yes', 'D5.02': 'unknown', 'D5.03': 'no' }
    const score = scoreIndicators(iloDelphi, 'adult-labour', answers, { hasAct: true })
    const dimension = score.dimensions.find((each) => each.dimension === 'D5')
    expect(dimension).toMatchObject({ result: 'negative', used: ['D5.01'] })
    expect(dimension?.open).toContain('D5.02')
    expect(dimension?.open).toContain('D5.04')
    expect(dimension?.open).not.toContain('D5.03')
    expect(score.isIncomplete).toBe(true)
  })

  test('is not incomplete once everything was answered', () => {
    const all = iloDelphi.indicators.map(({ code }) => code)
    const answers = { ...answered(all), 'D5.01': 'no' as const }
    expect(scoreIndicators(iloDelphi, 'adult-labour', answers, { hasAct: true }).isIncomplete).toBe(
      false,
    )
  })
})

describe('where the list has no weights', () => {
  test.each(['adult-sexual', 'child-sexual'] as const)(
    '%s is not scored, and nothing falls back on another list',
    (profile) => {
      const score = scored(['D5.07', 'D4.06', 'D1.01', 'D1.02'], profile)
      expect(score.class).toBe('not-scored')
      expect(new Set(score.dimensions.map(({ result }) => result))).toEqual(new Set(['not-scored']))
    },
  )
})
