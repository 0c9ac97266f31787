import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { keepFromHouseCommand, letIntoHouseCommand } from './keep-from-house.ts'

test('W8: a house is named alone, and let again', () => {
  const night = new FirstNight()
  const house = new FirstNight().case
  const situation = { caseFile: night.file, grants: [], country: {} as never }
  const command = { case: night.case, notInHouse: house, ...by(asha) }
  night.story.carryOut(decidedIn(keepFromHouseCommand.decide(situation, command)), { by: asha })
  expect(night.file.keptApart).toEqual({ from: [], houses: [house] })
  night.story.carryOut(decidedIn(letIntoHouseCommand.decide(situation, command)), { by: asha })
  expect(night.file.keptApart.houses).toEqual([])
})
