import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { auditOf, publicRule, wholeGroupRule } from './audit.ts'
import { cellId, cellSystem } from './cell-system.ts'
import type { CountTable } from './count-table.ts'
import { protect, type Protection } from './protect.ts'
import { trueCounts } from './true-counts.ts'
import { wholeGroups } from './whole-groups.ts'

function shelters(counts: readonly number[]): CountTable {
  return {
    by: ['shelter', 'form'],
    keys: [
      ['north', 'south', 'east'],
      ['labour', 'sexual', 'other'],
    ],
    counts: Float64Array.from(counts),
  }
}

function groupsOf(counts: readonly number[]) {
  const table = shelters(counts)
  const system = cellSystem([table])
  const all = trueCounts(system, [table])
  if (isRefusal(all)) throw new Error(all.code)
  return wholeGroups(system, all)
}

test('a row of which one cell holds everybody tells on everybody in it, however many they are', () => {
  expect(groupsOf([0, 40, 0, 12, 11, 30, 15, 16, 17])).toEqual([
    { group: { shelter: 'north' }, all: { shelter: 'north', form: 'sexual' } },
  ])
})

test('a column can be such a group as well; a group of nobody is none', () => {
  expect(groupsOf([12, 13, 14, 15, 0, 16, 17, 0, 18])).toEqual([
    { group: { form: 'sexual' }, all: { shelter: 'north', form: 'sexual' } },
  ])
  expect(groupsOf([12, 13, 0, 15, 14, 0, 17, 18, 0])).toEqual([])
})

const rule = wholeGroupRule(10)

