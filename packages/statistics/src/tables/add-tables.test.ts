import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { addTables } from './add-tables.ts'
import { codedTable, type TableUnit } from './coded-table.ts'
import { ColumnEncoder } from './column-encoder.ts'
import { tabulate, type Tabulation } from './tabulate.ts'

function counted(
  texts: readonly string[],
  unit: TableUnit,
  more: { readonly countDistinct?: string; readonly margins?: boolean } = {},
): Tabulation {
  const encoder = new ColumnEncoder({ name: 'sex' })
  for (const text of texts) encoder.add(text)
  const table = codedTable({ unit, columns: [encoder.finish()] })
  if (isRefusal(table)) throw new Error(table.code)
  const answer = tabulate(table, { by: more.countDistinct === undefined ? ['sex'] : [], ...more })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

test('two tables of one unit add up, cell by cell and in their margins', () => {
  const sum = addTables(
    counted(['F', 'M', 'F'], 'persons', { margins: true }),
    counted(['M', ''], 'persons', { margins: true }),
  )
  expect(sum).toMatchObject({
    unit: 'persons',
    total: 5,
    rows: [
      { sex: 'F', n: 2 },
      { sex: 'M', n: 2 },
      { sex: null, n: 1 },
    ],
    margins: [{ rows: [{ n: 5 }] }],
  })
})

test('persons, services and participations are refused as a sum (BR-53)', () => {
  const units = ['persons', 'services', 'participations'] as const
  for (const one of units) {
    for (const other of units) {
      const sum = addTables(counted(['F'], one), counted(['F'], other))
      if (one === other) expect(sum).toMatchObject({ total: 2 })
      else expect(sum).toEqual({ kind: 'refused', code: 'units-differ' })
    }
  }
})

test('different values are refused as a sum: one person may stand in both', () => {
  const table = counted(['F'], 'persons', { countDistinct: 'sex' })
  expect(addTables(table, table)).toEqual({ kind: 'refused', code: 'not-additive' })
})

test('tables by other columns, or of which one has margins, are refused', () => {
  const table = counted(['F'], 'persons')
  expect(addTables(table, { ...table, by: ['year'] })).toMatchObject({ code: 'columns-differ' })
  const withMargins = counted(['F'], 'persons', { margins: true })
  expect(addTables(table, withMargins)).toMatchObject({ code: 'margins-differ' })
})
