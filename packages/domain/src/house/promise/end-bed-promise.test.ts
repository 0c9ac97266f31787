import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight } from '../../testing/house-at-night.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { bedPromised } from './bed-promised.ts'
import { endBedPromise } from './end-bed-promise.ts'
import { promisesStanding } from './promises.ts'

test('a promise is given back once it was met, is needed no more, or cannot be kept; one that nobody made is none', () => {
  const house = new HouseAtNight()
  const said = { room: 'women', bedsPromised: 1, holdUntil: firstNight + hour }
  const { id } = house.story.write(bedPromised, said, { by: asha })
  const ending = (promise: string) =>
    endBedPromise(house.house, {
      gathering: house.stream,
      promise,
      promiseEndedBecause: 'came',
      ...by(asha),
    })
  expect(ending(inventedId(9))).toMatchObject({ code: 'promise-unknown' })
  expect(promisesStanding(house.house, firstNight)).toHaveLength(1)
  house.story.carryOut(decidedIn(ending(id)), { by: asha })
  expect(house.house.promises).toMatchObject([{ ended: 'came', room: 'women', beds: 1 }])
  expect(promisesStanding(house.house, firstNight)).toEqual([])
})
