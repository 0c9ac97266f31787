import { describe, expect, test } from 'vitest'
import { type CaptureLists, withCounts } from '../capture-lists.ts'
import { SeededRandom } from '../../seeded-random.ts'
import { estimateOverLinkages } from './estimate-over-linkages.ts'
import { estimateStrata } from './estimate-strata.ts'
import { linkedLists } from './linked-lists.ts'

const lists = ['a', 'b', 'c']

/** People seen by three independent lists; records of one person, and which pairs are truly one. */
function simulated(people: number, chances: readonly number[], seed: number) {
  const random = new SeededRandom(seed)
  const listOf: number[] = []
  const persons: number[][] = []
  for (let person = 0; person < people; person++) {
    const records: number[] = []
    chances.forEach((chance, list) => {
      if (random.next() >= chance) return
      records.push(listOf.length)
      listOf.push(list)
    })
    if (records.length > 0) persons.push(records)
  }
  return { listOf: Uint8Array.from(listOf), persons, random }
}

/** Records of other people, taken out of `alone`, on the lists that these records are on. */
function lookalikes(
  records: readonly number[],
  alone: number[],
  listOf: Uint8Array,
): readonly number[] {
  return records.map((record) => {
    const at = alone.findIndex((other) => listOf[other] === listOf[record])
    const [taken = -1] = alone.splice(at, 1)
    return taken
  })
}

describe('the histories of a linkage', () => {
  test('a person in several records counts once, alone or in a group', () => {
    const made = linkedLists(lists, Uint8Array.of(0, 1, 2, 0, 1), [[0, 1, 3], [4]])
    expect(made.people).toBe(3)
    // a and b together, c alone, b alone; the second record of list a is the same person.
    expect([...made.counts]).toEqual([0, 0, 1, 1, 1, 0, 0, 0])
  })
})

describe('linkage error', () => {
  test('is carried through: where a quarter of the links is unsure the interval covers the truth, without it hardly ever', () => {
    const people = 3000
    let covered = 0
    let coveredWithout = 0
    const rounds = 12
    for (let round = 0; round < rounds; round++) {
      const { listOf, persons, random } = simulated(people, [0.35, 0.3, 0.25], round)
      const several = persons.filter((records) => records.length > 1)
      // A quarter of the true links look like as many false ones: each is right with probability ½.
      const unsure = several.filter(() => random.next() < 0.25)
      const certain = several.filter((records) => !unsure.includes(records))
      const alone = persons.filter((records) => records.length === 1).flat()
      const doubtful = [...unsure, ...unsure.map((records) => lookalikes(records, alone, listOf))]
      const drawn = Array.from({ length: 12 }, () =>
        linkedLists(lists, listOf, [...certain, ...doubtful.filter(() => random.next() < 0.5)]),
      )
      const found = estimateOverLinkages(
        linkedLists(lists, listOf, certain),
        drawn,
        { method: 'stepwise' },
        { replicates: 60, seed: round },
      )
      if (found.kind === 'refused') throw new Error(found.code)
      const { interval, withoutLinkageError } = found
      expect(found.shareOfLinkage).toBeGreaterThan(0)
      const isIn = (bounds: { lower: number; upper: number } | undefined): number =>
        bounds !== undefined && bounds.lower <= people && people <= bounds.upper ? 1 : 0
      covered += isIn(interval)
      coveredWithout += isIn(withoutLinkageError.interval)
    }
    expect(covered).toBeGreaterThanOrEqual(rounds - 2)
    expect(coveredWithout).toBe(0)
  })

  test('that does not exist adds nothing', () => {
    const { listOf, persons } = simulated(1500, [0.4, 0.4, 0.4], 3)
    const groups = persons.filter((records) => records.length > 1)
    const one = linkedLists(lists, listOf, groups)
    const found = estimateOverLinkages(
      one,
      [one, one, one],
      { method: 'stepwise' },
      { replicates: 100, seed: 1 },
    )
    expect(found).toMatchObject({ shareOfLinkage: 0, draws: 3, refusedDraws: 0 })
  })
})

describe('strata', () => {
  const data = (seed: number, chances: readonly number[]): CaptureLists => {
    const { listOf, persons } = simulated(1200, chances, seed)
    return linkedLists(lists, listOf, persons)
  }

  test('people who are seen unequally often are underestimated together, not in strata', () => {
    const rare = data(1, [0.12, 0.12, 0.12])
    const often = data(2, [0.5, 0.5, 0.5])
    const both = withCounts(
      rare,
      rare.counts.map((count, at) => count + (often.counts[at] ?? 0)),
    )
    const request = { method: 'stepwise', threshold: 0 } as const
    const settings = { replicates: 100, seed: 1 }
    const apart = estimateStrata(
      [
        { name: 'rare', data: rare },
        { name: 'often', data: often },
      ],
      request,
      settings,
    )
    const together = estimateStrata([{ name: 'all', data: both }], request, settings)
    expect(together.total?.estimate).toBeLessThan(2150)
    expect(apart.total?.estimate).toBeGreaterThan(2150)
    expect(apart.total?.interval?.lower).toBeLessThan(2400)
    expect(apart.total?.interval?.upper).toBeGreaterThan(2400)
  })

  test('one stratum without an estimate leaves no total, and says why', () => {
    const empty = withCounts(data(3, [0.3, 0.3, 0.3]), Float64Array.of(0, 5, 5, 0, 5, 0, 0, 0))
    const found = estimateStrata(
      [
        { name: 'women', data: data(4, [0.3, 0.3, 0.3]) },
        { name: 'men', data: empty },
      ],
      { method: 'bic' },
      { replicates: 20, seed: 1 },
    )
    expect(found.total).toBeUndefined()
    expect(found.strata[1]?.found).toMatchObject({ code: 'lists-do-not-overlap' })
  })
})
