import { describe, expect, test, vi } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { CodedColumn } from '../tables/coded-column.ts'
import type { Synthesis, SynthesisRequest } from './synthesis-request.ts'
import { synthesize } from './synthesize.ts'
import { encoded, inventedNames, inventedRows } from './testing/invented-columns.ts'
import { recount, textRows, toldByText } from './testing/recount.ts'

vi.setConfig({ testTimeout: 300_000 })

const lengths = [1, 2, 3] as const
const k = 11

function made(columns: readonly CodedColumn[], request: Partial<SynthesisRequest>): Synthesis {
  const answer = synthesize(columns, {
    protection: { kind: 'k-anonymous', k },
    longest: 3,
    random: new SeededRandom(1),
    isSecret: false,
    ...request,
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

const privately = (epsilon: number, seed = 1): Partial<SynthesisRequest> => ({
  protection: { kind: 'differentially-private', epsilon },
  random: new SeededRandom(seed),
})

/** Somebody whom a value, a pair and a triple that nobody else has would point at. */
const planted = ['1999', 'woman', '48+', 'place 19', '', '1', '1', '1']
const rows = [...inventedRows(4000, 21), planted]
const sensitive = encoded(inventedNames, rows)
const truth = lengths.map((length) => recount(inventedNames, rows, length))

describe('k-anonymous', () => {
  const synthesis = made(sensitive, {})
  const records = textRows(synthesis.records)

  test('no combination of up to three is in the records that fewer than k people have', () => {
    for (const length of lengths) {
      for (const combination of recount(inventedNames, records, length).keys()) {
        expect(truth[length - 1]?.get(combination) ?? 0, combination).toBeGreaterThanOrEqual(k)
      }
    }
    expect(records.flat()).not.toContain('1999')
    expect(records).toHaveLength(4001 - (4001 % k))
  })

  test('the tables are all such combinations, rounded down to k, and nothing else', () => {
    for (const length of lengths) {
      const expected = [...(truth[length - 1] ?? [])]
        .filter(([, n]) => n >= k)
        .map(([combination, n]): [string, number] => [combination, n - (n % k)])
      expect(toldByText(synthesis.told, length)).toEqual(new Map(expected))
    }
  })

  test('the report says what a count by other means says', () => {
    for (const [at, length] of lengths.entries()) {
      const there = recount(inventedNames, records, length)
      const all = truth[at] ?? new Map<string, number>()
      const surviving = [...all].filter(([combination]) => there.has(combination))
      const people = [...all.values()].reduce((sum, n) => sum + n, 0)
      const error = surviving.reduce(
        (sum, [name, n]) => sum + Math.abs(n - (there.get(name) ?? 0)),
        0,
      )
      const lost = [...all].reduce((sum, [name, n]) => sum + (there.has(name) ? 0 : n), 0)
      const report = synthesis.quality.records[at]
      expect(report).toMatchObject({
        length,
        sensitive: { combinations: all.size },
        told: { combinations: there.size },
        suppressed: { combinations: all.size - surviving.length },
        fabricated: { combinations: 0 },
        leaked: { combinations: 0, below: k },
      })
      expect(report?.surviving.meanError).toBeCloseTo(error / surviving.length, 9)
      expect(report?.all.relativeError).toBeCloseTo((error + lost) / people, 9)
      expect(report?.suppressed.shareOfPeople).toBeCloseTo(lost / people, 9)
    }
  })

  test('a seed gives the same records, another gives others', () => {
    expect(textRows(made(sensitive, {}).records)).toEqual(records)
    const other = made(sensitive, { random: new SeededRandom(2) })
    expect(textRows(other.records)).not.toEqual(records)
  })
})

describe('differentially private', () => {
  const synthesis = made(sensitive, privately(4))
  const records = textRows(synthesis.records)

  test('no attribute and no pair is told that nobody has, whatever the noise', () => {
    for (const seed of [1, 2, 3]) {
      const one = textRows(made(sensitive, { ...privately(2, seed), longest: 2 }).records)
      for (const length of [1, 2] as const) {
        for (const combination of recount(inventedNames, one, length).keys()) {
          expect(truth[length - 1]?.has(combination), combination).toBe(true)
        }
      }
      expect(one.flat()).not.toContain('1999')
    }
  })

  test('the tables are counted from the records, without counts of 1 to 9', () => {
    for (const length of lengths) {
      const counted = [...recount(inventedNames, records, length)].filter(([, n]) => n >= 10)
      expect(toldByText(synthesis.told, length)).toEqual(new Map(counted))
    }
  })

  test('a public seed is told to be no privacy; a secret source is', () => {
    expect(synthesis.privacy).toMatchObject({ isGuaranteed: false, generator: 'xoshiro128**' })
    expect(synthesis.warnings).toContainEqual({ code: 'public-seed' })
    const secret = made(sensitive, { ...privately(4), isSecret: true })
    expect(secret.privacy).toMatchObject({ isGuaranteed: true, generator: 'system', epsilon: 4 })
    expect(secret.warnings).toEqual([])
    expect(JSON.stringify(secret.privacy)).not.toContain('4001')
  })

  test('more budget, less error', () => {
    const errors = [0.5, 2, 8].map(
      (epsilon) => made(sensitive, privately(epsilon)).quality.records[1]?.all.relativeError ?? 0,
    )
    expect(errors[0]).toBeGreaterThan(errors[1] as number)
    expect(errors[1]).toBeGreaterThan(errors[2] as number)
  })
})

describe('with people enough', () => {
  const many = encoded(inventedNames, inventedRows(40_000, 22))

  test('k-anonymous records count pairs as well as the rounded tables do', () => {
    const { records, aggregates } = made(many, { longest: 2 }).quality
    const limit = 1.2 * (aggregates[1]?.surviving.meanError ?? 0)
    expect(records[1]?.surviving.meanError).toBeLessThan(limit)
  })

  test('records carry little more error than the noise', () => {
    const { privacy, quality } = made(many, privately(4))
    const noise = privacy?.noise[1]?.standardDeviation ?? 0
    // The mean size of a normal number is 0.8 of its spread.
    expect(quality.records[1]?.surviving.meanError).toBeLessThan(1.5 * 0.8 * noise)
    expect(quality.records[1]?.surviving.relativeError).toBeLessThan(0.02)
  })
})

test('one and two attributes can be the longest, and columns without a value stay out of the way', () => {
  for (const longest of [1, 2] as const) {
    const synthesis = made(sensitive, { longest })
    expect(Math.max(...synthesis.told.lengths)).toBe(longest)
    expect(synthesis.quality.records).toHaveLength(longest)
  }
})

test('progress is told step by step, and whoever hears it may stop', () => {
  const heard: string[] = []
  made(sensitive, {
    onProgress: (step, share) => {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      if (heard.at(-1) !== step) heard.push(step)
    },
  })
  expect(heard).toEqual(['counting', 'making', 'comparing'])
  class Stopped extends Error {}
  const stop = () => {
    throw new Stopped()
  }
  expect(() => made(sensitive, { onProgress: stop })).toThrow(Stopped)
})

describe('refused, with every column to blame', () => {
  const answer = (columns: readonly CodedColumn[], request: Partial<SynthesisRequest> = {}) =>
    synthesize(columns, {
      protection: { kind: 'k-anonymous', k },
      longest: 3,
      random: new SeededRandom(1),
      isSecret: false,
      ...request,
    })
  const texts = rows.map((_, row) => [`story ${row}`, '', 'always', rows[row]?.[1] ?? '', `${row}`])
  const wrong = encoded(['story', 'nothing', 'constant', 'sex', 'number'], texts)

  test('texts, numbers of people and empty columns', () => {
    expect(answer(wrong)).toMatchObject({ code: 'column-empty', field: 'nothing' })
    expect(answer(wrong.filter(({ name }) => name !== 'nothing'))).toMatchObject({
      code: 'column-of-too-many-values',
      field: 'story',
      columns: ['story', 'number'],
    })
  })

  test('a constant column is made, with a warning', () => {
    const kept = wrong.filter(({ name }) => name === 'constant' || name === 'sex')
    expect(made(kept, {}).warnings).toEqual([{ code: 'column-constant', field: 'constant' }])
  })

  test('too few people, nothing that survives, settings that cannot be', () => {
    const few = encoded(inventedNames, rows.slice(0, 99))
    expect(answer(few)).toMatchObject({ code: 'people-too-few' })
    const spread = encoded(
      ['a'],
      Array.from({ length: 300 }, (_, row) => [`${row % 100}`]),
    )
    expect(answer(spread)).toMatchObject({ code: 'nothing-survives' })
    const protect = (protection: SynthesisRequest['protection']) =>
      answer(sensitive, { protection })
    expect(protect({ kind: 'k-anonymous', k: 1.5 })).toMatchObject({ code: 'k-not-possible' })
    for (const epsilon of [0, Number.NaN, 1000]) {
      const asked = protect({ kind: 'differentially-private', epsilon })
      expect(asked).toMatchObject({ code: 'epsilon-not-possible', field: 'epsilon' })
    }
    for (const delta of [0, 0.01]) {
      const asked = protect({ kind: 'differentially-private', epsilon: 1, delta })
      expect(asked).toMatchObject({ code: 'delta-not-possible', field: 'delta' })
    }
    expect(answer(sensitive, { longest: 4 as 3 })).toMatchObject({ code: 'length-not-possible' })
  })
})

test('records that count far from the people say so: many columns of many values, for few people', () => {
  const random = new SeededRandom(5)
  const names = Array.from({ length: 9 }, (_, at) => `column ${at}`)
  const fine = Array.from({ length: 900 }, () =>
    names.map(() => `v${Math.floor(random.next() * 9)}`),
  )
  const far = { code: 'records-far-from-people' }
  expect(made(encoded(names, fine), {}).warnings).toContainEqual(far)
  expect(made(encoded(names, fine), { longest: 1 }).warnings).not.toContainEqual(far)
})
