import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCellText, encodeCellText, guardCsvText, unguardCsvText } from './spreadsheet-text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', '4', '1', 'F', "'", '=', '-', '5', '\r', '\ud800'),
  }),
)

test('a cell text escaped for XML comes back exactly and holds nothing that XML cannot', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = encodeCellText(text)
      expect(decodeCellText(escaped)).toBe(text)
      expect(escaped).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd-\uffff]/)
      expect(escaped.isWellFormed()).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('a guarded text never starts a formula and comes back exactly', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const guarded = guardCsvText(text)
      expect(unguardCsvText(guarded)).toBe(text)
      if (!/^-\d+(?:\.\d+)?$/.test(guarded)) expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
    { numRuns: 3000 },
  )
})

test('negative numbers stay numbers for other programs', () => {
  expect(guardCsvText('-92.2633')).toBe('-92.2633')
  expect(guardCsvText('-1+cmd|x')).toBe("'-1+cmd|x")
  expect(guardCsvText('+529611234567')).toBe("'+529611234567")
})

test('a text that an escape would complete to another escape comes back exactly', () => {
  const text = '_x4511\ud800'
  expect(decodeCellText(encodeCellText(text))).toBe(text)
})
