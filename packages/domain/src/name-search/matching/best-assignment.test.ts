import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestAssignment } from './best-assignment.ts'

/** Tries everything. */
function greatestTotal(values: readonly (readonly number[])[], taken: readonly number[]): number {
  const [first, ...rest] = values
  if (first === undefined) return 0
  const without = greatestTotal(rest, taken)
  const withWord = first.map((value, word) =>
    value === 0 || taken.includes(word) ? 0 : value + greatestTotal(rest, [...taken, word]),
  )
  return Math.max(without, ...withWord)
}

test('the total is the greatest there is, and the words given make it up, none twice', () => {
  const values = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([units, words]) =>
      fc.tuple(
        fc.array(
          fc.array(fc.constantFrom(0, 0, 40, 45, 90, 100), { minLength: words, maxLength: words }),
          {
            minLength: units,
            maxLength: units,
          },
        ),
        fc.constant(words),
      ),
    )
  fc.assert(
    fc.property(values, ([values, words]) => {
      const { total, wordOfUnit } = bestAssignment(values, words)
      const given = wordOfUnit.filter((word) => word >= 0)
      const madeUp = wordOfUnit.reduce(
        (sum, word, unit) => sum + (word < 0 ? 0 : values[unit]![word]!),
        0,
      )
      expect(total).toBe(greatestTotal(values, []))
      expect(madeUp).toBe(total)
      expect(new Set(given).size).toBe(given.length)
    }),
    { numRuns: 500 },
  )
})

test('a name without words is given nothing', () => {
  expect(bestAssignment([[], []], 0)).toEqual({ total: 0, wordOfUnit: [-1, -1] })
})
