import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { HouseAtNight } from '../testing/house-at-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { recordEveningSheet } from './record-evening-sheet.ts'

test('W18: a printed sheet is out until somebody records that it was destroyed or lost', () => {
  const house = new HouseAtNight()
  const records = (sheetCode: string, sheet: 'printed' | 'destroyed' | 'lost'): void => {
    const command = { gathering: house.stream, sheetCode, sheet, ...by(asha) }
    house.story.carryOut(decidedIn(recordEveningSheet(house.house, command)), { by: asha })
  }
  records('K-7F3', 'printed')
  records('M-22A', 'printed')
  records('P-001', 'printed')
  expect(house.house.sheetsOut.map(({ code }) => code)).toEqual(['K-7F3', 'M-22A', 'P-001'])
  records('K-7F3', 'destroyed')
  records('P-001', 'lost')
  expect(house.house.sheetsOut.map(({ code }) => code)).toEqual(['M-22A'])
})
