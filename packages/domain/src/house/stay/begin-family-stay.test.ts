import { describe, expect, test } from 'vitest'
import { FamilyInHouse } from '../../testing/family-in-house.ts'
import { entryOf, partsOf, typesOf } from '../../testing/outcome.ts'
import { familyMoved } from '../../family/family-moved.ts'
import { FirstNight } from '../../testing/first-night.ts'
import { inventedId } from '../../testing/story.ts'
import { sleepersIn } from '../house.ts'
import { firstNight } from '../../testing/story.ts'

const slept = ({ house }: FamilyInHouse) =>
  sleepersIn(house.house, firstNight).map((stay) => [stay.case, stay.room])

describe('W7: a family sleeps in one house', () => {
  test('each in her room, in one save: her own word in the case of each, and who went', () => {
    const night = new FamilyInHouse()
    const outcome = night.begins()
    expect(typesOf(outcome)).toEqual([
      ...Array.from({ length: 3 }, () => ['stay-begun', 'sleeping-place-recorded']).flat(),
      'family-moved',
    ])
    expect(entryOf(outcome, familyMoved).content).toEqual({ familyMove: 'bed', moved: night.cases })
    night.carriesOut(outcome)
    expect(slept(night)).toEqual(
      expect.arrayContaining([
        [night.mother.case, 'family'],
        [night.girl.case, 'family'],
      ]),
    )
    for (const { file } of night.all)
      expect(file.sleepingPlaces).toMatchObject([{ house: night.house.stream }])
  })

  test('whoever is written down first: a child lies beside her own mother, whose people are said for her', () => {
    const night = new FamilyInHouse()
    const cases = night.cases.toReversed()
    expect(night.begins({ cases, rooms: ['anybody', 'women', 'women'] }).kind).toBe('decided')
    // Two children alone in a room that is kept for women are not each other's grown-up.
    expect(night.begins({ cases, rooms: ['women', 'women', 'anybody'] })).toMatchObject({
      code: 'adults-and-children-apart',
      field: 'cases.0.room',
    })
  })

  test('all or none: one bed too few holds everybody, and says whose', () => {
    const night = new FamilyInHouse()
    expect(night.begins({ rooms: ['family', 'family', 'family'] })).toMatchObject({
      code: 'no-bed-free',
      field: 'cases.2.room',
    })
  })

  test('BR-37: one who did not say that she wants to stay holds everybody', () => {
    const night = new FamilyInHouse()
    const [mother, girl] = night.cases
    expect(night.begins({ stayFreely: [mother ?? '', girl ?? ''] })).toMatchObject({
      code: 'stay-not-voluntary',
      field: 'cases.2.staysVoluntarily',
    })
  })

  test('W8: two of them who must not meet get no beds in one house, without a word of why', () => {
    const night = new FamilyInHouse()
    night.keptApart(night.girl, night.boy)
    expect(night.begins()).toEqual({
      kind: 'refused',
      code: 'place-not-suitable',
      field: expect.stringMatching(/^cases\.\d$/),
    })
  })

  test('nobody is left behind without a word of why; whoever sleeps here already is not', () => {
    const night = new FamilyInHouse()
    const [mother = '', girl = '', boy = ''] = night.cases
    const two = { cases: [mother, girl], rooms: ['family', 'family'], stayFreely: [mother, girl] }
    expect(night.begins(two)).toMatchObject({ code: 'family-left-behind', field: 'leftBehindWhy' })
    const told = entryOf(night.begins({ ...two, leftBehindWhy: 'in hospital' }), familyMoved)
    expect(partsOf(told)).toMatchObject({
      care: { moved: [mother, girl], leftBehind: [boy] },
      protection: { leftBehindWhy: 'in hospital' },
    })
    night.carriesOut(night.begins({ ...two, leftBehindWhy: 'in hospital' }))
    const later = night.begins({
      cases: [boy],
      rooms: ['anybody'],
      belongsWith: [mother, girl],
    })
    expect(entryOf(later, familyMoved).content).toEqual({ familyMove: 'bed', moved: [boy] })
  })

  test('nobody goes with them who is not of the family; without a family read here they are placed together all the same', () => {
    const night = new FamilyInHouse()
    const stranger = new FirstNight()
    const cases = [...night.cases, stranger.case]
    expect(
      night.begins({ cases, rooms: ['family', 'family', 'anybody', 'anybody'] }),
    ).toMatchObject({ code: 'not-of-the-family', field: 'cases' })
    const { gatherings: _unread, ...asked } = night.asked
    expect(typesOf(night.begins({ ...asked, gatherings: [] }))).not.toContain('family-moved')
    expect(night.begins({ gatherings: [inventedId(5)] })).toMatchObject({ code: 'not-found' })
  })

  test('a room is said for each', () => {
    const night = new FamilyInHouse()
    expect(night.begins({ rooms: ['family'] })).toMatchObject({ field: 'rooms' })
    const twice = [...night.cases.slice(0, 2), ...night.cases.slice(0, 1)]
    expect(night.begins({ cases: twice })).toMatchObject({ field: 'rooms' })
    expect(night.begins({ cases: [], rooms: [] })).toMatchObject({ field: 'cases' })
  })
})
