import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../../testing/first-night.ts'
import { HouseAtNight } from '../../testing/house-at-night.ts'
import { decidedIn, typesOf } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { endStay } from './end-stay.ts'
import { sleepingPlaceRecorded } from './sleeping-place-recorded.ts'
import { stayOffered } from './stay-offered.ts'

const ending = (night: FirstNight, house: HouseAtNight, stay: string) =>
  endStay(
    { caseFile: night.file, house: house.house },
    {
      case: night.case,
      gathering: house.stream,
      stay,
      stayEndedBecause: 'never-came',
      ...by(asha),
    },
  )

test('a held bed is given back, and her case, which never named it, is left alone', () => {
  const night = new FirstNight()
  const house = new HouseAtNight()
  const held = house.story.write(
    stayOffered,
    { case: night.case, room: 'own', holdUntil: firstNight + hour },
    { by: asha },
  )
  const outcome = ending(night, house, held.id)
  expect(typesOf(outcome)).toEqual(['stay-ended'])
  house.story.carryOut(decidedIn(outcome), { by: asha })
  expect(house.house.stays).toMatchObject([{ state: 'ended', endedBecause: 'never-came' }])
})

test('what her case says of another house stays', () => {
  const night = new FirstNight()
  const house = new HouseAtNight().sleeps(night.case, 'women')
  night.story.write(
    sleepingPlaceRecorded,
    { sleepsWhere: 'elsewhere', house: inventedId(8), stay: inventedId(80) },
    { by: asha, stream: night.case },
  )
  expect(typesOf(ending(night, house, house.house.stays[0]?.id ?? ''))).toEqual(['stay-ended'])
})

test('nobody ends a stay that is not hers, or not known here', () => {
  const night = new FirstNight()
  const house = new HouseAtNight().sleeps(inventedId(301), 'women')
  for (const stay of [house.house.stays[0]?.id ?? '', inventedId(5)])
    expect(ending(night, house, stay)).toMatchObject({ code: 'stay-unknown', field: 'stay' })
})
