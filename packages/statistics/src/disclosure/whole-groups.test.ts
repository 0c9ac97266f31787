import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { cellSystem } from './cell-system.ts'
import { trueCounts } from './true-counts.ts'
import { wholeGroups } from './whole-groups.ts'

function groupsOf(counts: readonly number[]) {
  const table = {
    by: ['shelter', 'form'],
    keys: [
      ['north', 'south', 'east'],
      ['labour', 'sexual', 'other'],
    ],
    counts: Float64Array.from(counts),
  }
  const system = cellSystem([table])
  const all = trueCounts(system, [table])
  if (isRefusal(all)) throw new Error(all.code)
  return wholeGroups(system, all)
}

test('a row of which one cell holds everybody tells on everybody in it, however many they are', () => {
  expect(groupsOf([0, 40, 0, 12, 11, 30, 15, 16, 17])).toEqual([
    { group: { shelter: 'north' }, all: { shelter: 'north', form: 'sexual' } },
  ])
})

test('a column can be such a group as well; a group of nobody is none', () => {
  expect(groupsOf([12, 13, 14, 15, 0, 16, 17, 0, 18])).toEqual([
    { group: { form: 'sexual' }, all: { shelter: 'north', form: 'sexual' } },
  ])
  expect(groupsOf([12, 13, 0, 15, 14, 0, 17, 18, 0])).toEqual([])
})
