import { expect, test } from 'vitest'
import { emptyCaseFile } from '../case/case-file.ts'
import { orderErasure } from '../erasure/order-erasure.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { HouseAtNight, facilityTypes, houseIn } from '../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { describeHouse } from './describe-house.ts'
import { endHouse } from './end-house.ts'
import { houseDescribed } from './house-described.ts'
import { houseEnded } from './house-ended.ts'
import { beginStay } from './stay/begin-stay.ts'
import { stayBegun } from './stay/stay-begun.ts'

const ending = (house: HouseAtNight) =>
  endHouse(house.house, { gathering: house.stream, houseEndedBecause: 'x', ...by(asha) })

function ended(): HouseAtNight {
  const house = new HouseAtNight()
  house.story.carryOut(decidedIn(ending(house)), { by: asha })
  return house
}

const erasing = (house: HouseAtNight) =>
  orderErasure(
    emptyCaseFile,
    {
      case: house.stream,
      gathering: house.stream,
      scope: 'everything',
      ground: 'retention-ended',
      ...by(asha),
    },
    { gathering: foldGathering(house.story.entries) },
  )

test('a house ends once, where places are read, and never under anybody', () => {
  expect(ending(new HouseAtNight().sleeps(inventedId(301), 'women'))).toMatchObject({
    code: 'house-slept-in',
  })
  expect(Object.keys(partsOf(entryOf(ending(new HouseAtNight()), houseEnded)))).toEqual([
    'placement',
  ])
  expect(ending(ended())).toMatchObject({ code: 'house-ended' })
})

test('nobody is given a bed in a house that ended, until it is described anew', () => {
  const house = ended()
  const her = new FirstNight()
  const comes = () =>
    beginStay(
      { caseFile: her.file, house: house.house, country: { facilityTypes } },
      {
        case: her.case,
        gathering: house.stream,
        room: 'women',
        staysVoluntarily: 'yes',
        canCommunicate: 'yes',
        ...by(asha),
      },
    )
  expect(comes()).toMatchObject({ code: 'house-ended' })
  const described = { houseName: 'Again', facilityType: 'shelter', gathering: house.stream }
  const again = describeHouse(house.house, { ...described, ...by(asha) }, { facilityTypes })
  house.story.carryOut(decidedIn(again), { by: asha })
  expect(foldGathering(house.story.entries).state.value).toBe('open')
  expect(comes().kind).toBe('decided')
})

test('it is erased once it ended, not before, and not while somebody came at the same moment', () => {
  expect(erasing(new HouseAtNight())).toMatchObject({ code: 'gathering-not-ended' })
  expect(erasing(ended()).kind).toBe('decided')
  const house = new HouseAtNight()
  const after = [...house.story.entries]
  house.story.write(houseEnded, {}, { by: asha, after })
  house.story.write(stayBegun, { case: inventedId(301), room: 'women' }, { by: asha, after })
  expect(erasing(house)).toMatchObject({ code: 'house-slept-in' })
})

test('ended and described at once it is a house still, in any order of arrival', () => {
  const house = new HouseAtNight()
  const after = [...house.story.entries]
  house.story.write(houseEnded, {}, { by: asha, after })
  house.story.write(houseDescribed, { houseName: 'x' }, { by: asha, after })
  expect(house.house.endedAt).toBeUndefined()
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})
