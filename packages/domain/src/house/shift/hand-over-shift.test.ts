import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, houseIn } from '../../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf } from '../../testing/outcome.ts'
import { firstNight, inventedId, pen } from '../../testing/story.ts'
import { handOverShift } from './hand-over-shift.ts'
import type { HandOverShift } from './hand-over-shift.ts'
import { shiftHandedOver } from './shift-handed-over.ts'

const ixchel = inventedId(301)
const night = pen(10, 104)

function handsOver(house: HouseAtNight, said: Partial<HandOverShift>, who = asha, at = firstNight) {
  const command = { gathering: house.stream, ...said, ...by(who, at) }
  return house.story.carryOut(decidedIn(handOverShift(house.house, command)), { by: who, at })
}

test('W16: what is handed over stands at the end of the house’s book, person by person, with what is pending', () => {
  const house = new HouseAtNight().sleeps(ixchel, 'women')
  handsOver(house, { shiftWords: 'The water is off until six' })
  handsOver(
    house,
    {
      shiftPeople: [{ case: ixchel, words: 'slept little' }],
      shiftPending: ['call the clinic'],
      shiftOnCall: 'Beto',
    },
    night,
    firstNight + 1000,
  )
  expect(house.house.handOvers).toMatchObject([
    { words: 'The water is off until six', by: asha.member, isLast: false },
    {
      people: [{ case: ixchel, words: 'slept little' }],
      pending: ['call the clinic'],
      onCall: 'Beto',
      by: night.member,
      isLast: true,
      takenOver: [],
    },
  ])
})

test('a night in which nothing happened is handed over too, in another organisation’s house nothing', () => {
  const house = new HouseAtNight()
  handsOver(house, {})
  expect(house.house.handOvers).toMatchObject([{ words: undefined, people: [], pending: [] }])
  const stranger = by(pen(11, 110))
  expect(handOverShift(house.house, { gathering: house.stream, ...stranger })).toMatchObject({
    code: 'not-found',
  })
})

test('BR-38: all of it lies where places are read and nowhere else', () => {
  const { house, stream } = new HouseAtNight()
  const said = { shiftWords: 'x', shiftPeople: [{ case: ixchel, words: 'y' }], shiftVisits: 'z' }
  const outcome = handOverShift(house, { gathering: stream, ...said, ...by(asha) })
  expect(Object.keys(partsOf(entryOf(outcome, shiftHandedOver)))).toEqual(['placement'])
})

test('two who hand over at once both stand, in any order of arrival', () => {
  const house = new HouseAtNight()
  const begun = house.story.entries.slice(0, 2)
  for (const shiftWords of ['one', 'other'])
    house.story.write(shiftHandedOver, { shiftWords }, { by: asha, after: begun })
  expect(house.house.handOvers.map(({ isLast }) => isLast)).toEqual([true, true])
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})
