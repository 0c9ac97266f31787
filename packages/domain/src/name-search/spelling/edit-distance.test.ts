import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordOf } from '../matching/spelling-pool.ts'
import { editDistances } from './edit-distance.ts'

/** The textbook recursion, without rows or cut-off. */
function plainDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [shorter, otherShorter] = [one.slice(0, -1), other.slice(0, -1)]
  const costs = [
    plainDistance(shorter, other) + 1,
    plainDistance(one, otherShorter) + 1,
    plainDistance(shorter, otherShorter) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ]
  const isSwapped = one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  if (one.length > 1 && other.length > 1 && isSwapped) {
    costs.push(plainDistance(one.slice(0, -2), other.slice(0, -2)) + 1)
  }
  return Math.min(...costs)
}

const shortWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 })

test.each([
  ['lopez', 'lopez', 0],
  ['lopez', 'lopes', 1],
  ['lopez', 'loepz', 1],
  ['lopez', 'lpez', 1],
  ['lopez', 'loppez', 1],
  ['lopez', 'olpze', 2],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistances(wordOf(one), wordOf(other), 2).whole).toBe(distance)
})

test('within the limit the distance is that of the textbook, beyond it is the limit and one', () => {
  fc.assert(
    fc.property(shortWord, shortWord, fc.integer({ min: 1, max: 3 }), (one, other, limit) => {
      const { whole } = editDistances(wordOf(one), wordOf(other), limit)
      expect(whole).toBe(Math.min(plainDistance(one, other), limit + 1))
    }),
    { numRuns: 1000 },
  )
})

test('the distance to the nearest beginning is the least over all beginnings', () => {
  fc.assert(
    fc.property(shortWord, shortWord, (one, other) => {
      const beginnings = Array.from({ length: other.length + 1 }, (_, length) =>
        plainDistance(one, other.slice(0, length)),
      )
      const { beginning } = editDistances(wordOf(one), wordOf(other), 2)
      expect(beginning).toBe(Math.min(3, ...beginnings))
    }),
    { numRuns: 1000 },
  )
})

test('a word longer than any before is measured as well', () => {
  const long = 'x'.repeat(200)
  expect(editDistances(wordOf(long), wordOf(`${long}y`), 1).whole).toBe(1)
})
