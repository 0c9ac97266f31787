import { describe, expect, test } from 'vitest'
import type { Agreement } from '../encoding/encoded-people.ts'
import { level, levelCount } from '../encoding/levels.ts'
import { Chance } from '../testing/invented-people.ts'
import { estimateAgreement } from './estimate-agreement.ts'
import { levelsOf } from './pattern.ts'

const field = (name: string) => ({ name, kind: 'other' as const, isHelper: false })
const fields = ['one', 'two', 'three', 'four'].map(field)
const agreement = (...blockedOn: readonly (readonly number[])[]): Agreement => ({
  fields,
  passes: blockedOn.map((each, at) => ({ name: `pass ${at}`, fields: each })),
})

/** Rates with all agreement in `equal` and all disagreement in `differs`. */
const rates = (equal: number) =>
  Array.from({ length: levelCount }, (_, at) =>
    at === level.equal ? equal : at === level.differs ? 1 - equal : at === level.missing ? 0 : 1e-7,
  )

/** Pairs of a pass: a share of them of one person, with these chances of agreeing; fields blocked on always agree. */
function inventPatterns(
  pairs: number,
  share: number,
  { truth, chance, blockedOn }: { truth: number[]; chance: number[]; blockedOn: readonly number[] },
) {
  const random = new Chance(8)
  const counts = new Map<number, number>()
  for (let pair = 0; pair < pairs; pair++) {
    const probabilities = random.happens(share) ? truth : chance
    const pattern = probabilities.reduceRight((sum, probability, at) => {
      const agrees = blockedOn.includes(at) || random.happens(probability)
      return sum * levelCount + (agrees ? level.equal : level.differs)
    }, 0)
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return [...counts].map(([pattern, count]) => ({ pattern, count }))
}

describe('estimating how often two records of one person agree', () => {
  const truth = [0.95, 0.9, 0.85, 0.8]
  const chance = [0.01, 0.02, 0.05, 0.1]

  test('finds the rates that the pairs were made with, each field from the passes that do not block on it', () => {
    const passes = [[0], [1, 2]]
    const { truth: found, passes: shares } = estimateAgreement(
      agreement(...passes),
      chance.map(rates),
      {
        patterns: passes.map((blockedOn) =>
          inventPatterns(40_000, 0.1, { truth, chance, blockedOn }),
        ),
        mostMatches: 10_000,
      },
    )
    found.forEach((each, at) =>
      expect(Math.abs(each[level.equal]! - truth[at]!)).toBeLessThan(0.02),
    )
    for (const { share } of shares) expect(Math.abs(share - 0.1)).toBeLessThan(0.01)
  })

  test('does not believe a pass that finds more matches than there can be', () => {
    const wrong = [0.5, 0.5, 0.5, 0.5]
    const { passes, truth: found } = estimateAgreement(agreement([0], [1]), chance.map(rates), {
      patterns: [
        inventPatterns(40_000, 0.1, { truth, chance, blockedOn: [0] }),
        inventPatterns(40_000, 0.9, { truth: wrong, chance, blockedOn: [1] }),
      ],
      mostMatches: 10_000,
    })
    expect(passes.map(({ isBelieved }) => isBelieved)).toEqual([true, false])
    expect(found[3]![level.equal]).toBeGreaterThan(0.75)
  })

  test('sets a field aside in which one person agrees no more than strangers do', () => {
    const same = [0.95, 0.9, 0.85, 0.1]
    const { setAside } = estimateAgreement(
      agreement([0]),
      [...chance.slice(0, 3), 0.3].map(rates),
      {
        patterns: [
          inventPatterns(40_000, 0.2, {
            truth: same,
            chance: [...chance.slice(0, 3), 0.3],
            blockedOn: [0],
          }),
        ],
        mostMatches: 40_000,
      },
    )
    expect(setAside).toEqual(['four'])
  })
})

test('given name and surname that were exchanged count as one near agreement', () => {
  const names = [
    { name: 'given-names', kind: 'given-names' as const, isHelper: false },
    { name: 'surnames', kind: 'surnames' as const, isHelper: false },
    { name: 'all-names', kind: 'names' as const, isHelper: true },
  ]
  const pattern = (levels: readonly number[]) =>
    levels.reduceRight((sum, each) => sum * levelCount + each, 0)
  const { differs, equal, close, missing } = level
  expect(levelsOf(pattern([differs, differs, equal]), names)).toEqual([missing, close, missing])
  expect(levelsOf(pattern([equal, differs, close]), names)).toEqual([equal, differs, missing])
})
