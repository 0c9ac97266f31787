import { expect, test } from 'vitest'
import type { DateAnswer } from '../../ui/field/answer.ts'
import type { TypedDate } from '../../ui/field/typed-date.ts'
import { momentOf, typedMoment } from './typed-moment.ts'

const now = new Date(2026, 10, 22, 22, 41)
const today: DateAnswer<TypedDate> = {
  kind: 'known',
  value: { precision: 'day', year: 2026, month: 11, day: 22 },
}
const at = (hours: number, minutes: number): number =>
  new Date(2026, 10, 22, hours, minutes).getTime()

test('a day and an hour make a moment; nothing typed makes none', () => {
  expect(momentOf(undefined, ' ', 'past', now)).toBeUndefined()
  expect(momentOf(today, '9:30', 'past', now)).toBe(at(9, 30))
  expect(momentOf(today, '', 'past', now)).toBe(at(9, 0))
  expect(momentOf(today, '22:41', 'past', now)).toBe(at(22, 41))
  expect(momentOf(today, '23:59', 'future', now)).toBe(at(23, 59))
})

test.each([
  ['9.30 am', 9, 30],
  ['2:20 a. m.', 2, 20],
  ['12:05 am', 0, 5],
  ['12 pm', 12, 0],
  ['9:15PM', 21, 15],
  ['21 h', 21, 0],
  ['02:20 hrs', 2, 20],
])('an hour is taken as people write it: %s', (typed, hours, minutes) => {
  expect(momentOf(today, typed, 'past', now)).toBe(at(hours, minutes))
})

test('an hour alone is one of today where the past is meant, and asks for its day otherwise', () => {
  expect(momentOf(undefined, '9:30', 'past', now)).toBe(at(9, 30))
  for (const expected of ['future', 'either'] as const)
    expect(momentOf(undefined, '9:30', expected, now)).toMatchObject({ fault: 'hour-without-day' })
})

test.each([
  [today, '13:30 pm', 'hour-unreadable'],
  [today, '9 x', 'hour-unreadable'],
  [today, '24:00', 'hour-unreadable'],
  [today, '23:59', 'hour-in-future'],
  [undefined, '23:59', 'hour-in-future'],
  [{ kind: 'unread', typed: 'blabla' }, '9:30', undefined],
  [{ kind: 'unread', typed: 'mañana' }, '', undefined],
] as const)('what makes no moment is kept as it was typed: %j %s', (day, hour, fault) => {
  const unread = momentOf(day, hour, 'past', now)
  expect(unread).toEqual({ kind: 'unread-moment', day, hour, fault })
  expect(typedMoment(unread)).toMatchObject({ hour, ...(day === undefined ? {} : { day }) })
})
