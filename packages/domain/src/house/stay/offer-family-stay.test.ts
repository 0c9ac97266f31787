import { expect, test } from 'vitest'
import { familyMoved } from '../../family/family-moved.ts'
import { FamilyInHouse } from '../../testing/family-in-house.ts'
import { entryOf, typesOf } from '../../testing/outcome.ts'
import { firstNight } from '../../testing/story.ts'

test('W7: beds are held for all of them until one hour, and taken up when they come: one stay each', () => {
  const night = new FamilyInHouse()
  const held = night.holds()
  expect(typesOf(held)).toEqual([...Array(3).fill('stay-offered'), 'family-moved'])
  expect(entryOf(held, familyMoved).content).toMatchObject({ familyMove: 'bed-held' })
  night.carriesOut(held).carriesOut(night.begins())
  expect(night.house.house.stays.map(({ state }) => state)).toEqual(Array(3).fill('sleeping'))
})

test('by the same guard as their coming: all of them, or none', () => {
  const night = new FamilyInHouse()
  expect(night.holds({ rooms: ['family', 'family', 'family'] })).toMatchObject({
    code: 'no-bed-free',
    field: 'cases.2.room',
  })
  expect(night.holds({ holdUntil: firstNight })).toMatchObject({
    code: 'hold-already-over',
    field: 'cases.0.holdUntil',
  })
  const [one = ''] = night.cases
  expect(night.holds({ cases: [one], rooms: ['family'] })).toMatchObject({
    code: 'family-left-behind',
  })
})
