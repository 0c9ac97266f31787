import { expect, test } from 'vitest'
import { ReturnNight } from '../testing/return-night.ts'
import { entryOf } from '../testing/outcome.ts'
import { returnBooked } from './return-booked.ts'

test('BR-33: booked with what it rests on', () => {
  const night = new ReturnNight().ready()
  const { content } = entryOf(night.booking({ itinerary: 'by bus' }), returnBooked)
  expect(content).toMatchObject({ travelsOn: '2026-12-01', itinerary: 'by bus' })
  expect(content.restsOn.length).toBeGreaterThanOrEqual(5)
})

test('BR-33: refused by the ladder, with the rule', () => {
  expect(new ReturnNight().booking()).toMatchObject({ kind: 'refused', source: 'BR-33' })
})

test('the day may be changed as long as she has not left', () => {
  const night = new ReturnNight().ready().booked()
  expect(night.booking({ travelsOn: '2026-12-03' }).kind).toBe('decided')
  expect(night.leg('departed').booking()).toMatchObject({ code: 'return-has-begun' })
})
