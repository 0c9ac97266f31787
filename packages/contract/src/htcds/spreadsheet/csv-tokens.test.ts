import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCsvReader } from './csv-tokens.ts'
import type { SheetRow } from './sheet-row.ts'

function readInPieces(
  pieces: readonly string[],
  delimiter = ',',
): { rows: string[][]; complete: boolean } {
  const reader = createCsvReader(delimiter)
  const rows: SheetRow[] = []
  const complete = pieces.every((piece) => reader.push(piece, rows)) && reader.end(rows)
  return { rows: rows.map(({ cells }) => [...cells]), complete }
}

const field = fc.string({
  unit: fc.constantFrom('a', 'ñ', ',', ';', '"', '\n', '\r', ' ', '\t', '='),
  maxLength: 8,
})
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

test('what csv-parse reads from a well-formed file is read the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
      (table, lineEnd, delimiter, endsWithLine) => {
        const lines = table.map((cells) =>
          cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? quoted(cell) : cell)).join(delimiter),
        )
        const text = lines.join(lineEnd) + (endsWithLine ? lineEnd : '')
        const expected: string[][] = parse(text, {
          delimiter,
          record_delimiter: lineEnd,
          relax_column_count: true,
        })
        expect(readInPieces([text], delimiter)).toEqual({ rows: expected, complete: true })
      },
    ),
    { numRuns: 2000 },
  )
})

test('where the text is cut into pieces makes no difference', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 60 }),
      fc.array(fc.nat(60)),
      (text, cuts) => {
        const places = [
          0,
          ...cuts.filter((cut) => cut < text.length).sort((one, other) => one - other),
          text.length,
        ]
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place))
        expect(readInPieces(pieces)).toEqual(readInPieces([text]))
      },
    ),
    { numRuns: 2000 },
  )
})

test('text after a closing quote and quotes inside a bare field are kept', () => {
  expect(readInPieces(['"a"b,c"d"\n']).rows).toEqual([['ab', 'c"d"']])
})

test('a quote that is never closed is noticed, at the end or before it swallows a file', () => {
  expect(readInPieces(['a,"b\nc,d']).complete).toBe(false)
  expect(readInPieces(['a,"b', 'x'.repeat(1_000_001)]).complete).toBe(false)
})
