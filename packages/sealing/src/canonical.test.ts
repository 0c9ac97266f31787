import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareBytes,
  fromHexadecimal,
  identifierBytes,
  identifierText,
  toHexadecimal,
} from './bytes.ts'
import { canonicalBytes, NotCanonical, readCanonical, readPlainRecord } from './canonical.ts'

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), tie('value'), { maxKeys: 5 }),
  ),
})).value

test('plain data is read back as it was, and written again as the same bytes', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const bytes = canonicalBytes(value)
      const read = readCanonical(bytes)
      expect(read).toEqual(value)
      expect(compareBytes(canonicalBytes(read), bytes)).toBe(0)
    }),
  )
})

test('the order in which fields were set does not matter', () => {
  expect(canonicalBytes({ b: 1, a: 2, aa: 3 })).toEqual(canonicalBytes({ aa: 3, a: 2, b: 1 }))
})

test('any other byte form of a value is refused', () => {
  for (const [what, bytes] of Object.entries({
    'a number in a longer form': '1801',
    'a length in a longer form': '590001ff',
    'an indefinite list': '9f01ff',
    'an indefinite text': '7f6161ff',
    'keys out of order': 'a2616201616101',
    'a key twice': 'a2616101616101',
    'a number as key': 'a10101',
    undefined: 'f7',
    'a tag': 'c101',
    'text that is not UTF-8': '61ff',
    'bytes that follow': '0101',
    nothing: '',
  }))
    expect(() => readCanonical(fromHexadecimal(bytes)), what).toThrow(NotCanonical)
})

test('a field named like the prototype is a field like any other', () => {
  const read = readCanonical(fromHexadecimal('a1695f5f70726f746f5f5fa1616101'))
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  expect(Object.keys(read as object)).toEqual(['__proto__'])
})

test('any bytes are read or refused by name, however deeply they are nested', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(compareBytes(canonicalBytes(readCanonical(bytes)), bytes)).toBe(0)
      } catch (fault) {
        expect(fault).toBeInstanceOf(NotCanonical)
      }
    }),
    { numRuns: 1000 },
  )
  for (const depth of [100, 1_000, 3_000, 10_000, 60_000]) {
    const nested = new Uint8Array(depth + 1).fill(0x81)
    nested[depth] = 0
    try {
      readCanonical(nested)
    } catch (fault) {
      expect(fault).toBeInstanceOf(NotCanonical)
    }
  }
})

test('undefined is never written', () => {
  for (const value of [undefined, { a: undefined }, [undefined]])
    expect(() => canonicalBytes(value)).toThrow(NotCanonical)
})

test('identifiers and hexadecimal text are read back, and other text is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      expect(identifierBytes(identifierText(bytes))).toEqual(bytes)
      expect(fromHexadecimal(toHexadecimal(bytes))).toEqual(bytes)
    }),
  )
  for (const text of ['0', 'zz', '0g', ' 00'])
    expect(() => fromHexadecimal(text)).toThrow(RangeError)
  expect(() => identifierBytes('00')).toThrow(RangeError)
  expect(() => identifierText(new Uint8Array(15))).toThrow(RangeError)
})

test('what the quick way reads is what every other byte form would have been refused for', () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,30}$/)
  const key = fc.oneof({ arbitrary: word, weight: 20 }, fc.string({ maxLength: 4 }))
  const value = fc.oneof(
    { arbitrary: fc.maxSafeNat(), weight: 9 },
    { arbitrary: fc.string({ maxLength: 300 }), weight: 9 },
    fc.boolean(),
  )
  const records = fc.dictionary(key, value, { maxKeys: 6 })
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(9) })
  let quick = 0
  fc.assert(
    fc.property(records, fc.option(change), (record, changed) => {
      const bytes = canonicalBytes(record)
      if (changed) bytes[changed.at % bytes.length] = changed.byte
      const given = changed?.cut === 1 ? bytes.subarray(0, bytes.length - 1) : bytes
      const read = readPlainRecord(given)
      if (!read) return
      quick += 1
      // Written again it is the same bytes: no second byte form of it was taken.
      expect(compareBytes(canonicalBytes(read), given)).toBe(0)
      if (!changed) expect(read).toEqual(record)
    }),
    { numRuns: 3000 },
  )
  expect(quick).toBeGreaterThan(300)
})
