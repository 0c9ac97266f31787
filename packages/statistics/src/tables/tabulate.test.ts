import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { type CodedTable, codedTable, type TableUnit } from './coded-table.ts'
import { ColumnEncoder } from './column-encoder.ts'
import type { TabulateRequest } from './table-plan.ts'
import { tabulate, type Tabulation } from './tabulate.ts'

type Cells = Readonly<Record<string, string>>

function tableOf(
  records: readonly Cells[],
  names: readonly string[],
  settings: {
    readonly separators?: Readonly<Record<string, string>>
    readonly unit?: TableUnit
    readonly weights?: Uint32Array
  } = {},
): CodedTable {
  const columns = names.map((name) => {
    const separator = settings.separators?.[name]
    const encoder = new ColumnEncoder(separator === undefined ? { name } : { name, separator })
    for (const record of records) encoder.add(record[name] ?? '')
    return encoder.finish()
  })
  const { weights } = settings
  const table = codedTable({
    unit: settings.unit ?? 'records',
    columns,
    ...(weights && { weights }),
  })
  if (isRefusal(table)) throw new Error(table.code)
  return table
}

function counted(table: CodedTable, request: TabulateRequest): Tabulation {
  const answer = tabulate(table, request)
  if (isRefusal(answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`)
  return answer
}

const people = [
  { form: 'labour', sex: 'F', year: '2019', house: 'a' },
  { form: 'labour;sexual', sex: 'F', year: '2020', house: 'a' },
  { form: 'sexual', sex: 'M', year: '', house: 'b' },
  { form: '', sex: 'M', year: '2019', house: '' },
  { form: 'labour', sex: 'F', year: '2019', house: 'c' },
]
const columns = ['form', 'sex', 'year', 'house']

describe('a table', () => {
  test('counts records by key, in the order of the values, missing last', () => {
    const table = tableOf(people, columns, { unit: 'persons' })
    expect(counted(table, { by: ['year', 'sex'] })).toMatchObject({
      unit: 'persons',
      measure: { kind: 'records' },
      isAdditive: true,
      total: 5,
      rows: [
        { year: '2019', sex: 'F', n: 2 },
        { year: '2019', sex: 'M', n: 1 },
        { year: '2020', sex: 'F', n: 1 },
        { year: null, sex: 'M', n: 1 },
      ],
    })
  })

  test('with no columns is the one total', () => {
    expect(counted(tableOf(people, columns), { by: [] }).rows).toEqual([{ n: 5 }])
  })

  test('of no records has no rows, and its total is 0', () => {
    const table = tableOf([], columns)
    expect(counted(table, { by: ['sex'], margins: true })).toMatchObject({
      rows: [],
      total: 0,
      margins: [{ by: [], rows: [{ n: 0 }] }],
    })
  })

  test('gives every margin down to the total', () => {
    const answer = counted(tableOf(people, columns), { by: ['sex', 'year'], margins: true })
    expect(answer.margins.map(({ by }) => by)).toEqual([['sex'], ['year'], []])
    expect(answer.margins[0]?.rows).toEqual([
      { sex: 'F', n: 3 },
      { sex: 'M', n: 2 },
    ])
  })

  test('orders by the number a value begins with, and a declared column as declared', () => {
    const texts = ['2019', 'x', '9--17', '-99', '2005-2013', '18--20']
    const numbers = tableOf(
      texts.map((a) => ({ a })),
      ['a'],
    )
    expect(counted(numbers, { by: ['a'] }).rows.map((row) => row.a)).toEqual([
      '-99',
      '9--17',
      '18--20',
      '2005-2013',
      '2019',
      'x',
    ])
    const encoder = new ColumnEncoder({ name: 'risk', values: ['low', 'high'] })
    for (const text of ['high', 'low', 'high']) encoder.add(text)
    const table = codedTable({ unit: 'cases', columns: [encoder.finish()] })
    if (isRefusal(table)) throw new Error(table.code)
    expect(counted(table, { by: ['risk'] }).rows).toEqual([
      { risk: 'low', n: 1 },
      { risk: 'high', n: 2 },
    ])
  })
})

describe('a cell with several values', () => {
  const table = tableOf(
    [...people, { form: 'sexual;sexual; labour', sex: 'M' }, { form: ';', sex: 'M' }],
    columns,
    { separators: { form: ';' } },
  )

  test('is one key of its own where it is not taken apart', () => {
    expect(counted(table, { by: ['form'] }).rows).toContainEqual({ form: 'labour;sexual', n: 1 })
  })

  test('counts once under each of its values where it is taken apart', () => {
    const answer = counted(table, { by: ['form'], split: ['form'], margins: true })
    expect(answer.isAdditive).toBe(false)
    expect(answer.rows).toEqual([
      { form: 'labour', n: 4 },
      { form: 'sexual', n: 3 },
      { form: null, n: 2 },
    ])
    expect(answer.total).toBe(7)
    expect(answer.margins[0]?.rows).toEqual([{ n: 7 }])
  })

  test('passes a filter by any of its values where it is taken apart', () => {
    const request = { by: ['sex'], where: { form: 'sexual' } }
    expect(counted(table, request).total).toBe(1)
    expect(counted(table, { ...request, split: ['form'] }).total).toBe(3)
  })
})

describe('different values', () => {
  test('count once each, and a missing value not at all', () => {
    const table = tableOf(people, columns, { unit: 'services' })
    const answer = counted(table, { by: ['sex'], countDistinct: 'house', margins: true })
    expect(answer.measure).toEqual({ kind: 'distinct', column: 'house' })
    expect(answer.isAdditive).toBe(false)
    expect(answer.rows).toEqual([
      { sex: 'F', n: 2 },
      { sex: 'M', n: 1 },
    ])
    expect(answer.total).toBe(3)
  })

  test('a cell whose records all lack the value stays, with 0', () => {
    const table = tableOf([{ a: 'x', b: '' }], ['a', 'b'])
    expect(counted(table, { by: ['a'], countDistinct: 'b' }).rows).toEqual([{ a: 'x', n: 0 }])
  })

  test('persons, services and participations stay apart: two visits, one person (BR-53, BR-55)', () => {
    const visits = [{ person: 'p1' }, { person: 'p1' }, { person: 'p2' }]
    const table = tableOf(visits, ['person'], { unit: 'participations' })
    expect(counted(table, { by: [] }).total).toBe(3)
    expect(counted(table, { by: [], countDistinct: 'person' }).total).toBe(2)
  })
})

describe('a filter', () => {
  test('wants every column and any of the values; null asks for missing ones', () => {
    const table = tableOf(people, columns)
    const where = { sex: ['F', 'M'], year: ['2019', null] }
    expect(counted(table, { by: [], where }).total).toBe(4)
  })

  test('on a value that never occurs is empty and says in which column', () => {
    const answer = counted(tableOf(people, columns), { by: ['sex'], where: { year: '1999' } })
    expect(answer.rows).toEqual([])
    expect(answer.valueNotFound).toEqual(['year'])
  })
})

describe('refused, with the column named', () => {
  const table = tableOf(people, columns)
  test.each([
    ['column-unknown', { by: ['shelter'] }, 'shelter'],
    ['column-unknown', { by: [], where: { shelter: 'x' } }, 'shelter'],
    ['column-unknown', { by: [], countDistinct: 'shelter' }, 'shelter'],
    ['column-repeated', { by: ['sex', 'sex'] }, 'sex'],
    ['column-not-multiple', { by: ['sex'], split: ['sex'] }, 'sex'],
  ] as const)('%s', (code, request, field) => {
    expect(tabulate(table, request)).toEqual({ kind: 'refused', code, field })
  })

  test('a column called n, which would hide the count', () => {
    expect(tabulate(tableOf([{ n: '1' }], ['n']), { by: ['n'] })).toMatchObject({
      code: 'column-name-reserved',
    })
  })

  test('a table with more cells than can be named exactly', () => {
    const wide = Array.from({ length: 6 }, (_, index) => `c${index}`)
    const values = Array.from({ length: 1023 }, (_, index) => `${index}`)
    const made = codedTable({
      unit: 'records',
      columns: wide.map((name) => ({ name, values, codes: new Uint16Array(1) })),
    })
    if (isRefusal(made)) throw new Error(made.code)
    expect(tabulate(made, { by: wide })).toEqual({ kind: 'refused', code: 'too-many-cells' })
  })

  test('a code beyond the declared range, columns of unequal length, a column twice', () => {
    const good = { name: 'a', values: ['x'], codes: Uint8Array.of(0, 1) }
    const beyond = { name: 'b', values: ['x'], codes: Uint8Array.of(0, 2) }
    const short = { name: 'c', values: ['x'], codes: Uint8Array.of(1) }
    expect(codedTable({ unit: 'records', columns: [good, beyond] })).toMatchObject({
      code: 'code-beyond-range',
      field: 'b',
    })
    expect(codedTable({ unit: 'records', columns: [good, short] })).toMatchObject({
      code: 'column-length-differs',
    })
    expect(codedTable({ unit: 'records', columns: [good, good] })).toMatchObject({
      code: 'column-repeated',
    })
  })

  test('a value that the column does not declare', () => {
    const single = new ColumnEncoder({ name: 'a', values: ['x', 'y'] })
    expect([single.add('x'), single.add(''), single.add('z')]).toEqual([true, true, false])
    const several = new ColumnEncoder({ name: 'a', values: ['x', 'y'], separator: ';' })
    expect([several.add('x;y'), several.add('x;z'), several.add(';')]).toEqual([true, false, false])
  })
})

const cell = fc.constantFrom('', 'a', 'b', 'c', 'a;b', 'b;c', 'c;b;a')
const records: fc.Arbitrary<Cells[]> = fc.array(fc.record({ p: cell, q: cell, r: cell }), {
  maxLength: 60,
})

describe('against the plainest possible count', () => {
  test('records, whole and taken apart, filtered and not', () => {
    fc.assert(
      fc.property(
        records,
        fc.subarray(['p', 'q', 'r']),
        fc.subarray(['p', 'q', 'r']),
        fc.option(fc.constantFrom('a', 'b;c', ''), { nil: undefined }),
        (rows, by, split, wanted) => {
          const table = tableOf(rows, ['p', 'q', 'r'], { separators: { p: ';', q: ';', r: ';' } })
          const where = wanted === undefined ? {} : { r: wanted === '' ? null : wanted }
          const answer = counted(table, { by, split, where })
          const pieces = (record: Cells, name: string): readonly string[] => {
            const text = record[name] ?? ''
            return split.includes(name) && text !== '' ? text.split(';') : [text]
          }
          const selected = rows.filter(
            (record) => wanted === undefined || pieces(record, 'r').includes(wanted),
          )
          const expected = new Map<string, number>()
          for (const record of selected) {
            let keys: readonly string[] = ['']
            for (const name of by) {
              keys = keys.flatMap((key) => pieces(record, name).map((one) => `${key}|${one}`))
            }
            for (const key of keys) expected.set(key, (expected.get(key) ?? 0) + 1)
          }
          const got = answer.rows
            .map((row) => [by.map((name) => `|${row[name] ?? ''}`).join(''), row.n] as const)
            .filter(([, n]) => n > 0)
          expect(new Map(got)).toEqual(expected)
          expect(answer.total).toBe(selected.length)
        },
      ),
    )
  })

  test('different values, and every margin counted afresh', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const table = tableOf(rows, ['p', 'q', 'r'])
        const answer = counted(table, { by: ['p', 'q'], countDistinct: 'r', margins: true })
        for (const { by, rows: made } of [...answer.margins, answer]) {
          for (const row of made) {
            const values = rows
              .filter((record) => by.every((name) => record[name] === (row[name] ?? '')))
              .map((record) => record.r)
              .filter((value) => value !== '')
            expect(row.n).toBe(new Set(values).size)
          }
        }
      }),
    )
  })

  test('additive tables: the cells add up to every margin', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const table = tableOf(rows, ['p', 'q', 'r'])
        const answer = counted(table, { by: ['p', 'q', 'r'], margins: true })
        for (const margin of answer.margins) {
          for (const row of margin.rows) {
            const sum = answer.rows
              .filter((inner) => margin.by.every((name) => inner[name] === row[name]))
              .reduce((total, inner) => total + inner.n, 0)
            expect(row.n).toBe(sum)
          }
        }
      }),
    )
  })

  test('a weight is that many equal records, dense or by hash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.integer({ min: 0, max: 9 })), { maxLength: 40 }),
        (weighted) => {
          const repeated = weighted.flatMap(([p, times]) =>
            Array.from({ length: times }, () => ({ p })),
          )
          const merged = tableOf(
            weighted.map(([p]) => ({ p })),
            ['p'],
            { weights: Uint32Array.from(weighted, ([, times]) => times) },
          )
          const plain = counted(tableOf(repeated, ['p']), { by: ['p'] })
          expect(counted(merged, { by: ['p'] }).rows).toEqual(plain.rows)
        },
      ),
    )
  })

  test('a table too large to be dense gives the same cells', () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({
      p: `${index % 300}`,
      q: `${(index * 7) % 310}`,
    }))
    const answer = counted(tableOf(rows, ['p', 'q']), { by: ['p', 'q'] })
    const expected = new Map<string, number>()
    for (const { p, q } of rows) expected.set(`${p}|${q}`, (expected.get(`${p}|${q}`) ?? 0) + 1)
    expect(new Map(answer.rows.map((row) => [`${row.p}|${row.q}`, row.n]))).toEqual(expected)
  })
})
