import { expect, test } from 'vitest'
import { addBusinessDays, businessDayFrom, isBusinessDay, isComplete } from './business-calendar.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { isRefusal } from '../journal/refusal.ts'

// Invented: closed by law on New Year's Day, and, if the notice holds, on the two days after.
const calendar: BusinessCalendar = {
  code: 'office',
  weeklyRest: [0, 6],
  years: {
    '2026': {
      closed: [{ from: '2026-12-25', to: '2026-12-25', evidence: 'law' }],
      ownClosures: 'loaded',
    },
    '2027': {
      closed: [
        { from: '2027-01-01', to: '2027-01-01', evidence: 'law' },
        { from: '2027-01-04', to: '2027-01-05', evidence: 'source' },
      ],
      ownClosures: 'not-loaded',
    },
  },
}

test('weekends and closed days are no business days', () => {
  expect(isBusinessDay(calendar, '2026-12-24', 'by-law')).toBe(true)
  expect(isBusinessDay(calendar, '2026-12-25', 'by-law')).toBe(false)
  expect(isBusinessDay(calendar, '2026-12-26', 'by-law')).toBe(false)
})

test('a period crosses the end of the year and leaves out what is closed on both sides', () => {
  expect(addBusinessDays(calendar, '2026-12-23', 5, 'by-law')).toBe('2026-12-31')
  expect(addBusinessDays(calendar, '2026-12-23', 6, 'by-law')).toBe('2027-01-04')
})

test('an announced closure counts only where everything known counts', () => {
  expect(addBusinessDays(calendar, '2026-12-23', 6, 'all-known')).toBe('2027-01-06')
})

test('a closed last day moves on to the next worked one', () => {
  expect(businessDayFrom(calendar, '2026-12-25', 'by-law')).toBe('2026-12-28')
  expect(businessDayFrom(calendar, '2026-12-24', 'by-law')).toBe('2026-12-24')
})

test('a year without a calendar is refused, not guessed, even when the period only ends there', () => {
  expect(addBusinessDays(calendar, '2027-12-30', 2, 'by-law')).toMatchObject({
    kind: 'refused',
    code: 'calendar-year-missing',
  })
  expect(isRefusal(businessDayFrom(calendar, '2025-01-01', 'by-law'))).toBe(true)
})

test('a year is complete only when the authority’s own closures are loaded', () => {
  expect(isComplete(calendar, '2026-03-01', '2026-12-31')).toBe(true)
  expect(isComplete(calendar, '2026-12-31', '2027-01-04')).toBe(false)
})
