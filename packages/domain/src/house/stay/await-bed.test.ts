import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, houseIn } from '../../testing/house-at-night.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { awaitBed } from './await-bed.ts'

const [first, second] = [301, 302].map(inventedId) as [string, string]

function waits(house: HouseAtNight, person: string, awaits: 'yes' | 'no', at: number): void {
  const outcome = awaitBed(house.house, {
    case: person,
    gathering: house.stream,
    awaits,
    bedFor: 'women',
    ...by(asha),
  })
  house.story.carryOut(decidedIn(outcome), { by: asha, at })
}

test('whoever has waited longest stands first; a bed, or her word, takes her off', () => {
  const house = new HouseAtNight()
  waits(house, second, 'yes', firstNight + hour)
  waits(house, first, 'yes', firstNight)
  waits(house, second, 'yes', firstNight + 3 * hour)
  expect(house.house.waiting.map((line) => line.case)).toEqual([first, second])
  house.sleeps(first, 'women', { at: firstNight + 4 * hour })
  expect(house.house.waiting.map((line) => line.case)).toEqual([second])
  waits(house, second, 'no', firstNight + 5 * hour)
  expect(house.house.waiting).toEqual([])
})

test('asked again by somebody who did not know of the bed, she is on the list: a person looks', () => {
  const house = new HouseAtNight()
  const known = house.story.entries.slice()
  house.sleeps(first, 'women')
  const outcome = awaitBed(house.house, {
    case: first,
    gathering: house.stream,
    awaits: 'yes',
    ...by(asha),
  })
  for (const { entryType, content } of decidedIn(outcome).entries)
    house.story.write(entryType, content, { by: asha, after: known })
  expect(house.house.waiting.map((line) => line.case)).toEqual([first])
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})
