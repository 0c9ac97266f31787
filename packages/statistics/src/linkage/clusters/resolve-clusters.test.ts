import { describe, expect, test } from 'vitest'
import type { WeighedPair, WeighedPeople } from '../deciding/weigh-people.ts'
import { Chance } from '../testing/invented-people.ts'
import { countTruePairs, qualityOf } from './compare-with-truth.ts'
import { drawLinkage } from './draw-linkage.ts'
import { partitionsOf } from './partitions.ts'
import { resolveClusters } from './resolve-clusters.ts'

/** Three files of three people each, and pairs as `left right logOdds`. */
function weighed(...pairs: readonly (readonly [number, number, number])[]): WeighedPeople {
  return {
    kind: 'weighed-people',
    starts: [0, 3, 6, 9],
    pairs: pairs.map(
      ([left, right, logOdds]): WeighedPair => ({
        left,
        right,
        pattern: 0,
        weight: logOdds + 10,
        logOdds,
      }),
    ),
    compared: 0,
    passes: [],
    weights: [],
    setAside: [],
    passedOver: { blocks: 0, people: 0 },
    prior: { between: -10, within: -16 },
  }
}

describe('deciding who is one person', () => {
  test('there are as many divisions as Bell counts', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((people) => partitionsOf(people).length)).toEqual([
      1, 2, 5, 15, 52, 203, 877,
    ])
  })

  test('two people have the probability of their odds', () => {
    const { clusters, pairs } = resolveClusters(weighed([0, 3, Math.log2(9)]), 0.5)
    expect(clusters).toHaveLength(1)
    expect(clusters[0]?.posterior).toBeCloseTo(0.9, 12)
    expect(pairs[0]?.posterior).toBeCloseTo(0.9, 12)
  })

  test('what is below the threshold is no pair, and what is above a stricter one still is', () => {
    const pair = weighed([0, 3, Math.log2(9)])
    expect(resolveClusters(pair, 0.95).pairs).toEqual([])
    expect(resolveClusters(pair, 0.85).pairs).toHaveLength(1)
  })

  test('who is tied to one is tied to the other, though the two never met in a block', () => {
    const { clusters, pairs } = resolveClusters(weighed([0, 3, 20], [3, 6, 20]), 0.5)
    expect(clusters.map(({ people }) => people)).toEqual([[0, 3, 6]])
    expect(pairs).toHaveLength(3)
    expect(clusters[0]?.posterior).toBeGreaterThan(0.99)
  })

  test('two of one file are not drawn together by a third where nobody is twice in a file', () => {
    const { clusters } = resolveClusters(weighed([0, 3, 8], [1, 3, 5]), 0.5)
    expect(clusters.map(({ people }) => people)).toEqual([[0, 3]])
  })

  test('the probabilities of all divisions of a neighbourhood sum to one', () => {
    const { neighbourhoods } = resolveClusters(
      weighed([0, 3, 2], [3, 6, 1], [0, 7, 0], [4, 7, 3]),
      0.5,
    )
    for (const { partitions } of neighbourhoods) {
      const sum = partitions.reduce((total, { probability }) => total + probability, 0)
      expect(sum).toBeGreaterThan(0.9999)
      expect(sum).toBeLessThan(1.0001)
    }
  })

  test('a neighbourhood of hundreds is taken apart at its weakest pairs and nobody is lost', () => {
    const people = 400
    const pairs = Array.from(
      { length: people - 1 },
      (_, at) => [at, at + 1, at % 2 === 0 ? 12 : -2] as const,
    )
    const chain = { ...weighed(...pairs), starts: [0, people] }
    const { clusters } = resolveClusters(chain, 0.5)
    expect(clusters).toHaveLength(people / 2)
    expect(clusters.every(({ people: group }) => group.length === 2)).toBe(true)
  })

  test('somebody whom twenty files know stays one person, and a stranger beside her another', () => {
    const files = 20
    const pairs: [number, number, number][] = []
    for (let one = 0; one < files; one++) {
      for (let other = 0; other < one; other++) pairs.push([other * 2, one * 2, 15 + (one % 3)])
    }
    const known = {
      ...weighed(...pairs, [0, 3, -4]),
      starts: Array.from({ length: files + 1 }, (_, file) => file * 2),
    }
    const { clusters } = resolveClusters(known, 0.5)
    expect(clusters).toHaveLength(1)
    expect(clusters[0]!.people).toEqual(Array.from({ length: files }, (_, file) => file * 2))
    expect(clusters[0]!.posterior).toBeGreaterThan(0.9)
  })

  test('draws hold a pair as often as its probability says', () => {
    const { neighbourhoods } = resolveClusters(weighed([0, 3, Math.log2(3)]), 0.5)
    const chance = new Chance(4)
    const draws = Array.from(
      { length: 4_000 },
      () => drawLinkage(neighbourhoods, () => chance.next()).length,
    )
    const share = draws.reduce((sum, count) => sum + count, 0) / draws.length
    expect(Math.abs(share - 0.75)).toBeLessThan(0.03)
  })
})

test('true pairs are counted between files, or within the only one', () => {
  const truth = ['a', 'a', 'b', 'a', 'b', undefined]
  const fileOf = (row: number) => (row < 3 ? 0 : 1)
  expect(countTruePairs(truth, fileOf, false)).toBe(3)
  expect(countTruePairs(truth, () => 0, true)).toBe(4)
  expect(qualityOf(2, 4, 3)).toMatchObject({ precision: 0.5, recall: 2 / 3, f1: 4 / 7 })
})
