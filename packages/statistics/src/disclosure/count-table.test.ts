import { expect, test } from 'vitest'
import { countTable } from './count-table.ts'

const rows = [
  { sex: 'F', year: '2019', n: 3 },
  { sex: 'F', year: null, n: 4 },
  { sex: 'M', year: '2019', n: 5 },
]

test('rows of more columns are summed into the table, empty cells included', () => {
  expect(countTable(rows, { by: ['sex'], keys: [['M', 'F', 'X']] })).toMatchObject({
    counts: Float64Array.of(5, 7, 0),
  })
})

test('a key that the table does not have is refused, never dropped', () => {
  expect(countTable(rows, { by: ['year'], keys: [['2019']] })).toEqual({
    kind: 'refused',
    code: 'key-not-in-table',
    field: 'year',
  })
})

test.each([-1, 0.5, Number.NaN, '5' as unknown as number])('a count of %s is refused', (n) => {
  expect(countTable([{ sex: 'F', n }], { by: ['sex'], keys: [['F']] })).toMatchObject({
    code: 'count-not-whole',
  })
})
