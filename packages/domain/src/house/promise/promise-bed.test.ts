import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, facilityTypes, houseIn } from '../../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId, pen } from '../../testing/story.ts'
import { bedsByState } from '../beds-by-state.ts'
import { endHouse } from '../end-house.ts'
import { placementLadder } from '../placement-guard.ts'
import { setBeds } from '../set-beds.ts'
import { bedPromised } from './bed-promised.ts'
import { promiseBed } from './promise-bed.ts'
import type { PromiseBed } from './promise-bed.ts'
import { promisesStanding } from './promises.ts'

const until = firstNight + 6 * hour

function promising(house: HouseAtNight, more: Partial<PromiseBed> = {}) {
  return promiseBed(house.house, {
    gathering: house.stream,
    room: 'women',
    bedsPromised: 1,
    holdUntil: until,
    ...by(asha),
    ...more,
  })
}

function promised(more: Partial<PromiseBed> = {}): HouseAtNight {
  const house = new HouseAtNight()
  house.story.carryOut(decidedIn(promising(house, more)), { by: asha })
  return house
}

const bedRung = ({ house }: HouseAtNight, at = firstNight) =>
  placementLadder({
    house,
    person: new FirstNight().file,
    facilityTypes,
    at,
    room: 'women',
  }).find(({ code }) => code === 'no-bed-free')?.state

test('W13: a promised bed is nobody’s and taken from tonight’s beds, and free again after its hour', () => {
  const house = promised({ bedsPromised: 2 })
  expect(bedRung(house)).toBe('open')
  expect(bedRung(house, until)).toBe('done')
  expect(promisesStanding(house.house, until)).toEqual([])
  const [state] = bedsByState([house.house], firstNight, 0)
  expect(state).toMatchObject({ beds: 11, free: 9, held: 2 })
})

test('no more is promised than there is, and nothing after its hour, in a room that is none or a house that ended', () => {
  expect(promising(new HouseAtNight(), { bedsPromised: 3 })).toMatchObject({ code: 'no-bed-free' })
  expect(promising(promised({ bedsPromised: 2 }))).toMatchObject({ code: 'no-bed-free' })
  expect(
    promising(new HouseAtNight().sleeps(inventedId(301), 'women'), { bedsPromised: 2 }),
  ).toMatchObject({ code: 'no-bed-free' })
  expect(promising(new HouseAtNight(), { holdUntil: firstNight })).toMatchObject({
    code: 'hold-already-over',
  })
  expect(promising(new HouseAtNight(), { room: 'cellar' })).toMatchObject({ code: 'room-unsaid' })
})

test('a room of which a bed is promised does not vanish, and a house does not end over its word', () => {
  const house = promised()
  const at = { gathering: house.stream, ...by(asha) }
  const rooms = [{ room: 'other', roomFor: 'anybody', beds: 2 }] as const
  expect(setBeds(house.house, { rooms, ...at })).toMatchObject({ code: 'room-promised' })
  expect(endHouse(house.house, { houseEndedBecause: 'x', ...at })).toMatchObject({
    code: 'house-promised',
  })
})

test('BR-38: it lies where places are read and nowhere else, and in another organisation’s house nothing is promised', () => {
  const house = new HouseAtNight()
  expect(Object.keys(partsOf(entryOf(promising(house), bedPromised)))).toEqual(['placement'])
  expect(promising(house, by(pen(11, 110)))).toMatchObject({ code: 'not-found' })
})

test('two who promise the last bed at once both stand, in any order of arrival', () => {
  const house = new HouseAtNight()
  const begun = house.story.entries.slice(0, 2)
  const own = { room: 'own', bedsPromised: 1, holdUntil: until }
  for (const promisedTo of ['one', 'other'])
    house.story.write(bedPromised, { ...own, promisedTo }, { by: asha, after: begun })
  expect(promisesStanding(house.house, firstNight)).toHaveLength(2)
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})
