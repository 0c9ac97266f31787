import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { attackersBounds } from './attackers-bounds.ts'
import { auditOf, publicRule, thresholdRule } from './audit.ts'
import { cellId, cellSystem } from './cell-system.ts'
import type { CountTable } from './count-table.ts'
import { protect, type Protection } from './protect.ts'

function twoWay(counts: readonly (readonly number[])[], by = ['row', 'column']): CountTable {
  return {
    by,
    keys: [counts.map((_, index) => `r${index}`), (counts[0] ?? []).map((_, index) => `c${index}`)],
    counts: Float64Array.from(counts.flat()),
  }
}

function threeWay(counts: readonly number[], sizes: readonly [number, number, number]): CountTable {
  return {
    by: ['a', 'b', 'c'],
    keys: sizes.map((size, axis) => Array.from({ length: size }, (_, index) => `${axis}${index}`)),
    counts: Float64Array.from(counts),
  }
}

function protectedBy(tables: readonly CountTable[], rule = publicRule): Protection {
  const answer = protect(tables, rule)
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

/** The published table as a reader sees it: null where hidden. */
function seen(protection: Protection): ReadonlyMap<string, number | null> {
  return new Map(
    protection.cells.map((cell) => [cellId(cell.at), cell.state === 'published' ? cell.n : null]),
  )
}

/**
 * A reader's attack that shares nothing with the product: tries every table of whole numbers that
 * agrees with all that is published, and notes which values each hidden inner cell takes.
 */
function possibleValues(
  shape: readonly [number, number],
  published: ReadonlyMap<string, number | null>,
  cap: number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const [rows, columns] = shape
  const at = (r: number | undefined, c: number | undefined): number | null | undefined =>
    published.get(
      cellId({
        ...(c !== undefined && { column: `c${c}` }),
        ...(r !== undefined && { row: `r${r}` }),
      }),
    )
  const values = new Map<string, Set<number>>()
  const table = Array.from({ length: rows }, () => new Array<number>(columns).fill(0))
  const fill = (cell: number): void => {
    if (cell === rows * columns) {
      const total = table.flat().reduce((sum, n) => sum + n, 0)
      const published0 = at(undefined, undefined)
      if (published0 !== null && published0 !== total) return
      table.forEach((line, r) => {
        line.forEach((n, c) => {
          if (at(r, c) !== null) return
          const name = `${r},${c}`
          values.set(name, (values.get(name) ?? new Set()).add(n))
        })
      })
      return
    }
    const r = Math.floor(cell / columns)
    const c = cell % columns
    const known = at(r, c)
    const from = known ?? 1
    const to = known ?? cap
    for (let n = from; n <= to; n++) {
      ;(table[r] as number[])[c] = n
      const line = at(r, undefined)
      const rowSum = (table[r] as number[]).slice(0, c + 1).reduce((sum, one) => sum + one, 0)
      if (line !== null && line !== undefined && rowSum > line) break
      if (c === columns - 1 && line !== null && rowSum !== line) continue
      if (r === rows - 1) {
        const column = at(undefined, c)
        const columnSum = table.reduce((sum, one) => sum + (one[c] as number), 0)
        if (column !== null && columnSum !== column) continue
      }
      fill(cell + 1)
    }
    ;(table[r] as number[])[c] = 0
  }
  fill(0)
  return values
}

describe('primary suppression', () => {
  test('counts of 1 to 9 are hidden, 10 and zero are shown, margins as well', () => {
    const protection = protectedBy([
      twoWay([
        [40, 9, 0, 25],
        [30, 10, 12, 33],
        [50, 31, 14, 28],
      ]),
    ])
    const cells = seen(protection)
    expect(cells.get(cellId({ row: 'r0', column: 'c1' }))).toBeNull()
    expect(cells.get(cellId({ row: 'r0', column: 'c2' }))).toBe(0)
    expect(cells.get(cellId({}))).toBe(282)
    for (const cell of protection.cells) {
      if (cell.state === 'published') expect(cell.n === 0 || cell.n >= 10).toBe(true)
    }
  })

  test('a table without small counts is published whole', () => {
    const protection = protectedBy([
      twoWay([
        [10, 20],
        [0, 40],
      ]),
    ])
    expect(protection.audit).toMatchObject({ hidden: 0, narrowest: null, passes: true })
  })

  test('a small total hides with everything that would give it away', () => {
    const protection = protectedBy([
      { by: ['a'], keys: [['x', 'y']], counts: Float64Array.of(3, 0) },
    ])
    expect(seen(protection)).toEqual(
      new Map([
        [cellId({ a: 'x' }), null],
        [cellId({ a: 'y' }), 0],
        [cellId({}), null],
      ]),
    )
  })
})

test('a table of thirteen people hides whole: its total alone would bound every cell', () => {
  const protection = protectedBy([
    twoWay([
      [5, 2, 1],
      [1, 1, 3],
    ]),
    {
      by: ['column', 'place'],
      keys: [
        ['c0', 'c1', 'c2'],
        ['p0', 'p1'],
      ],
      counts: Float64Array.of(1, 5, 1, 2, 4, 0),
    },
  ])
  expect(protection.audit.passes).toBe(true)
  expect(seen(protection).get(cellId({}))).toBeNull()
})

describe('BR-52: no hidden cell of a published table can be worked out', () => {
  test('one small cell is never the only hidden cell of its row or column', () => {
    const protection = protectedBy([
      twoWay([
        [40, 3, 25],
        [30, 60, 33],
        [50, 31, 28],
      ]),
    ])
    const values = possibleValues([3, 3], seen(protection), 60)
    expect(values.size).toBeGreaterThanOrEqual(4)
    for (const possible of values.values()) expect(possible.size).toBeGreaterThan(8)
  })

  test('two hidden cells that add up to 2 would both be 1, since zeros are shown', () => {
    const protection = protectedBy([
      { by: ['a'], keys: [['x', 'y', 'z']], counts: Float64Array.of(1, 1, 90) },
    ])
    const hidden = protection.cells.filter((cell) => cell.state === 'hidden')
    expect(hidden.length).toBeGreaterThan(2)
  })

  test('any small table: every hidden cell keeps several possible values', () => {
    const rule = thresholdRule(4)
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(counts, (six) => {
        const table = twoWay([six.slice(0, 3), six.slice(3)])
        const protection = protectedBy([table], rule)
        const values = possibleValues([2, 3], seen(protection), 14)
        for (const possible of values.values()) {
          const all = [...possible]
          expect(Math.max(...all) - Math.min(...all)).toBeGreaterThanOrEqual(rule.width)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the bounds that the audit computes are the ones that trying everything finds', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 })
    const mask = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(counts, mask, (nine, hide) => {
        const table = twoWay([nine.slice(0, 3), nine.slice(3, 6), nine.slice(6)])
        const system = cellSystem([table])
        const shown = new Map<string, number | null>()
        for (const at of system.cells) {
          let n = 0
          let isHidden = false
          nine.forEach((count, index) => {
            const row = `r${Math.floor(index / 3)}`
            const column = `c${index % 3}`
            if ((at.row ?? row) !== row || (at.column ?? column) !== column) return
            n += count
            isHidden = Object.keys(at).length === 2 && hide[index] === true && count > 0
          })
          shown.set(cellId(at), isHidden ? null : n)
        }
        const bounds = attackersBounds(
          system,
          system.cells.map((at) => shown.get(cellId(at)) ?? null),
        )
        if (isRefusal(bounds)) throw new Error(bounds.code)
        const values = possibleValues([3, 3], shown, 20)
        for (const [cell, interval] of bounds) {
          const at = system.cells[cell]
          const all = [...(values.get(`${at?.row?.slice(1)},${at?.column?.slice(1)}`) ?? [])]
          expect(interval).toEqual({ low: Math.min(...all), high: Math.max(...all) })
        }
      }),
      { numRuns: 150 },
    )
  })

  test('any three-way table with all its margins passes the audit, made from what is published', () => {
    const counts = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 90 })),
      {
        minLength: 24,
        maxLength: 24,
      },
    )
    fc.assert(
      fc.property(counts, (cells) => {
        const table = threeWay(cells, [2, 3, 4])
        const protection = protectedBy([table])
        const system = cellSystem([table])
        const published = seen(protection)
        const again = auditOf(
          system,
          system.cells.map((at) => published.get(cellId(at)) ?? null),
          publicRule,
        )
        expect(again).toEqual(protection.audit)
        expect(protection.audit.passes).toBe(true)
        for (const cell of protection.cells) {
          if (cell.state === 'published') expect(cell.n === 0 || cell.n >= 10).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a cell that two tables share is hidden in both', () => {
    const first = twoWay(
      [
        [4, 30],
        [50, 60],
      ],
      ['sex', 'year'],
    )
    const second: CountTable = {
      by: ['sex'],
      keys: [['r0', 'r1']],
      counts: Float64Array.of(34, 110),
    }
    const protection = protectedBy([first, second])
    expect(protection.cells.filter(({ at }) => cellId(at) === cellId({ sex: 'r0' }))).toHaveLength(
      1,
    )
    expect(protect([first, { ...second, counts: Float64Array.of(35, 110) }], publicRule)).toEqual({
      kind: 'refused',
      code: 'tables-disagree',
    })
  })

  test('the instance on which usual defaults fail six of ten audits: none fails here', () => {
    const instance = [
      [11, 2, 8, 62, 15, 8, 37, 45],
      [0, 64, 1, 1, 63, 0, 4, 0],
      [0, 15, 47, 28, 21, 0, 12, 7],
      [1, 41, 0, 28, 0, 0, 19, 21],
      [36, 30, 32, 21, 0, 3, 0, 14],
      [3, 2, 26, 2, 38, 9, 1, 5],
    ]
    const protection = protectedBy([twoWay(instance)], { threshold: 5, width: 5 })
    expect(protection.audit).toMatchObject({ passes: true, narrowest: 5 })
  })
})

describe('the audit', () => {
  const table = twoWay([
    [4, 30, 20],
    [50, 60, 70],
  ])
  const system = cellSystem([table])
  const whole = system.cells.map((at) => {
    const inner = [...table.counts.keys()].filter((index) => {
      const row = `r${Math.floor(index / 3)}`
      const column = `c${index % 3}`
      return (at.row ?? row) === row && (at.column ?? column) === column
    })
    return inner.reduce((sum, index) => sum + (table.counts[index] as number), 0)
  })

  test('fails a table that shows a small count', () => {
    expect(auditOf(system, whole, publicRule)).toMatchObject({ passes: false })
  })

  test('fails a table whose one hidden cell is the rest of its row', () => {
    const published = whole.map((n) => (n === 4 ? null : n))
    expect(auditOf(system, published, publicRule)).toMatchObject({ passes: false, narrowest: 0 })
  })

  test('refuses figures that contradict each other', () => {
    const wrong = whole.map((n) => (n === 70 ? 71 : n))
    expect(auditOf(system, wrong, publicRule)).toMatchObject({ code: 'margins-do-not-add-up' })
    const impossible = whole.map((n) => (n === 4 || n === 30 ? null : n === 54 ? 10 : n))
    expect(auditOf(system, impossible, publicRule)).toMatchObject({ code: 'margins-do-not-add-up' })
  })
})

test('refused: a threshold that hides nothing, and counts that are not whole', () => {
  const table = twoWay([
    [1, 2],
    [3, 4],
  ])
  expect(protect([table], { threshold: 1, width: 1 })).toMatchObject({ code: 'threshold-too-low' })
  const half = { ...table, counts: Float64Array.of(1.5, 2, 3, 4) }
  expect(protect([half], publicRule)).toMatchObject({ code: 'count-not-whole' })
})
