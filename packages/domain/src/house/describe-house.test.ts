import { describe, expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { HouseAtNight, houseIn, facilityTypes } from '../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { beginHouse, describeHouse } from './describe-house.ts'
import type { BeginHouse, DescribeHouse } from './describe-house.ts'
import { facilityTypesOf } from './house.ts'
import { houseDescribed } from './house-described.ts'

const casa = { houseName: 'Casa', houseAddress: 'Calle 1', facilityType: 'shelter' }

const describing = (more: Partial<DescribeHouse>, house: HouseAtNight) =>
  describeHouse(
    house.house,
    { ...casa, gathering: house.stream, ...more, ...by(asha) },
    { facilityTypes },
  )
const beginning = (more: Partial<BeginHouse>) =>
  beginHouse({ ...casa, ...more, ...by(asha) }, { facilityTypes })

test('a house begins a stream of its own, and all of it lies where places are read (BR-38)', () => {
  const entry = entryOf(beginning({}), houseDescribed)
  expect(Object.keys(partsOf(entry))).toEqual(['placement'])
  expect(entry.entryType.facts(entry.content as never)).toEqual({
    family: 'gathering',
    state: 'open',
  })
})

test('it has a name, and a kind that the country lists', () => {
  expect(beginning({ houseName: undefined as never })).toMatchObject({ field: 'houseName' })
  expect(beginning({ facilityType: undefined as never })).toMatchObject({ field: 'facilityType' })
  expect(beginning({ facilityType: 'a-hut' })).toMatchObject({ code: 'not-a-listed-choice' })
  const nowhere = { ...casa, gathering: inventedId(4), ...by(asha) }
  expect(describeHouse(undefined, nowhere, { facilityTypes })).toMatchObject({ code: 'not-found' })
})

describe('BR-36: another kind of house', () => {
  test('needs its reason on record', () => {
    const house = new HouseAtNight('detention')
    expect(describing({}, house)).toMatchObject({
      code: 'reclassification-needs-reason',
      source: 'BR-36',
    })
    const reclassifiedBecause = 'it is a shelter since May'
    const outcome = describing({ reclassifiedBecause }, house)
    house.story.carryOut(decidedIn(outcome), { by: asha })
    expect(facilityTypesOf(house.house)).toEqual(['shelter'])
  })

  test('that is forbidden asks to look after whoever sleeps there', () => {
    const house = new HouseAtNight().sleeps(inventedId(301), 'women')
    const outcome = describing({ facilityType: 'detention', reclassifiedBecause: 'x' }, house)
    expect(decidedIn(outcome).remarks).toEqual(['people-in-forbidden-house'])
  })

  test('said by two at once: both kinds count until somebody says one', () => {
    const house = new HouseAtNight('detention')
    const begun = house.story.entries.slice(0, 2)
    for (const facilityType of ['shelter', 'detention'])
      house.story.write(houseDescribed, { facilityType }, { by: asha, after: begun })
    expect(facilityTypesOf(house.house)).toEqual(['detention', 'shelter'])
    const entries = house.story.of(house.stream)
    expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
  })
})
