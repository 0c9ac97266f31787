import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { ReturnNight, returnCountry } from '../testing/return-night.ts'
import { firstNight } from '../testing/story.ts'
import { recordReturnLeg } from './record-return-leg.ts'
import type { RecordReturnLeg } from './record-return-leg.ts'
import { returnLegRecorded } from './return-leg-recorded.ts'

const saying = (night: ReturnNight, more: Partial<RecordReturnLeg>) =>
  recordReturnLeg(
    night.file,
    { case: night.case, leg: 'handed-over', ...more, ...by(asha) },
    returnCountry,
  )

test('W4: what happened on the way is never refused; a child without a specialised escort is pointed out', () => {
  const night = new ReturnNight({ ageGroup: 'child' }).ready()
  expect(decidedIn(saying(night, { leg: 'departed', escortedBy: 'nobody' })).remarks).toEqual([
    'child-without-specialised-escort',
    'departed-without-booking',
  ])
  const grown = new ReturnNight().ready().booked()
  expect(decidedIn(saying(grown, { leg: 'departed', escortedBy: 'nobody' })).remarks).toEqual([])
})

test('the day of an arrival is the day there, and none ahead of the clock', () => {
  const night = new ReturnNight()
  // 02:20 UTC is the evening before.
  const at = { leg: 'arrived', legAt: firstNight + 9e9 } as const
  expect(entryOf(saying(night, at), returnLegRecorded).content.arrivedOn).toBe('2026-11-21')
  expect(
    entryOf(saying(night, { leg: 'departed' }), returnLegRecorded).content.arrivedOn,
  ).toBeUndefined()
})

test('refused at the border is said at once', () => {
  expect(decidedIn(saying(new ReturnNight(), { leg: 'refused-entry' })).remarks).toEqual([
    'return-turned-back',
  ])
})
