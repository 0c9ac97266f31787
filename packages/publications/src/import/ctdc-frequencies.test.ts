import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '@cobijo/statistics/refusal'
import type { CodedTable } from '@cobijo/statistics/tables/coded-table'
import { tabulate } from '@cobijo/statistics/tables/tabulate'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { tabulateFile } from '../tabulate-file.ts'
import { ctdcVictimPerpetrator } from './ctdc-victim-perpetrator.ts'
import { importPublishedFigures } from './import-published-figures.ts'

// The publisher's files are not ours to distribute: they lie beside the repository, or nowhere.
const folder = new URL('../../../../../shared/data/ctdc/', import.meta.url)
const dataFile = fileURLToPath(new URL('CTDC_VPsynthetic_condensed.csv', folder))
const dictionaryFile = fileURLToPath(new URL('CTDC_VPsynthetic_dictionary_tabstat.csv', folder))
const dataSha256 = '1ce1c5a7bccab2e8baeab7dd8f06f70e657aabf411ebaf5d3fb9c2d15064fb8f'

interface PrintedLine {
  readonly variable: string
  readonly kind: 'value' | 'valid-total' | 'missing' | 'total'
  readonly key: string
  readonly frequency: number
  /** Of all records, and of the records with a value, as printed to two places. */
  readonly percent: string
  readonly validPercent: string
}

/** Every printed frequency. Throws on a line that fits no block: none is passed over. */
function printedFrequencies(text: string): readonly PrintedLine[] {
  const printed: PrintedLine[] = []
  let variable = ''
  let section = ''
  const lines: string[][] = parse(text, { relax_column_count: true })
  for (const cells of lines) {
    const [first = '', second = '', third = '', percent = '', validPercent = ''] = cells
    if (third === '') {
      variable = first
      section = ''
      continue
    }
    if (third === 'Freq.') continue
    if (first !== '') section = first
    const frequency = Number(third)
    if (!Number.isInteger(frequency) || variable === '') throw new Error('unread line')
    const kind =
      section === 'Missing'
        ? 'missing'
        : section === 'Total'
          ? 'total'
          : second === 'Total'
            ? 'valid-total'
            : 'value'
    printed.push({ variable, kind, key: second, frequency, percent, validPercent })
  }
  return printed
}

async function importedTable(): Promise<CodedTable> {
  const figures = await importPublishedFigures(dataFile, ctdcVictimPerpetrator)
  if (isRefusal(figures)) throw new Error(figures.code)
  expect(figures).toMatchObject({ rowsRead: 21_195, encoding: 'utf-8', delimiter: ',' })
  return figures.table
}

function agrees(computed: number, printed: string): boolean {
  return printed === '' || Math.abs(computed - Number(printed)) < 0.005 + 1e-9
}

describe.skipIf(!existsSync(dataFile))(
  'the publisher’s own frequencies (file not in the repository)',
  () => {
    test('the file is the one that the dictionary describes', () => {
      expect(createHash('sha256').update(readFileSync(dataFile)).digest('hex')).toBe(dataSha256)
    })

    test('every frequency of IOM’s dictionary comes out equal, to the unit', async () => {
      const table = await importedTable()
      const printed = printedFrequencies(readFileSync(dictionaryFile, 'utf8'))
      const variables = new Set(printed.map(({ variable }) => variable))
      expect([...variables]).toEqual(ctdcVictimPerpetrator.columns.map(({ name }) => name))

      let compared = 0
      for (const variable of variables) {
        const counted = tabulate(table, { by: [variable] })
        if (isRefusal(counted)) throw new Error(counted.code)
        const frequency = new Map(counted.rows.map((row) => [row[variable], row.n]))
        const missing = frequency.get(null) ?? 0
        const valid = counted.total - missing
        for (const line of printed.filter((one) => one.variable === variable)) {
          const expected = {
            value: frequency.get(line.key),
            'valid-total': valid,
            missing,
            total: counted.total,
          }[line.kind]
          expect([line.variable, line.key, expected]).toEqual([
            line.variable,
            line.key,
            line.frequency,
          ])
          expect(agrees((100 * line.frequency) / counted.total, line.percent)).toBe(true)
          if (line.kind === 'value') {
            expect(agrees((100 * line.frequency) / valid, line.validPercent)).toBe(true)
            frequency.delete(line.key)
          }
          compared++
        }
        frequency.delete(null)
        // Nothing that the dictionary does not print came out either.
        expect([...frequency.keys()]).toEqual([])
      }
      expect(compared).toBe(95)
    })

    test('reading the file without its schema gives the same frequencies', async () => {
      const printed = printedFrequencies(readFileSync(dictionaryFile, 'utf8'))
      const counted = await tabulateFile(dataFile, { by: ['IP_Relation'] })
      if (isRefusal(counted)) throw new Error(counted.code)
      const lines = printed.filter(
        ({ variable, kind }) => variable === 'IP_Relation' && kind === 'value',
      )
      expect(counted.rows.filter((row) => row['IP_Relation'] !== null)).toEqual(
        lines.map(({ key, frequency }) => ({ IP_Relation: key, n: frequency })),
      )
    })
  },
)
