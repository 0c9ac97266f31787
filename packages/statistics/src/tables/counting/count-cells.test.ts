import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CodedColumn, type Codes, codesFor } from '../coded-column.ts'
import { addCells, type CellCounts, countCells } from './count-cells.ts'
import type { CountingTask } from './count-task.ts'

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `v${index}`)

/** Codes that look random and are the same every time. */
function codesOf(
  rows: number,
  values: number,
  step: number,
  holder = codesFor(values, rows),
): Codes {
  let state = step
  for (let row = 0; row < rows; row++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    holder[row] = Math.floor((state / 2 ** 32) ** 2 * (values + 1))
  }
  return holder
}

function column(rows: number, values: number, step: number, holder?: Codes): CodedColumn {
  return { name: `c${step}`, values: names(values), codes: codesOf(rows, values, step, holder) }
}

function plainly(task: CountingTask, rows: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    if (task.filters.some(({ codes, passes }) => passes[codes[row] ?? 0] !== 1)) continue
    let cell = 0
    for (const { codes, values } of task.columns) {
      cell = cell * (values.length + 1) + (codes[row] ?? 0)
    }
    const weight = task.weights?.[row] ?? 1
    if (weight > 0) counts.set(cell, (counts.get(cell) ?? 0) + weight)
  }
  return new Map([...counts].sort(([a], [b]) => a - b))
}

const asMap = ({ cells, counts }: CellCounts): ReadonlyMap<number, number> =>
  new Map(Array.from(cells, (cell, entry) => [cell, counts[entry] ?? 0]))

function expectEqual(task: CountingTask, rows: number): void {
  expect([...asMap(countCells(task, { from: 0, to: rows }))]).toEqual([...plainly(task, rows)])
}

describe('the kernel counts as a plain loop does', () => {
  // On both sides of a block of 8,192 rows, of a group of 16 and of a group of 8.
  test.each([0, 1, 7, 8, 15, 16, 17, 8191, 8192, 8193, 20_005])('%i rows', (rows) => {
    expectEqual({ columns: [column(rows, 5, 1), column(rows, 11, 2)], filters: [] }, rows)
  })

  // Four copies of each cell, one copy, keys of 32 bits, and by hash.
  test.each([
    [[15]],
    [[255, 63]],
    [[255, 64]],
    [[254, 255]],
    [[255, 255]],
    [[32, 39, 59]],
    [[300, 40_000]],
    [[70_000, 3]],
    [[70_000, 60_000]],
    [[70_000, 70_000]],
    [[]],
  ])('columns of %j values', (sizes) => {
    const rows = 9_001
    const columns = sizes.map((values, at) => column(rows, values, at + 1))
    const filter = {
      codes: codesOf(rows, 20, 99),
      passes: Uint8Array.from({ length: 21 }, (_, at) => at % 3 && 1),
    }
    expectEqual({ columns, filters: [] }, rows)
    expectEqual({ columns, filters: [filter] }, rows)
    const weights = Uint32Array.from({ length: rows }, (_, row) => row % 4)
    expectEqual({ columns, filters: [filter], weights }, rows)
  })

  test.each([1, 15, 16, 63, 64, 200, 255, 300, 70_000])('a filter on %i values', (values) => {
    const rows = 8_300
    const codes = codesOf(rows, values, 5)
    const passes = Uint8Array.from({ length: values + 1 }, (_, at) => (at % 5 === 1 ? 1 : 0))
    const second = { codes: codesOf(rows, 3, 6), passes: Uint8Array.of(1, 1, 0, 1) }
    expectEqual({ columns: [column(rows, 6, 7)], filters: [{ codes, passes }, second] }, rows)
  })

  test('small codes in wide arrays', () => {
    const wide = [new Uint16Array(40), new Uint32Array(40)]
    const columns = wide.map((holder, at) => column(40, 6, at + 1, holder))
    expectEqual({ columns, filters: [] }, 40)
  })

  test('columns that are parts of one buffer, shared between threads', () => {
    const buffer = new SharedArrayBuffer(3000)
    const columns = [0, 1].map((at) =>
      column(1000, 8, at + 1, new Uint8Array(buffer, 3 + at * 1000, 1000)),
    )
    expectEqual({ columns, filters: [] }, 1000)
  })

  test('a table after a larger one is not told of it', () => {
    const large = column(100, 60_000, 1)
    const small = column(100, 3, 2)
    countCells({ columns: [large, small], filters: [] }, { from: 0, to: 100 })
    expectEqual({ columns: [small], filters: [] }, 100)
  })
})

test('parts of the rows add up to the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.nat(4), fc.nat(9)), { maxLength: 60 }),
      fc.array(fc.nat(60), { maxLength: 3 }),
      (records, cuts) => {
        const columns = [3, 4].map((values, at) => ({
          name: `c${at}`,
          values: names(values),
          codes: Uint8Array.from(records, (record) => record[at] ?? 0),
        }))
        const filters = [
          {
            codes: Uint8Array.from(records, ([, , code]) => code),
            passes: Uint8Array.of(1, 0, 1, 0, 1, 1, 0, 1, 1, 0),
          },
        ]
        const task = { columns, filters }
        const ends = [0, ...cuts, records.length]
          .filter((end) => end <= records.length)
          .sort((a, b) => a - b)
        const parts = ends.slice(1).map((to, at) => countCells(task, { from: ends[at] ?? 0, to }))
        expect([...asMap(addCells(parts))]).toEqual([...plainly(task, records.length)])
      },
    ),
  )
})
