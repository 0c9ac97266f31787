import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId, StreamId } from '../journal/identifier.ts'
import { inventedId } from '../testing/story.ts'
import { shareCaseload } from './share-caseload.ts'

const cases = Array.from({ length: 7 }, (_, index) => inventedId(200 + index) as StreamId)
const [mother, , child] = cases as [StreamId, StreamId, StreamId]
const colleagues = [101, 102, 103].map((each) => inventedId(each) as MemberId)

function loads(given: ReadonlyMap<StreamId, MemberId>): readonly number[] {
  return colleagues
    .map((each) => [...given.values()].filter((to) => to === each).length)
    .toSorted((a, b) => a - b)
}

test('W16: every case has one colleague, and nobody gets much more than another', () => {
  const given = shareCaseload(cases, [], colleagues)
  expect([...given.keys()].toSorted()).toEqual(cases.toSorted())
  expect(loads(given)).toEqual([2, 2, 3])
  expect(new Set(shareCaseload(cases, [], colleagues.slice(0, 1)).values())).toEqual(
    new Set(colleagues.slice(0, 1)),
  )
})

test('W7: a family stays with one colleague, also where it has somebody with a colleague already', () => {
  const elsewhere = inventedId(9) as StreamId
  const given = shareCaseload(cases, [[mother, child, elsewhere]], colleagues)
  expect(given.get(child)).toBe(given.get(mother))
  expect(given.has(elsewhere)).toBe(false)
})

test('without colleagues nothing is given to anybody', () => {
  expect(shareCaseload(cases, [], []).size).toBe(0)
})

test('whatever the families, all cases are given and no family is divided', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(cases, { minLength: 2 }), { maxLength: 4 }), (families) => {
      const given = shareCaseload(cases, families, colleagues)
      expect(given.size).toBe(cases.length)
      for (const family of families)
        expect(new Set(family.map((each) => given.get(each))).size).toBe(1)
    }),
  )
})
