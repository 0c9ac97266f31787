import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { auditOf, publicRule } from './audit.ts'
import { cellId, cellSystem } from './cell-system.ts'
import type { CountTable } from './count-table.ts'
import { protect, type Protection } from './protect.ts'
import type { ReleasedCell } from './released-cells.ts'

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

function protectedBy(
  tables: readonly CountTable[],
  released: readonly ReleasedCell[] = [],
): Protection {
  const made = protect(tables, publicRule, { released })
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
        const later = protect([first, second], publicRule, { released: earlier })
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
    const reckoned = protect([first, second], publicRule, { released: releasedFrom(one) })
    expect(isRefusal(reckoned) ? reckoned.code : 'accepted').toBe(answer)
  })

  test('of figures that have changed, of unknown tables, or of small counts is refused', () => {
    const { first, second } = tablesOf([20, 30, 40, 50, 60, 70, 25, 35, 45, 55, 65, 75])
    const refusal = (tables: readonly CountTable[], cell: ReleasedCell): unknown =>
      protect(tables, publicRule, { released: [cell] })
    expect(refusal([first], { at: { sex: 's0', year: 'y0' }, n: 51 })).toMatchObject({
      code: 'released-figure-differs',
    })
    expect(refusal([second], { at: { sex: 's0' }, n: 1 })).toMatchObject({
      code: 'released-cell-unknown',
    })
    const small = { ...first, counts: first.counts.map((n, at) => (at === 0 ? 4 : n)) }
    expect(refusal([small], { at: { sex: 's0', year: 'y0' }, n: 4 })).toMatchObject({
      code: 'small-count-released',
    })
    const both = [50, null].map((n) => ({ at: { sex: 's0', year: 'y0' }, n }))
    expect(protect([first], publicRule, { released: both })).toMatchObject({
      code: 'released-cells-disagree',
    })
  })
})
