import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, placesIn } from '../../testing/house-at-night.ts'
import { decidedIn, typesOf } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { sleepersIn } from '../house.ts'
import { offerStay } from './offer-stay.ts'
import type { OfferStay } from './offer-stay.ts'

const offering = (night: FirstNight, house: HouseAtNight, more: Partial<OfferStay> = {}) =>
  offerStay(
    { caseFile: night.file, house: house.house, country: placesIn },
    {
      case: night.case,
      gathering: house.stream,
      room: 'own',
      holdUntil: firstNight + 2 * hour,
      ...more,
      ...by(asha),
    },
  )

test('a bed is held until its hour, and free again after it', () => {
  const night = new FirstNight()
  const house = new HouseAtNight()
  house.story.carryOut(decidedIn(offering(night, house)), { by: asha })
  expect(sleepersIn(house.house, firstNight + hour).map((stay) => stay.case)).toEqual([night.case])
  expect(sleepersIn(house.house, firstNight + 2 * hour)).toEqual([])
  const second = offering(new FirstNight(), house)
  expect(second).toMatchObject({ code: 'no-bed-free', field: 'room' })
})

test('says nothing in her case: she does not sleep there yet', () => {
  expect(typesOf(offering(new FirstNight(), new HouseAtNight()))).toEqual(['stay-offered'])
})

test('is refused by the same guard as her coming, and where the hour has passed', () => {
  const child = new FirstNight({ ageGroup: 'child' })
  expect(offering(child, new HouseAtNight('detention'))).toMatchObject({
    code: 'house-not-for-children',
    source: 'BR-13',
  })
  expect(offering(child, new HouseAtNight(), { holdUntil: firstNight })).toMatchObject({
    code: 'hold-already-over',
  })
})

test('BR-36: no field of the command, and no group, gets anybody past the guard', () => {
  const house = new HouseAtNight('detention').sleeps(inventedId(301), 'women')
  for (const more of [{ room: 'women' }, { belongsWith: [inventedId(301)] }])
    expect(offering(new FirstNight(), house, more)).toMatchObject({ code: 'house-forbidden' })
})
