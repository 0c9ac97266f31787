import { expect, test } from 'vitest'
import { houseDescribed } from '../house/house-described.ts'
import { Arrivals } from '../testing/arrivals.ts'
import { Story, pen } from '../testing/story.ts'
import { foldGathering } from './gathering-file.ts'

test('a stranger’s beginning in a sheet makes nothing else of it, wherever it sorts', () => {
  const sheet = new Arrivals({ arrival: 'a-1', wristband: '1' })
  const houses = new Set([sheet.asha.organisation])
  const sortsBefore = new Set<boolean>()
  for (let number = 20; number < 40; number += 1) {
    const theirs = new Story(number)
    const { stream } = sheet.story
    const begun = theirs.write(
      houseDescribed,
      { houseName: 'Another' },
      { by: pen(66, 660), stream, after: [] },
    )
    sortsBefore.add(begun.hash < (sheet.story.entries[0]?.hash ?? ''))
    const file = foldGathering([begun, ...sheet.story.entries], houses)
    expect(file.kind).toBe('group-intake')
    expect(file.groupIntake?.name).toBe('Sheet one')
    expect(file.groupIntake).toEqual(sheet.file.groupIntake)
    expect(file.house).toBeUndefined()
  }
  expect(sortsBefore.size).toBe(2)
})
