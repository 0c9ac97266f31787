import { expect, test } from 'vitest'
import type { BusinessCalendar } from './business-calendar.ts'
import { dueAfter } from './deadline.ts'

const calendar: BusinessCalendar = {
  code: 'office',
  weeklyRest: [0, 6],
  years: {
    '2026': {
      closed: [
        { from: '2026-11-16', to: '2026-11-16', evidence: 'source' },
        { from: '2026-11-20', to: '2026-11-20', evidence: 'law' },
      ],
      ownClosures: 'loaded',
    },
    '2027': { closed: [], ownClosures: 'not-loaded' },
  },
}
const timeZone = 'America/Mexico_City'
const grounds = { timeZone, calendar }
const startedAt = Date.parse('2026-11-17T16:00:00Z')

test('hours run from the instant, whatever the calendar says', () => {
  expect(dueAfter({ kind: 'hours', hours: 24 }, startedAt, { timeZone })).toEqual({
    kind: 'due',
    at: startedAt + 86_400_000,
    certainty: 'exact',
  })
})

test('"at once" is due when the screen should turn red', () => {
  expect(dueAfter({ kind: 'immediate', warnAfterHours: 1 }, startedAt, { timeZone })).toMatchObject(
    { at: startedAt + 3_600_000 },
  )
})

test('days begin with the day after and end with the last one, on the clock of the place', () => {
  expect(dueAfter({ kind: 'business-days', days: 3 }, startedAt, grounds)).toEqual({
    kind: 'due',
    on: '2026-11-23',
    at: Date.parse('2026-11-24T06:00:00Z') - 1,
    certainty: 'exact',
  })
})

test('what began late in the evening began on that day, although it was the next one in Greenwich', () => {
  const late = Date.parse('2026-11-18T05:59:00Z')
  expect(dueAfter({ kind: 'business-days', days: 1 }, late, grounds)).toMatchObject({
    on: '2026-11-18',
  })
})

test('calendar days count every day and move off a closed last one', () => {
  expect(dueAfter({ kind: 'calendar-days', days: 3 }, startedAt, grounds)).toMatchObject({
    on: '2026-11-23',
  })
  // With no authority there is nothing to be closed.
  expect(dueAfter({ kind: 'calendar-days', days: 3 }, startedAt, { timeZone })).toMatchObject({
    on: '2026-11-20',
    certainty: 'exact',
  })
})

test('a month ends on the same day, or on the first of the next where that month has no such day', () => {
  const endOfMonth = Date.parse('2026-11-30T16:00:00Z')
  expect(dueAfter({ kind: 'months', months: 3 }, endOfMonth, { timeZone })).toMatchObject({
    on: '2027-03-01',
  })
  expect(dueAfter({ kind: 'months', months: 3 }, startedAt, { timeZone })).toMatchObject({
    on: '2027-02-17',
  })
})

test('what may be closed makes the date the earliest, with the latest beside it', () => {
  const before = Date.parse('2026-11-12T16:00:00Z')
  expect(dueAfter({ kind: 'business-days', days: 2 }, before, grounds)).toMatchObject({
    on: '2026-11-16',
    latestOn: '2026-11-17',
    certainty: 'earliest',
  })
})

test('a year whose own closures nobody loaded makes the date the earliest', () => {
  const decemberNight = Date.parse('2026-12-30T16:00:00Z')
  const due = dueAfter({ kind: 'business-days', days: 2 }, decemberNight, grounds)
  expect(due).toMatchObject({ on: '2027-01-01', certainty: 'earliest' })
  expect(due).not.toHaveProperty('latestOn')
})

test('business days without a calendar, and a year without one, are refused', () => {
  expect(dueAfter({ kind: 'business-days', days: 2 }, startedAt, { timeZone })).toMatchObject({
    code: 'calendar-missing',
  })
  expect(dueAfter({ kind: 'business-days', days: 300 }, startedAt, grounds)).toMatchObject({
    code: 'calendar-year-missing',
  })
})

test('a length that is a setting is taken from the settings, and refused where nobody set it', () => {
  const limit = { kind: 'setting', setting: 'plan-review', unit: 'calendar-days' } as const
  expect(dueAfter(limit, startedAt, { timeZone, settings: { 'plan-review': 30 } })).toMatchObject({
    on: '2026-12-17',
  })
  expect(dueAfter(limit, startedAt, { timeZone, settings: {} })).toMatchObject({
    code: 'deadline-length-not-set',
  })
  expect(
    dueAfter({ ...limit, unit: 'hours' }, startedAt, { timeZone, settings: { 'plan-review': 72 } }),
  ).toMatchObject({ at: startedAt + 72 * 3_600_000 })
  expect(
    dueAfter({ ...limit, unit: 'months' }, startedAt, { timeZone, settings: { 'plan-review': 1 } }),
  ).toMatchObject({ on: '2026-12-17' })
})
