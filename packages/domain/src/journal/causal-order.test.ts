import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedHash } from '../testing/story.ts'
import { ancestorsOf, headsOf, orderByParents } from './causal-order.ts'
import type { Linked } from './causal-order.ts'
import type { EntryHash } from './identifier.ts'

const hash = (name: string) => name as EntryHash
const entry = (name: string, ...parents: string[]): Linked => ({
  hash: hash(name),
  parents: parents.map(hash),
})
const names = (entries: readonly Linked[]) => entries.map((each) => each.hash).join('')

describe('order', () => {
  test('parents come before children, whatever their hashes', () => {
    expect(names(orderByParents([entry('a', 'z'), entry('z')]))).toBe('za')
  })

  test('of entries that knew nothing of each other the smaller hash comes first', () => {
    const four = [entry('d', 'b', 'c'), entry('c', 'a'), entry('b', 'a'), entry('a')]
    expect(names(orderByParents(four))).toBe('abcd')
    expect(names(orderByParents([...four].reverse()))).toBe('abcd')
  })

  test('a missing parent holds nothing back', () => {
    expect(names(orderByParents([entry('b', 'a', 'missing'), entry('a')]))).toBe('ab')
  })

  test('an entry that arrived twice stands once', () => {
    expect(names(orderByParents([entry('a'), entry('a'), entry('b', 'a', 'a')]))).toBe('ab')
  })

  test('a cycle, which nobody can make without breaking the hash, loses nothing', () => {
    expect(names(orderByParents([entry('b', 'a'), entry('a', 'b'), entry('c')]))).toBe('cab')
  })

  test('is the same for every order of arrival, and every parent stands before its children', () => {
    const graph = fc
      .array(fc.array(fc.nat(200), { maxLength: 3 }), { maxLength: 60, size: 'max' })
      .map((all) =>
        all.map(
          (parents, index): Linked => ({
            hash: inventedHash(index),
            parents:
              index === 0 ? [] : [...new Set(parents.map((each) => inventedHash(each % index)))],
          }),
        ),
      )
    const shuffled = graph.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    )
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        const ordered = orderByParents(entries)
        expect(orderByParents(other)).toEqual(ordered)
        expect(ordered).toHaveLength(entries.length)
        const place = new Map(ordered.map((each, index) => [each.hash, index]))
        for (const each of ordered) {
          for (const parent of each.parents)
            expect(place.get(parent)).toBeLessThan(place.get(each.hash) ?? -1)
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('ancestors reach through everything known, and stop at what is missing', () => {
  const ordered = orderByParents([entry('a'), entry('b', 'a'), entry('c', 'b', 'missing')])
  const ancestors = ancestorsOf(ordered)
  expect([...(ancestors.get(hash('c')) ?? [])].sort()).toEqual(['a', 'b', 'missing'])
  expect(ancestors.get(hash('a'))?.size).toBe(0)
})

test('heads are what nobody known names as a parent', () => {
  expect(headsOf([entry('a'), entry('b', 'a'), entry('c', 'a')])).toEqual(['b', 'c'])
  expect(headsOf([])).toEqual([])
})
