import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight } from '../../testing/house-at-night.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { dropPlannedShift } from './drop-planned-shift.ts'
import { shiftPlanned } from './shift-planned.ts'

test('W16: a planned shift is taken out of the roster, and nothing else of it', () => {
  const house = new HouseAtNight()
  const shift = { plannedMember: asha.member ?? '', plannedUntil: firstNight + 30 * hour }
  const [first, second] = [0, 12].map((hours) =>
    house.story.write(
      shiftPlanned,
      { ...shift, plannedFrom: firstNight + hours * hour },
      { by: asha, stream: house.stream },
    ),
  )
  const drops = (plannedShift: string) =>
    dropPlannedShift(house.house, { gathering: house.stream, plannedShift, ...by(asha) })
  expect(drops(inventedId(9))).toMatchObject({ code: 'planned-shift-unknown' })
  house.story.carryOut(decidedIn(drops(first?.id ?? '')), { by: asha })
  expect(house.house.roster.map(({ id }) => id)).toEqual([second?.id])
  expect(drops(first?.id ?? '')).toMatchObject({ code: 'planned-shift-unknown' })
  const command = { gathering: house.stream, plannedShift: second?.id ?? '', ...by(asha) }
  expect(dropPlannedShift(undefined, command)).toMatchObject({ code: 'not-found' })
})
