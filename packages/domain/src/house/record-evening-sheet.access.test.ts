import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever is on shift prints the sheet and records its end', () => {
  expect(groupsThatMay('record-evening-sheet').sort()).toEqual(['casework', 'placement', 'shift'])
})
