import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSubsets, type CaptureLists, overlaps } from '../capture-lists.ts'
import { chooseByBic, rankByBic } from '../selection/choose-by-bic.ts'
import { modelSpace } from '../selection/model-space.ts'
import { estimateOf, Judge } from './candidate.ts'
import { existenceOf } from './existence.ts'
import { allModels, type LogLinearModel, modelOf, nameOf } from './log-linear-model.ts'
import { remainderOf } from './remainder.ts'

/** Counts of the histories 1, 2, 12, 3, …; a resample may leave a list without anybody. */
function listsOf(counts: readonly number[]): CaptureLists {
  const lists = Array.from({ length: Math.log2(counts.length + 1) }, (_, at) => `L${at}`)
  const people = counts.reduce((sum, count) => sum + count, 0)
  return { lists, counts: Float64Array.of(0, ...counts), people }
}

// Few people and many empty histories, where estimates fail to exist; and plenty.
const sparse = (histories: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)), {
      minLength: histories,
      maxLength: histories,
    })
    .filter((counts) => counts.some((count) => count > 0))

describe('three lists have closed forms', () => {
  const full = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 7, maxLength: 7 })

  test('two of three pairs: the list that both share makes the other two independent', () => {
    fc.assert(
      fc.property(full, (counts) => {
        const data = listsOf(counts)
        const [, second = 0, , third = 0, , both = 0] = counts
        const candidate = new Judge(data).judge(modelOf(3, [0b011, 0b101]))
        if (candidate.kind !== 'admissible') throw new Error(candidate.why)
        // [12,13]: lists 2 and 3 are independent where list 1 does not have the person.
        const unseen = (second * third) / both
        expect(estimateOf(data, candidate.fit) / (data.people + unseen)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('all three pairs: the product of odd histories over that of even ones', () => {
    fc.assert(
      fc.property(full, (counts) => {
        const [a = 0, b = 0, ab = 0, c = 0, ac = 0, bc = 0, abc = 0] = counts
        const data = listsOf(counts)
        const candidate = new Judge(data).judge(modelOf(3, [0b011, 0b101, 0b110]))
        if (candidate.kind !== 'admissible') throw new Error(candidate.why)
        const unseen = (a * b * c * abc) / (ab * ac * bc)
        expect(estimateOf(data, candidate.fit) / (data.people + unseen)).toBeCloseTo(1, 8)
      }),
    )
  })
})

describe('existence', () => {
  const models = allModels(3, 2)

  test('a model is judged admissible exactly where programme and rank say so', () => {
    fc.assert(
      fc.property(sparse(7), (counts) => {
        const data = listsOf(counts)
        const judge = new Judge(data)
        for (const model of models) {
          const { code } = existenceOf(model, data.counts)
          expect(judge.judge(model).kind === 'admissible', nameOf(model)).toBe(code === 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('four lists, some models each time', () => {
    const larger = allModels(4, 3)
    fc.assert(
      fc.property(sparse(15), fc.nat(112), (counts, at) => {
        const data = listsOf(counts)
        const model = larger[at] as LogLinearModel
        const { code } = existenceOf(model, data.counts)
        expect(new Judge(data).judge(model).kind === 'admissible').toBe(code === 0)
      }),
      { numRuns: 400 },
    )
  })

  test('the certificate of an estimate that does not exist holds, checked by addition alone', () => {
    fc.assert(
      fc.property(sparse(7), fc.nat(7), (counts, at) => {
        const data = listsOf(counts)
        const model = models[at] as LogLinearModel
        const { direction, code } = existenceOf(model, data.counts)
        if (direction === undefined) {
          expect([0, 2]).toContain(code)
          return
        }
        const changes = new Float64Array(8)
        for (const { lists, change } of direction) {
          changes[lists.reduce((term, list) => term | (1 << (list - 1)), 0)] = change
        }
        addSubsets(changes)
        const { isKept } = remainderOf(model, overlaps(data.counts))
        const kept = [...isKept.keys()].filter((history) => isKept[history] === 1)
        for (const history of kept) {
          if ((data.counts[history] ?? 0) > 0) expect(changes[history]).toBeCloseTo(0, 9)
          else expect(changes[history]).toBeLessThan(1e-9)
        }
        expect(Math.min(...kept.map((history) => changes[history] ?? 0))).toBeLessThan(-1e-3)
      }),
      { numRuns: 300 },
    )
  })
})

test('leaving out what cannot win changes nothing: the choice is that of fitting every model', () => {
  const space = modelSpace(4, 3)
  fc.assert(
    fc.property(sparse(15), fc.array(fc.nat(112), { maxLength: 5 }), (counts, order) => {
      const judge = new Judge(listsOf(counts))
      const { ranked } = rankByBic(judge, space)
      const { best, fitted } = chooseByBic(judge, space, { order, starts: [] })
      expect(fitted).toBeLessThanOrEqual(113)
      expect(best?.bic).toBe(ranked[0]?.bic)
      expect(best && nameOf(best.model)).toBe(ranked[0] && nameOf(ranked[0].model))
    }),
    { numRuns: 60 },
  )
})

test('giving the lists another order changes no estimate', () => {
  fc.assert(
    fc.property(sparse(7), (counts) => {
      const turned = listsOf([3, 0, 4, 1, 5, 2, 6].map((at) => counts[at] ?? 0))
      const space = modelSpace(3, 2)
      // List 1 becomes list 2, 2 becomes 3, 3 becomes 1.
      const [one, other] = [listsOf(counts), turned].map((data) =>
        rankByBic(new Judge(data), space).ranked.map(({ bic }) => bic.toFixed(6)),
      )
      expect(other).toEqual(one)
    }),
  )
})
