import { expect, test } from 'vitest'
import { timeZoneOf } from './time-zone-of.ts'

const areas = [
  { area: '18020', zone: 'Zone/Town' },
  { area: '', zone: 'Zone/Country' },
  { area: '18', zone: 'Zone/State' },
]

test('the clock of a place is that of the smallest area that names one', () => {
  expect(timeZoneOf(areas, '18020')).toBe('Zone/Town')
  expect(timeZoneOf(areas, '18021')).toBe('Zone/State')
  expect(timeZoneOf(areas, '07089')).toBe('Zone/Country')
  expect(timeZoneOf(areas, undefined)).toBe('Zone/Country')
})

test('without an area for it there is no clock to guess', () => {
  expect(timeZoneOf([{ area: '18', zone: 'Zone/State' }], '07')).toBeUndefined()
})
