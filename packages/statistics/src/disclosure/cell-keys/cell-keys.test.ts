import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SeededRandom } from '../../seeded-random.ts'
import { isRefusal } from '../../refusal.ts'
import { type CodedTable, codedTable } from '../../tables/coded-table.ts'
import type { Row } from '../../tables/row.ts'
import type { TabulateRequest } from '../../tables/table-plan.ts'
import { tabulate } from '../../tables/tabulate.ts'
import { noiseOf, type NoiseTable, noiseTable } from './noise-table.ts'
import { keyLimit, noisyTable } from './noisy-table.ts'

function tableOf(settings: Parameters<typeof noiseTable>[0]): NoiseTable {
  const made = noiseTable(settings)
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

describe('the noise', () => {
  test.each([
    { largest: 5, variance: 3, leastShown: 1 },
    { largest: 5, variance: 4, leastShown: 3 },
    { largest: 12, variance: 8, leastShown: 5 },
  ])('has mean 0 and the variance for every count, and shows nothing small: %j', (settings) => {
    const { rows } = tableOf(settings)
    rows.slice(1).forEach(({ changes, probabilities }, at) => {
      const mean = (of: (x: number) => number): number =>
        changes.reduce((sum, x, index) => sum + of(x) * (probabilities[index] ?? 0), 0)
      expect(mean(() => 1)).toBeCloseTo(1, 12)
      expect(mean((x) => x)).toBeCloseTo(0, 8)
      expect(mean((x) => x * x)).toBeCloseTo(settings.variance, 8)
      for (const change of changes) {
        const shown = at + 1 + change
        expect(shown === 0 || shown >= settings.leastShown).toBe(true)
        expect(Math.abs(change)).toBeLessThanOrEqual(settings.largest)
      }
    })
    // Far from 0 it is even on both sides.
    const last = rows.at(-1)?.probabilities ?? []
    last.forEach((probability, at) => {
      expect(probability).toBeCloseTo(last.at(-1 - at) ?? 0, 9)
    })
  })

  test('leaves 0 alone, and follows the key through all changes in order', () => {
    const noise = tableOf({ largest: 5, variance: 3, leastShown: 3 })
    expect(noiseOf(noise, 0, 0.99)).toBe(0)
    const changes = Array.from({ length: 1000 }, (_, at) => noiseOf(noise, 1000, at / 1000))
    expect(changes).toEqual([...changes].sort((one, other) => one - other))
    expect(changes[0]).toBe(-5)
    expect(changes.at(-1)).toBe(5)
  })

  test('that cannot be is refused: a 1 shown as 0 or as 3 and more varies by 2 at least', () => {
    expect(noiseTable({ largest: 5, variance: 1.9, leastShown: 3 })).toMatchObject({
      code: 'noise-not-possible',
    })
    expect(noiseTable({ largest: 2, variance: 9, leastShown: 1 })).toMatchObject({
      code: 'noise-not-possible',
    })
    for (const wrong of [{ largest: 0 }, { variance: 0 }, { leastShown: 1.5 }]) {
      const settings = { largest: 5, variance: 3, leastShown: 3, ...wrong }
      expect(noiseTable(settings)).toMatchObject({ code: 'noise-setting-not-possible' })
    }
  })
})

function invented(rows: number): { readonly table: CodedTable; readonly keys: Uint32Array } {
  const random = new SeededRandom(11)
  const columns = [3, 5, 2].map((values, at) => ({
    name: `c${at}`,
    values: Array.from({ length: values }, (_, index) => `v${index}`),
    codes: Uint8Array.from({ length: rows }, () => Math.floor(random.next() ** 2 * (values + 1))),
  }))
  const table = codedTable({ unit: 'persons', columns })
  if (isRefusal(table)) throw new Error(table.code)
  return { table, keys: Uint32Array.from({ length: rows }, () => random.next() * keyLimit) }
}

const noise = tableOf({ largest: 5, variance: 4, leastShown: 3 })

function noisy(of: ReturnType<typeof invented>, request: TabulateRequest) {
  const made = noisyTable(of.table, request, noise, of.keys)
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

describe('a table with noise', () => {
  test('gives the same cell the same number, in whatever table and order it is asked for', () => {
    const data = invented(400)
    const pair = noisy(data, { by: ['c0', 'c1'], margins: true })
    const turned = noisy(data, { by: ['c1', 'c0'] })
    const cell = (rows: readonly Row[], a: unknown, b: unknown): number =>
      rows.find(({ c0, c1 }) => c0 === a && c1 === b)?.n ?? 0
    for (const row of pair.rows) expect(cell(turned.rows, row.c0, row.c1)).toBe(row.n)
    const alone = noisy(data, { by: ['c0'] })
    expect(pair.margins.find(({ by }) => by.join() === 'c0')?.rows).toEqual(alone.rows)
    // The same records, asked for by a filter.
    const filtered = noisy(data, { by: ['c1'], where: { c0: 'v1' } })
    for (const row of filtered.rows) expect(cell(pair.rows, 'v1', row.c1)).toBe(row.n)
    expect(pair.isAdditive).toBe(false)
    expect(pair.total).toBe(alone.total)
  })

  test('is near the truth, and never shows 1 or 2', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (rows) => {
        const data = invented(rows)
        const truth = tabulate(data.table, { by: ['c0', 'c1', 'c2'] })
        if (isRefusal(truth)) throw new Error(truth.code)
        const shown = noisy(data, { by: ['c0', 'c1', 'c2'] }).rows
        for (const row of shown) expect(row.n).toBeGreaterThanOrEqual(3)
        for (const row of truth.rows) {
          const there = shown.find(
            ({ c0, c1, c2 }) => c0 === row.c0 && c1 === row.c1 && c2 === row.c2,
          )
          expect(Math.abs((there?.n ?? 0) - row.n)).toBeLessThanOrEqual(5)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('refuses what it cannot keep: different values, weights, keys that do not fit', () => {
    const { table, keys } = invented(5)
    const refusal = (
      of: CodedTable,
      request: TabulateRequest,
      given: Uint32Array,
    ): string | undefined => {
      const made = noisyTable(of, request, noise, given)
      return isRefusal(made) ? made.code : undefined
    }
    expect(refusal(table, { by: ['c0'], countDistinct: 'c1' }, keys)).toBe('noise-on-records-only')
    expect(refusal(table, { by: ['c0'] }, keys.slice(1))).toBe('record-keys-not-fitting')
    expect(refusal(table, { by: ['c0'] }, new Uint32Array(5).fill(keyLimit))).toBe(
      'record-keys-not-fitting',
    )
    const weighted = { ...table, weights: new Uint32Array(5) }
    expect(refusal(weighted, { by: ['c0'] }, keys)).toBe('table-is-weighted')
    expect(refusal(table, { by: ['c9'] }, keys)).toBe('column-unknown')
  })
})
