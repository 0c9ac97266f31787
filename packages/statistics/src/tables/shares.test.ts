import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { codedTable } from './coded-table.ts'
import { ColumnEncoder } from './column-encoder.ts'
import { sharesOfFlags, sharesOfValues } from './shares.ts'

function tableOf(cells: Readonly<Record<string, readonly string[]>>) {
  const columns = Object.entries(cells).map(([name, texts]) => {
    const encoder = new ColumnEncoder(name === 'joined' ? { name, separator: ';' } : { name })
    for (const text of texts) encoder.add(text)
    return encoder.finish()
  })
  const table = codedTable({ unit: 'persons', columns })
  if (isRefusal(table)) throw new Error(table.code)
  return table
}

test('the example of CTDC’s codebook v2, §6: 50, 50 and 25 per cent of four persons, not of five', () => {
  const table = tableOf({
    isForcedLabour: ['1', '', '', '', '1'],
    isSexualExploit: ['', '1', '', '', '1'],
    isOtherExploit: ['', '', '1', '', ''],
  })
  const flags = ['isForcedLabour', 'isSexualExploit', 'isOtherExploit']
  expect(sharesOfFlags(table, { flags })).toEqual({
    kind: 'shares',
    denominator: 4,
    shares: [
      { key: 'isForcedLabour', n: 2, percent: 50 },
      { key: 'isSexualExploit', n: 2, percent: 50 },
      { key: 'isOtherExploit', n: 1, percent: 25 },
    ],
  })
})

test('a written 0 is a no: it neither counts nor enters the denominator', () => {
  const table = tableOf({ a: ['1', '0', '0'], b: ['0', '', '0'] })
  expect(sharesOfFlags(table, { flags: ['a', 'b'] })).toMatchObject({
    denominator: 1,
    shares: [{ percent: 100 }, { n: 0, percent: 0 }],
  })
})

test('a group in which nobody has a value has no percentages', () => {
  const table = tableOf({ a: ['', ''], b: ['1', ''] })
  expect(sharesOfFlags(table, { flags: ['a'] })).toMatchObject({
    denominator: 0,
    shares: [{ percent: null }],
  })
  expect(sharesOfFlags(table, { flags: ['c'] })).toMatchObject({ code: 'column-unknown' })
})

test('values joined in a cell each count, over the records that have any', () => {
  const table = tableOf({ joined: ['x', 'x;y', '', 'y'], year: ['1', '1', '1', '2'] })
  expect(sharesOfValues(table, { column: 'joined', where: { year: '1' } })).toEqual({
    kind: 'shares',
    denominator: 2,
    shares: [
      { key: 'x', n: 2, percent: 100 },
      { key: 'y', n: 1, percent: 50 },
    ],
  })
})

test('twenty flags, too many for one table, give what each gives alone', () => {
  const answers = ['', '0', '1']
  const cells: Record<string, readonly string[]> = {}
  for (let flag = 0; flag < 20; flag++) {
    cells[`f${flag}`] = Array.from(
      { length: 40 },
      (_, row) => answers[(row * (flag + 2)) % 7] ?? '',
    )
  }
  const table = tableOf(cells)
  const flags = Object.keys(cells)
  const together = sharesOfFlags(table, { flags })
  if (isRefusal(together)) throw new Error(together.code)
  const isYes = (flag: string, row: number): boolean => cells[flag]?.[row] === '1'
  const rows = Array.from({ length: 40 }, (_, row) => row)
  expect(together.denominator).toBe(
    rows.filter((row) => flags.some((flag) => isYes(flag, row))).length,
  )
  expect(together.shares.map(({ n }) => n)).toEqual(
    flags.map((flag) => rows.filter((row) => isYes(flag, row)).length),
  )
})
