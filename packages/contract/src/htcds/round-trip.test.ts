import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, context, recordsOf } from './fixtures/table-of.ts'
import { htcdsFields } from './htcds-fields.ts'
import { readHtcdsRecord, rowOfRecord } from './htcds-record.ts'
import { matchHeadings } from './match-headings.ts'
import type { FieldDefinition } from './standard/field-definition.ts'
import { countryCodes } from './standard/countries.ts'
import { readCellValue, writeCellValue } from './values/read-cell-value.ts'
import { writeHtcdsWorkbook } from './write-htcds-workbook.ts'
import type { ExportFormat, ExportRow } from './write-htcds-workbook.ts'

/** Whatever somebody may have typed or pasted: signs that start formulas, quotes, controls, doubtful characters. */
const anyText = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('=', '+', '-', '@', "'", "'=", '\t', '\r', '\n', '＝', '"', ' '),
          fc.string(),
        )
        .map(([sign, text]) => sign + text),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '=1+1',
        '-5',
        '-5.50',
        '00123',
        '1/2',
        '_x0041_',
        '_x005F_',
        'constructor',
        '__proto__',
        'toString',
        'a\r\nb',
        'a\rb',
        '\u0007',
        '\u0085',
        '\ufffd',
        '\ufeffx',
        'x\u0000y',
        ' x ',
        '#N/A',
        'ñandú, "así"; no',
      ),
    },
  )
  // Half a surrogate pair is no text that a file can hold.
  .map((text) => text.toWellFormed())
  .filter((text) => text.trim() !== '')

const validText = (definition: FieldDefinition): fc.Arbitrary<string> => {
  const values = (definition.picklist ?? []).map(({ value }) => value)
  switch (definition.kind) {
    case 'choice':
      return fc.constantFrom(...values)
    case 'choices':
      return fc
        .tuple(fc.subarray(values, { minLength: 1 }), fc.constantFrom(';', ' | ', ' '))
        .map(([some, by]) => some.join(by))
    case 'countries':
      return fc
        .subarray([...countryCodes], { minLength: 1, maxLength: 3 })
        .map((codes) => codes.join(';'))
    case 'date':
      return fc
        .date({ min: new Date('1930-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case 'flag':
      return fc.constantFrom('TRUE', 'FALSE')
    case 'whole':
      return fc.nat(120).map(String)
    case 'longitude':
    case 'latitude':
      return fc
        .double({ min: -90, max: 90, noNaN: true })
        .map((degrees) => String(degrees === 0 ? 0 : degrees))
    case 'phone':
      return fc
        .bigInt({ min: 1_000_000_000n, max: 999_999_999_999_999n })
        .map((digits) => `+${digits}`)
    case 'email':
      return fc.emailAddress()
    case 'language':
      return fc.constantFrom('spa', 'mam', 'quc', 'eng', 'hat')
    case 'text':
      return anyText
    default:
      return definition.kind satisfies never
  }
}

const cell = (definition: FieldDefinition): fc.Arbitrary<[string, string]> =>
  fc
    .oneof({ weight: 3, arbitrary: validText(definition) }, { weight: 1, arbitrary: anyText })
    .map((text): [string, string] => [definition.field, text])

const otherHeading = fc.constantFrom(
  'Notas',
  'Código interno',
  '__proto__',
  'constructor',
  '=suma',
  'vic_Methods_of_Control/Other',
  '_uuid',
  'a,"b"',
)

const row: fc.Arbitrary<ExportRow> = fc
  .tuple(
    fc
      .subarray([...htcdsFields], { minLength: 1, maxLength: 25 })
      .chain((some) => fc.tuple(...some.map(cell))),
    fc.array(fc.tuple(otherHeading, anyText), { maxLength: 3 }),
  )
  .map(([known, others]) => Object.fromEntries([...known, ...others]))

const rows = fc.array(row, { minLength: 1, maxLength: 5 })

async function written(exported: readonly ExportRow[], format: ExportFormat): Promise<Blob> {
  const file = await writeHtcdsWorkbook(exported, format)
  if (!(file instanceof Blob)) throw new Error(file.code)
  return file
}

describe.each(['xlsx', 'csv'] as const)('export and import as %s', (format) => {
  test('every text of every row comes back exactly, known or not, valid or not', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (exported) => {
        expect(await cellsOf(await written(exported, format))).toEqual(exported)
      }),
      { numRuns: 150 },
    )
  })

  test('exporting what was imported gives the same records', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (exported) => {
        const records = await recordsOf(await written(exported, format))
        const again = records.map((record) => rowOfRecord(record, context))
        expect(await recordsOf(await written(again, format))).toEqual(records)
      }),
      { numRuns: 80 },
    )
  })
})

test('nothing that a cell says is dropped: it is a value, unmapped, or both', () => {
  fc.assert(
    fc.property(row, (cells) => {
      const columns = matchHeadings(Object.keys(cells))
      const record = readHtcdsRecord({ number: 2, cells: Object.values(cells) }, columns, context)
      expect(record.source).toEqual(cells)
      for (const { field, key } of columns) {
        const isHeld =
          field === undefined
            ? Object.hasOwn(record.others, key)
            : Object.hasOwn(record.values, field) || Object.hasOwn(record.unmapped, field)
        expect([key, isHeld]).toEqual([key, true])
      }
      const reported = new Set(record.problems.map(({ field }) => field))
      for (const field of Object.keys(record.unmapped)) expect(reported).toContain(field)
    }),
    { numRuns: 1000 },
  )
})

test('a value as this product writes it is read as the same value', () => {
  for (const definition of htcdsFields) {
    fc.assert(
      fc.property(validText(definition), (text) => {
        const { value } = readCellValue(definition, text, context)
        const again =
          value === undefined
            ? undefined
            : readCellValue(definition, writeCellValue(value), context)
        expect(again?.value).toEqual(value)
        expect(value).toBeDefined()
      }),
      { numRuns: 50 },
    )
  }
})