function protectedBy(table: CountTable): Protection {
  const made = protect([table], rule)
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

/** The inner cells as a reader sees them, row by row. */
function seen({ cells }: Protection, { by, keys }: CountTable): readonly (number | null)[] {
  const shown = new Map(
    cells.map((cell) => [cellId(cell.at), cell.state === 'published' ? cell.n : null]),
  )
  const [first = [], second = []] = keys
  return first.flatMap((one) =>
    second.map((other) => {
      const at = { [by[0] as string]: one, [by[1] as string]: other }
      return shown.get(cellId(at)) as number | null
    }),
  )
}

describe('a whole group is protected', () => {
  const north = shelters([0, 40, 0, 12, 11, 30, 15, 16, 17])

  test('by hiding a zero beside whoever is in it, and what the zero could be worked out from', () => {
    const made = protectedBy(north)
    const [labour, sexual, other] = seen(made, north)
    expect([labour, other]).toContain(null)
    expect(
      sexual === null ||
        made.cells.some(({ state, at }) => state === 'hidden' && Object.keys(at).length === 1),
    ).toBe(true)
    expect(
      made.cells.filter((cell) => cell.state === 'hidden' && cell.reason === 'whole-group'),
    ).toHaveLength(1)
    expect(made.audit).toMatchObject({
      passes: true,
      groupsTold: 0,
      rule: { zeros: 'hidden-in-whole-groups' },
    })
  })

  test('and the certificate of tables that show every zero counts those told', () => {
    const system = cellSystem([north])
    const all = trueCounts(system, [north])
    if (isRefusal(all)) throw new Error(all.code)
    expect(auditOf(system, all, rule)).toMatchObject({ groupsTold: 1 })
    expect(auditOf(system, all, publicRule)).not.toHaveProperty('groupsTold')
  })

  test('also where each of two groups is one, and each hides the other’s', () => {
    const both: CountTable = {
      by: ['shelter', 'form'],
      keys: [
        ['north', 'south'],
        ['labour', 'sexual'],
      ],
      counts: Float64Array.of(40, 0, 0, 30),
    }
    const made = protectedBy(both)
    expect(seen(made, both)).toEqual([null, null, null, null])
    expect(made.audit).toMatchObject({ passes: true, groupsTold: 0 })
  })

  test('but not where nobody can be placed in it, nothing is said by it, or hiding would not help', () => {
    const rows = (
      keys: CountTable['keys'],
      counts: readonly (readonly number[])[],
    ): CountTable => ({ by: ['shelter', 'form'], keys, counts: Float64Array.from(counts.flat()) })
    const forms = ['labour', 'sexual', 'other']
    for (const table of [
      // Those without a shelter; those of whom the form is not known; everybody, and so each.
      rows(
        [['north', 'south', null], forms],
        [
          [40, 20, 15],
          [11, 12, 13],
          [0, 30, 0],
        ],
      ),
      rows(
        [
          ['north', 'south', 'east'],
          ['labour', 'sexual', null],
        ],
        [
          [0, 0, 40],
          [11, 12, 13],
          [14, 15, 16],
        ],
      ),
      rows(
        [
          ['north', 'south'],
          ['labour', 'sexual'],
        ],
        [
          [40, 0],
          [30, 0],
        ],
      ),
    ]) {
      const made = protectedBy(table)
      expect(made.cells.filter(({ state }) => state === 'hidden')).toEqual([])
    }
  })

  const anyCounts = (most: number, cells: number) =>
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: most })), {
      minLength: cells,
      maxLength: cells,
    })

  test('whatever the table: every hidden cell passes a reader’s attack, and no group is told where none is empty', () => {
    fc.assert(
      fc.property(anyCounts(60, 9), (counts) => {
        const table = shelters(counts)
        const made = protectedBy(table)
        const system = cellSystem([table])
        const published = made.cells.map((cell) => (cell.state === 'published' ? cell.n : null))
        expect(auditOf(system, published, rule)).toEqual(made.audit)
        expect(made.audit.passes).toBe(true)
        const all = trueCounts(system, [table])
        if (!isRefusal(all) && !all.slice(9).includes(0)) expect(made.audit.groupsTold).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('a reader who tries every table finds one in which the group is not whole', () => {
    const small = wholeGroupRule(3)
    fc.assert(
      fc.property(anyCounts(6, 6), (counts) => {
        const table: CountTable = {
          by: ['shelter', 'form'],
          keys: [
            ['north', 'south'],
            ['labour', 'sexual', 'other'],
          ],
          counts: Float64Array.from(counts),
        }
        const made = protect([table], small)
        if (isRefusal(made)) throw new Error(made.code)
        if (made.audit.groupsTold !== 0) return
        const sums = (cells: readonly number[]) => [
          ...[0, 1].map((row) => cells.slice(3 * row, 3 * row + 3)),
          ...[0, 1, 2].map((column) => [cells[column] as number, cells[column + 3] as number]),
        ]
        const add = (line: readonly number[]) => line.reduce((sum, n) => sum + n, 0)
        const margins = [
          ...['north', 'south'].map((shelter) => ({ shelter })),
          ...['labour', 'sexual', 'other'].map((form) => ({ form })),
        ]
        const shown = new Map(
          made.cells.map((cell) => [cellId(cell.at), cell.state === 'published' ? cell.n : null]),
        )
        const whole = sums(counts).map((line) => line.filter((n) => n > 0).length === 1)
        const stays = [...whole]
        const inner = seen(made, table)
        const total = shown.get(cellId({}))
        const look = (cells: readonly number[]): void => {
          if (!stays.includes(true)) return
          const at = cells.length
          if (at === 6) {
            const lines = sums(cells)
            const fits =
              (total === null || total === add(cells)) &&
              margins.every((margin, line) => {
                const n = shown.get(cellId(margin))
                return n === null || n === add(lines[line] as readonly number[])
              })
            if (!fits) return
            lines.forEach((line, number) => {
              if (line.filter((n) => n > 0).length > 1) stays[number] = false
            })
            return
          }
          const known = inner[at]
          for (let n = known ?? 0; n <= (known ?? 10); n++) look([...cells, n])
        }
        look([])
        expect(stays).toEqual(stays.map(() => false))
      }),
      { numRuns: 60 },
    )
  })
})
