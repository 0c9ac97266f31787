import { expect, test, vi } from 'vitest'
import { isRefusal } from '../../refusal.ts'
import { SeededRandom } from '../../seeded-random.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'
import { planPrivacy } from '../budget/privacy-plan.ts'
import { encoded } from '../testing/invented-columns.ts'
import { attributesPerRecord, chooseCap, limitAttributes } from './limit-attributes.ts'
import { type NoisyAggregates, noisyAggregates } from './noisy-aggregates.ts'

vi.setConfig({ testTimeout: 300_000 })

function noisy(columns: readonly CodedColumn[], people: number, seed: number): NoisyAggregates {
  const plan = planPrivacy(1, 1e-4, 1)
  const found = noisyAggregates(columns, people, 1, plan, new SeededRandom(seed))
  if (isRefusal(found)) throw new Error(found.code)
  return found
}

/** People who have `a` or nothing, one of them more or less. */
const withCount = (count: number) =>
  encoded(
    ['one'],
    Array.from({ length: 400 }, (_, row) => [row < count ? 'a' : '']),
  )

test('one person more or less changes no chance by more than e to the ε; thirty would show', () => {
  const times = 2000
  const shown = (count: number, from: number): readonly number[] =>
    Array.from({ length: times }, (_, seed) => {
      const { targets } = noisy(withCount(count), 400, from + seed)
      return targets.wanted[1] ?? -1
    })
  const breaks = (one: readonly number[], other: readonly number[]): boolean =>
    [185, 190, 195, 200, 205, 210, 215].some((limit) =>
      [(n: number) => n >= limit, (n: number) => n < limit].some((is) => {
        const [a, b] = [one, other].map((drawn) => drawn.filter(is).length / times) as [
          number,
          number,
        ]
        // Five standard errors of the difference, at most.
        return a > Math.E * b + 0.16 || b > Math.E * a + 0.16
      }),
    )
  const people = shown(200, 0)
  expect(people.filter((n) => Math.abs(n - 200) > 2).length).toBeGreaterThan(times / 3)
  expect(breaks(people, shown(201, 1_000_000))).toBe(false)
  expect(breaks(people, shown(230, 2_000_000))).toBe(true)
})

test('a value that one person alone has is never told', () => {
  const columns = encoded(
    ['one'],
    Array.from({ length: 400 }, (_, row) => [row === 7 ? 'x' : 'a']),
  )
  for (let seed = 0; seed < 500; seed++) {
    expect(noisy(columns, 400, seed).targets.space.columns[0]?.values).toEqual(['a'])
  }
})

test('attributes per person: about the fullest half percent lose some, and nobody keeps more', () => {
  const rows = Array.from({ length: 1000 }, (_, row) =>
    Array.from({ length: 8 }, (_, at) => (at < (row < 3 ? 8 : 2 + (row % 4)) ? 'x' : '')),
  )
  const columns = encoded(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], rows)
  const random = new SeededRandom(4)
  const perRecord = attributesPerRecord(columns)
  const epsilon = { top: 4, bottom: 1 }
  const caps = Array.from({ length: 200 }, () =>
    chooseCap(random, perRecord, { width: 8, people: 1000, epsilon }),
  )
  expect(caps.filter((cap) => cap === 5).length).toBeGreaterThan(100)
  const limited = attributesPerRecord(limitAttributes(random, columns, perRecord, 5))
  expect(Math.max(...limited)).toBe(5)
  limited.forEach((count, row) => {
    expect(count).toBe(Math.min(5, perRecord[row] as number))
  })
})
