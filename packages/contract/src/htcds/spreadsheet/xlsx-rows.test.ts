import { existsSync, openAsBlob } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/universal'
import writeXlsx from 'write-excel-file/universal'
import { expect, test } from 'vitest'
import { defaultLimits } from './limits.ts'
import { encodeCellText } from './spreadsheet-text.ts'
import { sheetRows } from './xlsx-rows.ts'
import { openXlsx } from './xlsx-workbook.ts'

/** By row number, as read-excel-file would give it. */
async function ours(file: Blob, sheet: number): Promise<string[][]> {
  const workbook = await openXlsx(file, defaultLimits)
  const part = workbook.kind === 'workbook' ? workbook.sheets[sheet] : undefined
  if (workbook.kind === 'refused' || !part) return []
  const rows: string[][] = []
  for await (const { number, cells } of sheetRows(workbook, part, defaultLimits, [])) {
    while (rows.length < number - 1) rows.push([])
    rows.push([...cells])
  }
  return rows
}

function theirs(data: readonly (readonly unknown[])[]): string[][] {
  return data.map((row) => {
    const cells = row.map((cell) => {
      if (cell instanceof Date)
        return cell
          .toISOString()
          .replace(/T00:00:00.*$/, '')
          .slice(0, 19)
      if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
      return cell === null ? '' : String(cell)
    })
    while (cells.at(-1) === '') cells.pop()
    return cells
  })
}

test('texts, numbers, booleans and dates are what read-excel-file reads in them', {
  timeout: 120_000,
}, async () => {
  const cell = fc.oneof(
    fc
      .string({ unit: 'grapheme', minLength: 1 })
      // write-excel-file takes these for texts that it has already stored, and writes a broken workbook.
      .filter((text) => !(text in Object.prototype))
      .map((text) => ({ type: String, value: encodeCellText(text) })),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map((value) => ({ type: Number, value: value === 0 ? 0 : value })),
    fc.boolean().map((value) => ({ type: Boolean, value })),
    fc
      .date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => ({
        type: Date,
        value: new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`),
        format: 'dd/mm/yyyy',
      })),
    fc.constant(null),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      async (data) => {
        const file = await writeXlsx(data).toBlob()
        const [sheet] = await readXlsx(file, { trim: false })
        expect(await ours(file, 0)).toEqual(theirs(sheet?.data ?? []))
      },
    ),
    { numRuns: 150 },
  )
})

const form = join(import.meta.dirname, '../../../../../../shared/data/htcds/htcds_xlsform.xlsx')

test.skipIf(!existsSync(form))(
  'IOM’s own workbook is read as read-excel-file reads it (skipped where it is absent)',
  async () => {
    const file = await openAsBlob(form)
    const sheets = await readXlsx(file, { trim: false })
    for (const [index, { data }] of sheets.entries())
      expect(await ours(file, index)).toEqual(theirs(data))
  },
)
