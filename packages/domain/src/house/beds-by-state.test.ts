import { expect, test } from 'vitest'
import { asha } from '../testing/first-night.ts'
import { HouseAtNight } from '../testing/house-at-night.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { bedsByState } from './beds-by-state.ts'
import { houseDescribed } from './house-described.ts'
import { houseEnded } from './house-ended.ts'
import { bedAwaited } from './stay/bed-awaited.ts'
import { bedRefused } from './stay/bed-refused.ts'
import { stayOffered } from './stay/stay-offered.ts'

const [one, other, third] = [301, 302, 303].map(inventedId) as [string, string, string]
const day = 24 * hour

function houseIn(division: string | undefined, stream: number): HouseAtNight {
  const night = new HouseAtNight('shelter', { stream })
  const said = { houseName: 'La casa', facilityType: 'shelter' }
  if (division !== undefined)
    night.story.write(houseDescribed, { ...said, houseDivision: division }, { by: asha })
  return night
}

const lines = (...nights: HouseAtNight[]) =>
  bedsByState(
    nights.map(({ house }) => house),
    firstNight + hour,
    firstNight - 30 * day,
  )

test('need against beds by state: who sleeps, whose bed is held, who waits and who got none', () => {
  const night = houseIn('MX-CHP', 21).sleeps(one, 'women')
  night.story.write(
    stayOffered,
    { case: other, room: 'women', holdUntil: firstNight + 4 * hour },
    { by: asha },
  )
  night.story.write(bedAwaited, { case: third, awaits: 'yes' }, { by: asha })
  night.story.write(bedRefused, { bedRefusedBecause: 'full' }, { by: asha })
  night.story.write(
    bedRefused,
    { bedRefusedBecause: 'full' },
    { by: asha, at: firstNight - 40 * day },
  )
  expect(lines(night)).toEqual([
    {
      division: 'MX-CHP',
      houses: 1,
      beds: 11,
      slept: 1,
      held: 1,
      free: 9,
      waiting: 1,
      refused: 1,
    },
  ])
})

test('whoever waits for two houses of one state is one person, and a house that ended has no beds', () => {
  const nights = [houseIn('MX-CHP', 21), houseIn('MX-CHP', 22), houseIn('MX-OAX', 23)]
  for (const night of nights.slice(0, 2))
    night.story.write(bedAwaited, { case: one, awaits: 'yes' }, { by: asha })
  nights[2]?.story.write(houseEnded, {}, { by: asha })
  expect(lines(...nights)).toMatchObject([{ division: 'MX-CHP', houses: 2, beds: 22, waiting: 1 }])
})

test('a house of which nobody said where it is stands last, and a full room takes no bed from another', () => {
  const full = houseIn(undefined, 24)
  for (const person of [one, other, third]) full.sleeps(person, 'women')
  expect(lines(full, houseIn('MX-OAX', 25))).toMatchObject([
    { division: 'MX-OAX', free: 11 },
    { division: undefined, slept: 3, free: 9 },
  ])
})
