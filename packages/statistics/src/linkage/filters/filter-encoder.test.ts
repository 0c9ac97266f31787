import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../refusal.ts'
import { FilterEncoder, placesOfColumns, type TokenHash } from './filter-encoder.ts'
import { type LinkageSchema, readLinkageSchema, type SchemaColumn } from './linkage-schema.ts'
import { type ReadColumn, valueTokens } from './value-tokens.ts'

const text = { type: 'string' }
const bigrams = { comparison: { type: 'ngram', n: 2 }, strategy: { bitsPerFeature: 100 } }
const schemaOf = (...features: readonly object[]) => ({
  version: 3,
  clkConfig: { l: 1024 },
  features,
})

function read(json: unknown): LinkageSchema {
  const schema = readLinkageSchema(json)
  if (isRefusal(schema)) throw new Error(`${schema.code} ${schema.field}`)
  return schema
}

function columnOf(feature: object): ReadColumn {
  const [column] = read(schemaOf({ identifier: 'x', ...feature })).columns as [SchemaColumn]
  if (column.isIgnored) throw new Error('ignored')
  return column
}

describe('tokens', () => {
  test.each([
    [
      'text in bigrams with a space at both ends',
      text,
      { type: 'ngram', n: 2 },
      'ana',
      [' a', 'an', 'na', 'a '],
    ],
    [
      'letters beyond the basic plane are one letter',
      text,
      { type: 'ngram', n: 2 },
      '𝒜',
      [' 𝒜', '𝒜 '],
    ],
    ['single letters without spaces', text, { type: 'ngram', n: 1 }, 'ana', ['a', 'n', 'a']],
    [
      'numbers without leading zeros, digits with their place',
      { type: 'integer' },
      { type: 'ngram', n: 1, positional: true },
      '04223',
      ['1 4', '2 2', '3 2', '4 3'],
    ],
    [
      'dates as eight digits',
      { type: 'date', format: '%d/%m/%Y' },
      { type: 'exact' },
      '7/5/1990',
      ['19900507'],
    ],
    ['nothing for nothing', text, { type: 'ngram', n: 2 }, '', []],
  ])('%s', (_, format, comparison, value, expected) => {
    const column = columnOf({ format, hashing: { comparison, strategy: { bitsPerToken: 10 } } })
    expect(valueTokens(column, value)).toEqual(expected)
  })

  test.each([
    ['letters in a number', { type: 'integer' }, 'doce'],
    ['a number above the declared maximum', { type: 'integer', maximum: 9 }, '10'],
    ['a thirteenth month', { type: 'date', format: '%Y-%m-%d' }, '1990-13-01'],
    ['a value that is not on the list', { type: 'enum', values: ['F', 'M'] }, 'X'],
    ['a text that is too long', { type: 'string', maxLength: 2 }, 'ana'],
  ])('%s is not of its form', (_, format, value) => {
    expect(valueTokens(columnOf({ format, hashing: bigrams }), value)).toBeUndefined()
  })

  test('the sentinel of a missing value stands for its replacement', () => {
    const missingValue = { sentinel: '-', replaceWith: '7' }
    const column = columnOf({
      format: { type: 'integer' },
      hashing: { ...bigrams, missingValue },
    })
    expect(valueTokens(column, '-')).toEqual([' 7', '7 '])
  })
})

describe('a filter', () => {
  const hash: TokenHash = (key, token, round) =>
    createHash('sha512').update(key).update(`${round} ${token}`).digest()
  const keys = [Uint8Array.of(1), Uint8Array.of(2)]
  const bits = (bytes: Uint8Array) =>
    bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)

  test('shares the bits of a value among its tokens, however long it is', () => {
    const schema = read(schemaOf({ identifier: 'x', format: text, hashing: bigrams }))
    const encoder = new FilterEncoder(schema, keys, hash)
    for (const value of ['a', 'Maximiliana de los Ángeles']) {
      const encoded = encoder.encode([value])
      if (encoded.kind !== 'filter') throw new Error(encoded.kind)
      expect(bits(encoded.bytes)).toBeGreaterThan(80)
      expect(bits(encoded.bytes)).toBeLessThanOrEqual(100)
    }
  })

  test('folds by laying its halves over each other', () => {
    const plain = schemaOf({ identifier: 'x', format: text, hashing: bigrams })
    const [whole, half] = [0, 1].map((folds) => {
      const schema = read({ ...plain, clkConfig: { l: 1024, xor_folds: folds } })
      const encoded = new FilterEncoder(schema, keys, hash).encode(['ana'])
      if (encoded.kind !== 'filter') throw new Error(encoded.kind)
      return encoded.bytes
    })
    expect(half).toHaveLength(64)
    expect(half).toEqual(whole!.slice(0, 64).map((byte, at) => byte ^ whole![64 + at]!))
  })

  test('names the column whose value is not of its form', () => {
    const schema = read(
      schemaOf(
        { identifier: 'name', format: text, hashing: bigrams },
        { identifier: 'age', format: { type: 'integer' }, hashing: bigrams },
      ),
    )
    const encoder = new FilterEncoder(schema, keys, hash)
    expect(encoder.encode(['ana', 'doce'])).toEqual({ kind: 'value-not-valid', field: 'age' })
  })

  test('finds the columns of a file by their headings; only ignored ones may be missing', () => {
    const { columns } = read(
      schemaOf(
        { identifier: 'row', ignored: true },
        { identifier: 'x', format: text, hashing: bigrams },
      ),
    )
    expect(placesOfColumns(columns, ['other', 'x'])).toEqual({ places: [-1, 1] })
    expect(placesOfColumns(columns, ['row'])).toEqual({ missing: 'x' })
  })
})

describe('a schema is refused', () => {
  const feature = { identifier: 'x', format: text, hashing: bigrams }
  const hashed = (hash: object) => ({ ...feature, hashing: { ...bigrams, hash } })
  test.each([
    ['that is none', 'text', 'schema-not-valid', undefined],
    [
      'of another version',
      { ...schemaOf(feature), version: 2 },
      'schema-version-not-supported',
      'version',
    ],
    [
      'whose filter is no power of two',
      { ...schemaOf(feature), clkConfig: { l: 1000 } },
      'schema-not-valid',
      'clkConfig',
    ],
    [
      'with double hashing, which is attackable',
      schemaOf(hashed({ type: 'doubleHash' })),
      'hashing-not-safe',
      'x',
    ],
    [
      'with a comparison that is not offered',
      schemaOf({ ...feature, hashing: { ...bigrams, comparison: { type: 'numeric' } } }),
      'comparison-not-supported',
      'x',
    ],
    [
      'that ignores everything',
      schemaOf({ identifier: 'x', ignored: true }),
      'schema-not-valid',
      'features',
    ],
    ['with one column twice', schemaOf(feature, feature), 'schema-not-valid', 'x'],
  ])('%s', (_, json, code, field) => {
    expect(readLinkageSchema(json)).toMatchObject({
      kind: 'refused',
      code,
      ...(field && { field }),
    })
  })
})
