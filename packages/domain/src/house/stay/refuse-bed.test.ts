import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../../testing/first-night.ts'
import { HouseAtNight } from '../../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../../testing/outcome.ts'
import { houseDescribed } from '../house-described.ts'
import { serviceDelivered } from '../../service/service-delivered.ts'
import { bedRefused } from './bed-refused.ts'
import { refuseBed } from './refuse-bed.ts'
import type { RefuseBed } from './refuse-bed.ts'

const refusing = (house: HouseAtNight, more: Partial<RefuseBed>, night?: FirstNight) =>
  refuseBed(
    {
      house: house.house,
      caseFiles: new Map(night === undefined ? [] : [[night.case, night.file]]),
    },
    { gathering: house.stream, bedRefusedBecause: 'full', ...more, ...by(asha) },
  )

test('W32: a refused bed is counted by state and kind, also of somebody without a case', () => {
  const house = new HouseAtNight()
  house.story.write(houseDescribed, { houseDivision: '07' }, { by: asha })
  const outcome = refusing(house, { bedFor: 'family', ageGroup: 'adult' })
  expect(typesOf(outcome)).toEqual(['bed-refused'])
  expect(partsOf(entryOf(outcome, bedRefused)).statistics).toEqual({
    bedRefused: 'full',
    bedFor: 'family',
    ageGroup: 'adult',
    division: '07',
  })
  house.story.carryOut(decidedIn(outcome), { by: asha })
  expect(house.house.refusals).toMatchObject([{ because: 'full' }])
})

test('in her case the need stays unmet on record, without the why (W8)', () => {
  const night = new FirstNight()
  const outcome = refusing(
    new HouseAtNight(),
    { cases: [night.case], bedRefusedBecause: 'not-suitable', bedRefusedWords: 'never here' },
    night,
  )
  expect(entryOf(outcome, serviceDelivered).content).toEqual({
    service: 'shelter',
    status: 'not-available',
  })
})

test('that she would rather not is her own word', () => {
  const night = new FirstNight()
  const outcome = refusing(
    new HouseAtNight(),
    { cases: [night.case], bedRefusedBecause: 'she-preferred-not' },
    night,
  )
  expect(entryOf(outcome, serviceDelivered).content).toMatchObject({
    status: 'declined-by-person',
  })
})

test('a family that is turned away is counted as so many people', () => {
  const people = [new FirstNight(), new FirstNight({ ageGroup: 'child' })]
  const house = new HouseAtNight()
  const outcome = refuseBed(
    { house: house.house, caseFiles: new Map(people.map((each) => [each.case, each.file])) },
    {
      gathering: house.stream,
      cases: people.map((each) => each.case),
      bedRefusedBecause: 'full',
      ...by(asha),
    },
  )
  const refused = decidedIn(outcome).entries.filter(({ entryType }) => entryType === bedRefused)
  expect(refused.map(({ content }) => content['ageGroup'])).toEqual(['adult', 'child'])
})

test('of another organisation’s house nothing is written', () => {
  const house = new HouseAtNight('shelter', { by: beto })
  expect(refusing(house, {})).toMatchObject({ code: 'not-found', field: 'gathering' })
})
