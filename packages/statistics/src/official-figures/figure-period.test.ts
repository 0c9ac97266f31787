import { expect, test } from 'vitest'
import { extentOf, isDate, yearSpan } from './figure-period.ts'

test('a year, a month and a day have a first and a last day', () => {
  expect(extentOf({ from: '2021', to: '2021' })).toEqual({ from: '2021-01-01', to: '2021-12-31' })
  expect(extentOf({ from: '2018-12', to: '2020-02' })).toEqual({
    from: '2018-12-01',
    to: '2020-02-29',
  })
  expect(extentOf({ from: '2021-07-05', to: '2021-07-09' })?.to).toBe('2021-07-09')
  expect(extentOf({ from: '2021' })).toBeUndefined()
})

test('only dates that exist are dates', () => {
  expect(['2021', '2021-12', '2024-02-29'].every(isDate)).toBe(true)
  expect(['21', '2021-13', '2023-02-29', '2021-1', '2021-01-01-01'].some(isDate)).toBe(false)
})

test('a fiscal year is a year of its own convention and of no other', () => {
  const months = { kind: 'window', from: '2020-10', to: '2021-09' } as const
  expect(yearSpan({ ...months, year: 'fiscal', yearBegins: '10-01' })).toBe('one-year')
  expect(yearSpan({ ...months, year: 'calendar' })).toBe('shifted-year')
  expect(yearSpan({ kind: 'window', from: '2025-01', to: '2025-06', year: 'calendar' })).toBe(
    'part-of-a-year',
  )
  expect(yearSpan({ kind: 'window', from: '2018', to: '2023-07', year: 'calendar' })).toBe('longer')
  expect(yearSpan({ kind: 'per-year', year: 'calendar' })).toBe('none')
})
