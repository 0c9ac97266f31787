import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { auditOf, publicRule } from './audit.ts'
import { cellId, cellSystem } from './cell-system.ts'
import type { CountTable } from './count-table.ts'
import { protect, type Protection } from './protect.ts'
import type { ReleasedCell } from './joined-releases.ts'

const keys = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`)

/** Sex by year, and one of them by place, of the same invented people: cells are sex, year, place. */
function tablesOf(cells: readonly number[]) {
  const sums = (of: (sex: number, year: number, place: number) => number, size: number) => {
    const counts = new Float64Array(size)
    cells.forEach((n, at) => {
      counts[of(Math.floor(at / 6), Math.floor(at / 2) % 3, at % 2)]! += n
    })
    return counts
  }
  const first: CountTable = {
    by: ['sex', 'year'],
    keys: [keys('s', 2), keys('y', 3)],
    counts: sums((sex, year) => sex * 3 + year, 6),
  }
  const second: CountTable = {
    by: ['year', 'place'],
    keys: [keys('y', 3), keys('p', 2)],
    counts: sums((_, year, place) => year * 2 + place, 6),
  }
  return { first, second }
}

const same = (cells: readonly ReleasedCell[]) => ({ earlier: [{ sameRecords: true, cells }] })

function protectedBy(
  tables: readonly CountTable[],
  released: readonly ReleasedCell[] = [],
): Protection {
  const made = protect(tables, publicRule, same(released))
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

const releasedFrom = ({ cells }: Protection): readonly ReleasedCell[] =>
  cells.map((cell) => ({ at: cell.at, n: cell.state === 'published' ? cell.n : null }))

describe('a later release over the same people', () => {
  const cells = fc.array(fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 40 })), {
    minLength: 12,
    maxLength: 12,
  })

  test('repeats what is out, keeps hidden what was hidden, and together they pass the audit, or it is refused', () => {
    let accepted = 0
    fc.assert(
      fc.property(cells, (counts) => {
        const { first, second } = tablesOf(counts)
        const earlier = releasedFrom(protectedBy([first]))
        const later = protect([first, second], publicRule, same(earlier))
        if (isRefusal(later)) {
          expect(later.code).toBe('earlier-releases-tell')
          return
        }
        accepted++
        const now = new Map(releasedFrom(later).map(({ at, n }) => [cellId(at), n]))
        for (const { at, n } of earlier) expect(now.get(cellId(at))).toBe(n)
        const system = cellSystem([first, second])
        const all = system.cells.map((at) => now.get(cellId(at)) ?? null)
        expect(auditOf(system, all, publicRule)).toMatchObject({ passes: true })
      }),
      { numRuns: 150 },
    )
    expect(accepted).toBeGreaterThan(30)
  })

  // Found by trying: each release passes its own audit.
  test.each([
    [[4, 0, 0, 0, 0, 3, 1, 0, 3, 5, 3, 4], 'accepted'],
    [[3, 3, 5, 2, 1, 0, 3, 5, 0, 2, 1, 0], 'accepted'],
    [[1, 1, 0, 0, 1, 3, 5, 2, 1, 1, 4, 5], 'earlier-releases-tell'],
  ])('that is made as if there were no earlier one undoes it: %j', (counts, answer) => {
    const { first, second } = tablesOf(counts)
    const one = protectedBy([first])
    const other = protectedBy([second])
    expect([one.audit.passes, other.audit.passes]).toEqual([true, true])
    const known = new Map<string, number | null>()
    // What either of them shows is known.
    for (const { at, n } of [...releasedFrom(one), ...releasedFrom(other)]) {
      known.set(cellId(at), known.get(cellId(at)) ?? n)
    }
    const system = cellSystem([first, second])
    const together = system.cells.map((at) => known.get(cellId(at)) ?? null)
    expect(auditOf(system, together, publicRule)).toMatchObject({ passes: false })
    const reckoned = protect([first, second], publicRule, same(releasedFrom(one)))
    expect(isRefusal(reckoned) ? reckoned.code : 'accepted').toBe(answer)
  })

  test('of figures that have changed or of small counts is refused', () => {
    const { first, second } = tablesOf([20, 30, 40, 50, 60, 70, 25, 35, 45, 55, 65, 75])
    const refusal = (tables: readonly CountTable[], cell: ReleasedCell): unknown =>
      protect(tables, publicRule, same([cell]))
    expect(refusal([first], { at: { sex: 's0', year: 'y0' }, n: 51 })).toMatchObject({
      code: 'released-figure-differs',
    })
    expect(refusal([second], { at: { sex: 's0' }, n: 1 })).toMatchObject({
      code: 'small-count-released',
    })
    const small = { ...first, counts: first.counts.map((n, at) => (at === 0 ? 4 : n)) }
    expect(refusal([small], { at: { sex: 's0', year: 'y0' }, n: 4 })).toMatchObject({
      code: 'small-count-released',
    })
    const both = [50, null].map((n) => ({ at: { sex: 's0', year: 'y0' }, n }))
    expect(protect([first], publicRule, same(both))).toMatchObject({
      code: 'released-cells-disagree',
    })
  })
})

test('a table that was released alone is reckoned with, though it is not handed in again', () => {
  const { first, second } = tablesOf([4, 0, 0, 0, 0, 3, 1, 0, 3, 5, 3, 4])
  const earlier = releasedFrom(protectedBy([first]))
  const alone = protect([second], publicRule, same(earlier))
  const both = protect([first, second], publicRule, same(earlier))
  if (isRefusal(alone) || isRefusal(both)) throw new Error('refused')
  const now = new Map(releasedFrom(alone).map(({ at, n }) => [cellId(at), n]))
  const system = cellSystem([first, second])
  const before = new Map(earlier.map(({ at, n }) => [cellId(at), n]))
  const known = system.cells.map((at) => before.get(cellId(at)) ?? now.get(cellId(at)) ?? null)
  expect(auditOf(system, known, publicRule)).toMatchObject({ passes: true })
  expect(alone.comparison).toEqual({ sameRecords: 1, earlierStates: 0, changes: null })
})

describe('a later release over records that have changed', () => {
  const line = (counts: readonly number[]): CountTable => ({
    by: ['place'],
    keys: [keys('p', counts.length)],
    counts: Float64Array.from(counts),
  })
  const later = (counts: readonly number[], ...before: readonly (readonly ReleasedCell[])[]) =>
    protect([line(counts)], publicRule, {
      earlier: before.map((cells) => ({ sameRecords: false, cells })),
    })
  const shown = (made: ReturnType<typeof later>): readonly (number | null)[] => {
    if (isRefusal(made)) throw new Error(made.code)
    return releasedFrom(made).map(({ n }) => n)
  }

  test('shows what has not changed or by ten and more, and hides what differs by few', () => {
    const first = releasedFrom(protectedBy([line([40, 50, 60])]))
    expect(shown(later([40, 50, 60], first))).toEqual([40, 50, 60, 150])
    expect(shown(later([40, 62, 60], first))).toEqual([40, 62, 60, 162])
    // One joined: the cell and the total would both say it.
    expect(shown(later([40, 50, 61], first))).toEqual([40, 50, null, null])
    // One left, which no release may tell either; with it goes what would give it away.
    const fewer = shown(later([40, 50, 59], first))
    expect([fewer[2], fewer[3]]).toEqual([null, null])
  })

  test('hides more where the hidden cells of a line together gained one person', () => {
    const before = protectedBy([line([4, 13, 60, 50, 90])])
    const first = releasedFrom(before)
    expect(first.map(({ n }) => n)).toEqual([null, null, 60, 50, 90, 217])
    // The total grew by 12, the shown cells by 11: each release alone passes with the same two hidden.
    const now = [5, 13, 71, 50, 90]
    expect(releasedFrom(protectedBy([line(now)])).map(({ n }) => n)).toEqual([
      null,
      null,
      71,
      50,
      90,
      229,
    ])
    const made = later(now, first)
    expect(shown(made)).not.toEqual([null, null, 71, 50, 90, 229])
    if (!isRefusal(made)) expect(made.comparison.changes).toBe('growth')
  })

  test('compares with every earlier one, not with the last alone', () => {
    const first = releasedFrom(protectedBy([line([100, 50])]))
    const second = releasedFrom(protectedBy([line([102, 50])]))
    // Had the second hidden it, the third beside the first would tell three.
    const hidden = second.map(({ at, n }) => ({ at, n: n === 102 || n === 152 ? null : n }))
    expect(shown(later([103, 50], first, hidden))).toEqual([null, 50, null])
  })

  test('leaves no hidden count and no change of a few to a reader who tries everything', () => {
    // Two lines of three cells and their totals, each joined by some.
    const counts = fc.array(fc.oneof(fc.nat(4), fc.integer({ min: 3, max: 9 })), {
      minLength: 3,
      maxLength: 3,
    })
    const rule = { threshold: 4, width: 2 }
    let compared = 0
    fc.assert(
      fc.property(counts, counts, (then, joined) => {
        const now = then.map((n, at) => n + Math.max(0, (joined[at] ?? 0) - 3))
        const one = protect([line(then)], rule)
        if (isRefusal(one)) throw new Error(one.code)
        const two = protect([line(now)], rule, {
          earlier: [{ sameRecords: false, cells: releasedFrom(one) }],
        })
        if (isRefusal(two)) return
        if (two.comparison.changes !== 'growth') throw new Error('growth was there')
        compared++
        const [a, b] = [releasedFrom(one), releasedFrom(two)].map((cells) =>
          cells.map(({ n }) => n),
        )
        const most = 45
        const changes = then.map(() => new Set<number>())
        const values = then.map(() => new Set<number>())
        const all = (seen: readonly (number | null)[]): readonly (readonly number[])[] => {
          const found: number[][] = []
          const range = (n: number | null | undefined, from = 1): readonly number[] =>
            n === null || n === undefined ? Array.from({ length: most }, (_, at) => at + from) : [n]
          for (const x of range(seen[0]))
            for (const y of range(seen[1])) {
              const total = seen[3]
              const third =
                total === null || total === undefined
                  ? range(seen[2])
                  : [total - x - y].filter((z) => (seen[2] === null ? z >= 1 : z === seen[2]))
              for (const z of third) found.push([x, y, z])
            }
          return found
        }
        // Cell by cell is enough where a total is hidden; else all pairs of whole tables.
        const [olds, news] = [all(a ?? []), all(b ?? [])]
        if (olds.length * news.length > 4_000_000) return
        for (const before of olds)
          for (const after of news) {
            if (after.some((n, at) => n < (before[at] ?? 0))) continue
            after.forEach((n, at) => {
              values[at]?.add(n)
              changes[at]?.add(n - (before[at] ?? 0))
            })
          }
        values.forEach((possible, at) => {
          if (b?.[at] !== null) return
          expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(rule.width)
        })
        for (const possible of changes) {
          const [low, high] = [Math.min(...possible), Math.max(...possible)]
          const isTold = high - low < rule.width && high > 0 && low < rule.threshold
          expect(isTold).toBe(false)
        }
      }),
      { numRuns: 80, seed: 5 },
    )
    expect(compared).toBeGreaterThan(20)
  })
})
