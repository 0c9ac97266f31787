import { attackersBounds, isTold } from '@cobijo/statistics/disclosure/attackers-bounds'
import { auditOf, thresholdRule, wholeGroupRule } from '@cobijo/statistics/disclosure/audit'
import type { Weighing } from '@cobijo/statistics/disclosure/suppression-task'
import { cellId, cellSystem } from '@cobijo/statistics/disclosure/cell-system'
import type { CountTable } from '@cobijo/statistics/disclosure/count-table'
import { type Circumstances, protect, type Protection } from '@cobijo/statistics/disclosure/protect'
import { isRefusal } from '@cobijo/statistics/refusal'
import { trueCounts } from '@cobijo/statistics/disclosure/true-counts'
import { wholeLines } from '@cobijo/statistics/disclosure/whole-groups'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { OpenProgramme } from '@cobijo/statistics/disclosure/optimal/programme'
import { openSolver } from './open-solver.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })
let open: OpenProgramme
beforeAll(async () => {
  open = await openSolver()
})

const limits = { rounds: 400, nodes: 100_000, secondsLeft: () => 600 }

function tableOf(
  by: readonly string[],
  sizes: readonly number[],
  counts: readonly number[],
): CountTable {
  return {
    by,
    keys: sizes.map((size, column) =>
      Array.from({ length: size }, (_, at) => `${by[column]}${at}`),
    ),
    counts: Float64Array.from(counts),
  }
}

function protectedBy(
  tables: readonly CountTable[],
  rule = thresholdRule(10),
  circumstances: Circumstances = { optimal: { open, limits } },
): Protection {
  const made = protect(tables, rule, circumstances)
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

/** The lightest choice by trying every set of cells, each judged by the audit alone. */
function lightestByTrying(
  tables: readonly CountTable[],
  rule = thresholdRule(10),
  weigh: Weighing = 'counts',
): number {
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) throw new Error(counts.code)
  const primary = [...counts.keys()].filter((cell) => {
    const n = counts[cell] as number
    return n > 0 && n < rule.threshold
  })
  const others = [...counts.keys()].filter((cell) => (counts[cell] as number) >= rule.threshold)
  const weight = (cells: readonly number[]): number =>
    cells.reduce((sum, cell) => sum + (weigh === 'cells' ? 1 : (counts[cell] as number) + 1), 0)
  let least = Infinity
  for (let set = 0; set < 2 ** others.length; set++) {
    const chosen = [...primary, ...others.filter((_, at) => ((set >> at) & 1) === 1)]
    if (weight(chosen) >= least) continue
    const audit = auditOf(
      system,
      counts.map((n, cell) => (chosen.includes(cell) ? null : n)),
      rule,
    )
    if (!isRefusal(audit) && audit.passes) least = weight(chosen)
  }
  return least
}

/**
 * The lightest of all choices of positive cells and zeros beside whole groups, where an attacker knows beside which a zero may be hidden and that all else that is
 * hidden holds somebody.
 */
function lightestOfWholeGroups(table: CountTable): number {
  const rule = wholeGroupRule(10)
  const system = cellSystem([table])
  const counts = trueCounts(system, [table])
  if (isRefusal(counts)) throw new Error(counts.code)
  const lines = wholeLines(system, counts, new Set())
  const zeros = new Set(lines.flatMap(({ hideable }) => hideable))
  const known = {
    ...system,
    mayBeEmpty: new Set(lines.flatMap(({ all, hideable }) => [all, ...hideable])),
  }
  const all = [...counts.keys()]
  const primary = all.filter(
    (cell) => (counts[cell] as number) > 0 && (counts[cell] as number) < 10,
  )
  const others = all.filter((cell) => (counts[cell] as number) >= 10 || zeros.has(cell))
  let least = Infinity
  for (let set = 0; set < 2 ** others.length; set++) {
    const chosen = [...primary, ...others.filter((_, at) => ((set >> at) & 1) === 1)]
    const weight = chosen.reduce((sum, cell) => sum + (counts[cell] as number) + 1, 0)
    if (weight >= least) continue
    if (lines.some(({ hideable }) => !hideable.some((cell) => chosen.includes(cell)))) continue
    const published = counts.map((n, cell) => (chosen.includes(cell) ? null : n))
    const bounds = attackersBounds(known, published, rule.width)
    if (isRefusal(bounds)) throw new Error(bounds.code)
    if ([...bounds].some(([cell, seen]) => isTold(known, cell, seen, rule))) continue
    const audit = auditOf(system, published, rule)
    // Whatever passes here passes a reader's audit, who knows less.
    expect(audit).toMatchObject({ passes: true })
    least = weight
  }
  return least
}

