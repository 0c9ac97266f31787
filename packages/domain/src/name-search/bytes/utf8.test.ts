import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOfUtf8, utf8Of } from './utf8.ts'

test('bytes are those of the platform’s encoder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Of(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)))
    }),
  )
})

test('any bytes are read as the platform’s strict decoder reads them', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const mostlyText = fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.array(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xed, 0xa0, 0xf0, 0xf4, 0x90, 0xff),
      {
        maxLength: 6,
      },
    ),
  )
  fc.assert(
    fc.property(mostlyText, (values) => {
      const bytes = Uint8Array.from(values)
      let expected: string | undefined
      try {
        expected = decoder.decode(bytes)
      } catch {
        expected = undefined
      }
      expect(textOfUtf8(bytes)).toBe(expected)
    }),
    { numRuns: 5000 },
  )
})

test('a lone surrogate becomes the replacement character', () => {
  expect(textOfUtf8(utf8Of('a\uD800b'))).toBe('a\uFFFDb')
})
