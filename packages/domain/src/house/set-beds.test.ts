import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { HouseAtNight } from '../testing/house-at-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { setBeds } from './set-beds.ts'
import type { SetBeds } from './set-beds.ts'

const one = { room: 'women', roomFor: 'women', beds: 4 } as const
const setting = (house: HouseAtNight, rooms: SetBeds['rooms']) =>
  setBeds(house.house, { gathering: house.stream, rooms, ...by(asha) })

test('all rooms are said each time; what is not said again is gone', () => {
  const house = new HouseAtNight()
  house.story.carryOut(decidedIn(setting(house, [one])), { by: asha })
  expect(house.house.rooms.value).toEqual([one])
})

test('a room is whole, and named once', () => {
  const house = new HouseAtNight()
  expect(setting(house, [{ room: 'women', beds: 2 }])).toMatchObject({ code: 'room-incomplete' })
  expect(setting(house, [one, one])).toMatchObject({ code: 'room-named-twice' })
})

test('a room in which somebody sleeps does not vanish; fewer beds than people are said as they are', () => {
  const house = new HouseAtNight().sleeps(inventedId(301), 'men')
  expect(setting(house, [one])).toMatchObject({ code: 'room-slept-in', field: 'rooms' })
  const men = { room: 'men', roomFor: 'men', beds: 0 } as const
  expect(setting(house, [one, men]).kind).toBe('decided')
})

test('of a house that does not lie here nothing is set', () => {
  expect(setBeds(undefined, { gathering: inventedId(4), rooms: [], ...by(asha) })).toMatchObject({
    code: 'not-found',
  })
})
