import { describe, expect, test } from 'vitest'
import { Chance } from '../testing/invented-people.ts'
import { distinctPairs } from './distinct-pairs.ts'

type Kept = readonly [left: number, right: number, pattern: number]

function pass(...kept: readonly Kept[]) {
  return {
    left: Uint32Array.from(kept, ([left]) => left),
    right: Uint32Array.from(kept, ([, right]) => right),
    keptPatterns: Float64Array.from(kept, ([, , pattern]) => pattern),
  }
}

function rows({ left, right, patterns }: ReturnType<typeof distinctPairs>): Kept[] {
  return [...left].map((person, at) => [person, right[at]!, patterns[at]!])
}

describe('pairs that several passes found', () => {
  test('are there once, as the first pass saw them, in order', () => {
    const found = distinctPairs(
      [pass([2, 5, 7], [0, 9, 3]), pass([0, 4, 6], [2, 5, 8], [0, 9, 1])],
      10,
      () => 1,
    )
    expect(rows(found)).toEqual([
      [0, 4, 6],
      [0, 9, 3],
      [2, 5, 7],
    ])
  })

  test('that are no likelier one person than two are left out, also where the first pass saw them so', () => {
    const found = distinctPairs(
      [pass([0, 1, 1]), pass([0, 1, 2], [1, 2, 1])],
      3,
      (pattern) => pattern - 1,
    )
    expect(rows(found)).toEqual([[0, 1, 2]])
  })

  test('nothing found is nothing', () => {
    expect(rows(distinctPairs([], 0, () => 1))).toEqual([])
    expect(rows(distinctPairs([pass()], 5, () => 1))).toEqual([])
  })

  test('come out as a plain sort would give them', () => {
    const chance = new Chance(5)
    const people = 60
    const passes = [1, 2, 3].map((pattern) =>
      pass(
        ...Array.from({ length: 900 }, (): Kept => {
          const left = chance.below(people - 1)
          return [left, left + 1 + chance.below(people - 1 - left), pattern * 100 + chance.below(9)]
        }),
      ),
    )
    const firsts = new Map<string, Kept>()
    for (const each of passes) {
      ;[...each.left].forEach((left, at) => {
        const key = `${left} ${each.right[at]}`
        if (!firsts.has(key)) firsts.set(key, [left, each.right[at]!, each.keptPatterns[at]!])
      })
    }
    const expected = [...firsts.values()].sort(
      (one, other) => one[0] - other[0] || one[1] - other[1],
    )
    expect(rows(distinctPairs(passes, people, () => 1))).toEqual(expected)
  })
})
