import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight } from '../../testing/house-at-night.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { firstNight, inventedId, pen } from '../../testing/story.ts'
import { shiftHandedOver } from './shift-handed-over.ts'
import { takeOverShift } from './take-over-shift.ts'

const night = pen(10, 104)

test('W16: whoever takes over says that she read it; whoever wrote it cannot', () => {
  const house = new HouseAtNight()
  const { id } = house.story.write(shiftHandedOver, { shiftWords: 'quiet' }, { by: asha })
  const reads = (handOver: string, who = night) =>
    takeOverShift(house.house, { gathering: house.stream, handOver, ...by(who, firstNight + 5) })
  expect(reads(id, asha)).toMatchObject({ code: 'hand-over-own', source: 'W16' })
  expect(reads(inventedId(9))).toMatchObject({ code: 'hand-over-unknown' })
  house.story.carryOut(decidedIn(reads(id)), { by: night, at: firstNight + 5 })
  expect(house.house.handOvers[0]?.takenOver).toMatchObject([{ by: night.member }])
})