const count = fc.oneof(fc.nat(9), fc.integer({ min: 10, max: 40 }))

describe('the optimal choice', () => {
  test.each(['counts', 'cells'] as const)(
    'is as light as the lightest of all choices, weighed by %s, and greedy never lighter',
    (weigh) => {
      let better = 0
      fc.assert(
        fc.property(fc.array(count, { minLength: 6, maxLength: 6 }), (six) => {
          const tables = [tableOf(['row', 'column'], [2, 3], six)]
          const { weights, choice } = protectedBy(tables, thresholdRule(10), {
            weigh,
            optimal: { open, limits },
          })
          expect(choice).toEqual({ method: 'optimal', weigh, gapPercent: 0, stoppedBy: null })
          expect(weights.hidden).toBe(lightestByTrying(tables, thresholdRule(10), weigh))
          expect(weights.greedy).toBeGreaterThanOrEqual(weights.hidden)
          if (weights.greedy > weights.hidden) better++
        }),
        { numRuns: 60, seed: 6 },
      )
      expect(better).toBeGreaterThan(0)
    },
  )

  test('with zeros hidden beside whole groups is as light as the lightest of all choices', () => {
    let protectedGroups = 0
    const sparse = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(fc.array(sparse, { minLength: 6, maxLength: 6 }), (six) => {
        const table = tableOf(['row', 'column'], [2, 3], six)
        const made = protectedBy([table], wholeGroupRule(10))
        expect(made.choice).toMatchObject({ method: 'optimal', gapPercent: 0 })
        expect(made.weights.hidden).toBe(lightestOfWholeGroups(table))
        if (made.cells.some((cell) => cell.state === 'hidden' && cell.reason === 'whole-group'))
          protectedGroups++
      }),
      { numRuns: 60, seed: 42 },
    )
    expect(protectedGroups).toBeGreaterThan(20)
  })

  test('over linked tables is as light as the lightest of all choices', () => {
    const cells = fc.array(fc.oneof(fc.nat(8), fc.integer({ min: 5, max: 30 })), {
      minLength: 8,
      maxLength: 8,
    })
    fc.assert(
      fc.property(cells, (eight) => {
        const sums = (of: (a: number, b: number, c: number) => number): readonly number[] => {
          const found = [0, 0, 0, 0]
          eight.forEach((n, at) => {
            found[of(at >> 2, (at >> 1) & 1, at & 1)]! += n
          })
          return found
        }
        const tables = [
          tableOf(
            ['a', 'b'],
            [2, 2],
            sums((a, b) => 2 * a + b),
          ),
          tableOf(
            ['b', 'c'],
            [2, 2],
            sums((_, b, c) => 2 * b + c),
          ),
        ]
        const { weights, choice } = protectedBy(tables)
        expect(choice.method).toBe('optimal')
        expect(weights.hidden).toBe(lightestByTrying(tables))
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  test('of three-way tables with all their margins passes, and weighs less than the greedy one', () => {
    const random = fc.sample(fc.array(fc.nat(70), { minLength: 60, maxLength: 60 }), {
      numRuns: 3,
      seed: 3,
    })
    const weights = random.map((cells) => {
      const made = protectedBy([tableOf(['a', 'b', 'c'], [3, 4, 5], cells)])
      expect(made.audit.passes).toBe(true)
      expect(made.choice.method).toBe('optimal')
      expect(made.weights.hidden).toBeLessThanOrEqual(made.weights.greedy)
      return made.weights
    })
    expect(weights.some(({ hidden, greedy }) => hidden < greedy)).toBe(true)
  })

  test('gives the same cells again, and at a limit what it has, with the gap that is proved', () => {
    const [cells = []] = fc.sample(fc.array(fc.nat(70), { minLength: 60, maxLength: 60 }), {
      numRuns: 1,
      seed: 4,
    })
    const tables = [tableOf(['a', 'b', 'c'], [3, 4, 5], cells)]
    const whole = protectedBy(tables)
    expect(protectedBy(tables)).toEqual(whole)
    for (const short of [
      { ...limits, rounds: 1 },
      { ...limits, secondsLeft: () => 0 },
    ]) {
      const made = protectedBy(tables, thresholdRule(10), { optimal: { open, limits: short } })
      expect(made.audit.passes).toBe(true)
      expect(made.choice.method).toBe('within-gap')
      expect(made.choice.stoppedBy).toBe(short.rounds === 1 ? 'rounds' : 'time')
      expect(made.weights.hidden).toBeGreaterThanOrEqual(whole.weights.hidden)
      expect(made.weights.bound).toBeLessThanOrEqual(whole.weights.hidden)
      const gap = 1 - (made.weights.bound as number) / made.weights.hidden
      expect(made.choice.gapPercent).toBe(Math.ceil(100 * gap))
    }
  })

  test('keeps the instance on which usual defaults fail six of ten audits whole', () => {
    const instance = [
      [11, 2, 8, 62, 15, 8, 37, 45],
      [0, 64, 1, 1, 63, 0, 4, 0],
      [0, 15, 47, 28, 21, 0, 12, 7],
      [1, 41, 0, 28, 0, 0, 19, 21],
      [36, 30, 32, 21, 0, 3, 0, 14],
      [3, 2, 26, 2, 38, 9, 1, 5],
    ]
    const table = tableOf(['row', 'column'], [6, 8], instance.flat())
    const made = protectedBy([table], { threshold: 5, width: 5 })
    expect(made.audit).toMatchObject({ passes: true, narrowest: 5 })
    expect(made.choice.method).toBe('optimal')
  })
})

describe('whoever gave the records', () => {
  // A house whose cell is hidden for another's sake subtracts its own count and has the other's.
  const table = tableOf(['house', 'form'], [3, 3], [4, 30, 20, 3, 40, 25, 50, 60, 70])

  /** What one house can still not know: every table of whole numbers that agrees, with its own cells filled in. */
  function widths(made: Protection, house: string): readonly number[] {
    const system = cellSystem([table])
    const counts = trueCounts(system, [table])
    if (isRefusal(counts)) throw new Error(counts.code)
    const seen = new Map(
      made.cells.map((cell) => [cellId(cell.at), cell.state === 'published' ? cell.n : null]),
    )
    const published = system.cells.map((at, cell) =>
      at['house'] === house ? (counts[cell] as number) : (seen.get(cellId(at)) ?? null),
    )
    const audit = auditOf(system, published, { threshold: 1, width: 8 })
    if (isRefusal(audit)) throw new Error(audit.code)
    return audit.narrowest === null ? [] : [audit.narrowest]
  }

  test('works out another house’s count where only the public is reckoned with, and not where they are', () => {
    const forPublic = protectedBy([table])
    const forHouses = protectedBy([table], thresholdRule(10), {
      contributors: 'house',
      optimal: { open, limits },
    })
    const houses = ['house0', 'house1', 'house2']
    expect(Math.min(...houses.flatMap((house) => widths(forPublic, house)))).toBeLessThan(8)
    expect(Math.min(...houses.flatMap((house) => widths(forHouses, house)))).toBe(8)
    expect(forHouses.choice.method).toBe('optimal')
    expect(forHouses.weights.hidden).toBeGreaterThan(forPublic.weights.hidden)
    // Without a solver as well.
    const greedy = protectedBy([table], thresholdRule(10), { contributors: 'house' })
    expect(Math.min(...houses.flatMap((house) => widths(greedy, house)))).toBe(8)
    expect(protect([table], thresholdRule(10), { contributors: 'state' })).toMatchObject({
      code: 'contributors-unknown',
    })
  })
})
