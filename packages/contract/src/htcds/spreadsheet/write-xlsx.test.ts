import fc from 'fast-check'
import readXlsx from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { writeXlsx } from './write-xlsx.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      '_',
      'x',
      '0',
      'D',
      '<',
      '&',
      ';',
      '"',
      ' ',
      '\n',
      '\r',
      '\u0085',
      '\ufffd',
      '=',
    ),
  }),
  fc.constantFrom('constructor', '__proto__', '_x000D_', ' ', '=1+1', '00123', '1/2', '\u0000'),
)

test('another reader finds every text as it was', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(
          text.map((each) => each.toWellFormed()),
          { minLength: 1, maxLength: 5 },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      async (rows) => {
        const file = await writeXlsx([{ name: 'A & "B" <c>', headings: ['h'], rows, widths: [10] }])
        const [sheet] = await readXlsx(file, { trim: false })
        expect(sheet?.sheet).toBe('A & "B" <c>')
        const read = sheet?.data.slice(1).map((cells) => cells.map((cell) => cell ?? '')) ?? []
        const padded = rows.map((cells) => cells.concat(Array<string>(6).fill('')).slice(0, 6))
        while (read.length < padded.length) read.push([])
        expect(read.map((cells) => cells.concat(Array<string>(6).fill('')).slice(0, 6))).toEqual(
          padded,
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('the same sheets give the same bytes', async () => {
  const bytes = async (): Promise<Uint8Array> =>
    (await writeXlsx([{ name: 'a', rows: [['b']], widths: [9, 20] }])).bytes()
  expect(await bytes()).toEqual(await bytes())
})
