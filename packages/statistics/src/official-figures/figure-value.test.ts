import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBothBeRight, readValue, writeValue } from './figure-value.ts'

test('a value is read as documents print it', () => {
  expect(readValue('7,329')).toEqual({ kind: 'number', n: 7329 })
  expect(readValue(' 1 234 567 ')).toEqual({ kind: 'number', n: 1_234_567 })
  expect(readValue('8.7')).toEqual({ kind: 'number', n: 8.7 })
  expect(readValue('<5')).toEqual({ kind: 'below', limit: 5 })
  expect(readValue('50,000–500,000')).toEqual({ kind: 'range', low: 50_000, high: 500_000 })
  expect(readValue('>4,000')).toEqual({ kind: 'range', low: 4000, high: null })
  expect(readValue('more than 4,000')).toEqual({ kind: 'range', low: 4000, high: null })
  expect(readValue('~2,100')).toEqual({ kind: 'number', n: 2100, isAbout: true })
})

test('what nobody can be sure of is text', () => {
  for (const text of ['1,23', '12,34,567', '500–50', 'ninguna', '7.329,00', ''])
    expect(readValue(text)).toEqual({ kind: 'text', text })
})

test('what is written is read again as the same value', () => {
  const n = fc.integer({ min: 0, max: 10_000_000 })
  const value = fc.oneof(
    n.map((each) => ({ kind: 'number' as const, n: each })),
    n.map((each) => ({ kind: 'below' as const, limit: each })),
    n.map((each) => ({ kind: 'range' as const, low: each, high: null })),
    fc.tuple(n, n).map(([low, more]) => ({ kind: 'range' as const, low, high: low + more })),
  )
  fc.assert(
    fc.property(value, (each) => {
      expect(readValue(writeValue(each))).toEqual(each)
    }),
  )
})

test('a rounded number and its exact one may both be right; two exact ones not', () => {
  const [exact, slip] = [readValue('131,448'), readValue('131,488')]
  expect(mayBothBeRight(exact, slip)).toBe(false)
  expect(mayBothBeRight(exact, readValue('131,000'))).toBe(true)
  expect(mayBothBeRight(exact, readValue('132,000'))).toBe(false)
  expect(mayBothBeRight(exact, readValue('130,000'))).toBe(true)
  expect(mayBothBeRight(exact, readValue('120,000'))).toBe(false)
  const summed = readValue('131,400')
  expect(mayBothBeRight(summed, exact)).toBe(true)
  expect(mayBothBeRight(summed, exact, { one: true, other: false })).toBe(false)
  expect(mayBothBeRight(readValue('3'), readValue('<5'))).toBe(true)
  expect(mayBothBeRight(readValue('5'), readValue('<5'))).toBe(false)
  expect(mayBothBeRight(readValue('4,200'), readValue('>4,000'))).toBe(true)
  expect(mayBothBeRight(readValue('3,900'), readValue('>4,000'))).toBe(false)
})
