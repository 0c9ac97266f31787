import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import type { Row } from '../tables/row.ts'
import { auditOf, publicRule, type SuppressionRule, thresholdRule } from './audit.ts'
import { cellId, cellSystem } from './cell-system.ts'
import { countTable, type CountTable, type TableShape } from './count-table.ts'
import { protect } from './protect.ts'

// Forms of exploitation, means of control: one person may have several, and counts under each.

const forms: TableShape = {
  by: ['form'],
  keys: [['labour', 'sexual', 'marriage', null]],
  several: { form: ';' },
}

function tableOf(rows: readonly Row[], shape: TableShape): CountTable {
  const table = countTable(rows, shape)
  if (isRefusal(table)) throw new Error(table.code)
  return table
}

type Seen = ReadonlyMap<string, number | null>

function seenBy(tables: readonly CountTable[], rule: SuppressionRule = publicRule): Seen {
  const answer = protect(tables, rule)
  if (isRefusal(answer)) throw new Error(answer.code)
  const seen = new Map(
    answer.cells.map((cell) => [cellId(cell.at), cell.state === 'published' ? cell.n : null]),
  )
  const system = cellSystem(tables)
  const published = system.cells.slice(0, answer.cells.length).map((at) => seen.get(cellId(at)))
  expect(auditOf(system, published as (number | null)[], rule)).toEqual(answer.audit)
  return seen
}

const of = (seen: Seen, form?: string | null) =>
  seen.get(cellId(form === undefined ? {} : { form }))

test('a person counts once under each of her keys and once in the total', () => {
  const table = tableOf(
    [
      { form: 'labour', n: 40 },
      { form: 'labour;sexual', n: 20 },
      { form: 'sexual', n: 30 },
      { form: null, n: 50 },
    ],
    forms,
  )
  const seen = seenBy([table])
  expect([undefined, 'labour', 'sexual', 'marriage', null].map((key) => of(seen, key))).toEqual([
    140, 60, 50, 0, 50,
  ])
})

test('the rest of the people who have any is hidden where it is few: all but four had this', () => {
  const seen = seenBy([
    tableOf(
      [
        { form: 'labour', n: 60 },
        { form: 'sexual', n: 4 },
        { form: null, n: 20 },
      ],
      forms,
    ),
  ])
  expect(of(seen, 'sexual')).toBeNull()
  // 64 with any, 60 with labour, would say four.
  expect([of(seen, 'labour'), of(seen, null), of(seen)]).toContain(null)
})

test('a small key is not given away by all that the others do not reach', () => {
  // 185 people as in the 2011 note: whoever has neither of the first two has the third.
  const seen = seenBy([
    tableOf(
      [
        { form: 'labour', n: 111 },
        { form: 'sexual', n: 70 },
        { form: 'marriage', n: 4 },
      ],
      { ...forms, keys: [['labour', 'sexual', 'marriage']] },
    ),
  ])
  expect(of(seen, 'marriage')).toBeNull()
  expect([of(seen, 'labour'), of(seen, 'sexual')]).toContain(null)
})

describe('whatever the people have', () => {
  const subsets = ['', 'a', 'b', 'c', 'a;b', 'a;c', 'b;c', 'a;b;c']
  const rule = thresholdRule(4)

  test('trying every group of people leaves each hidden key as wide as promised, and from one up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }),
        (counts) => {
          const rows = subsets.map((form, at) => ({
            form: form === '' ? null : form,
            n: counts[at] ?? 0,
          }))
          const keys = ['a', 'b', 'c', null]
          const seen = seenBy([tableOf(rows, { ...forms, keys: [keys] })], rule)
          const possible = new Map(keys.map((key) => [key, new Set<number>()]))
          const fits = (n: number, shown: number | null | undefined): boolean =>
            shown === null ? n > 0 : n === shown
          // What can be told of a, b, c, none and all people; who has several is anybody's guess.
          const most = 45
          const range = (shown: number | null | undefined): number[] =>
            shown === null ? Array.from({ length: most }, (_, n) => n + 1) : [shown ?? 0]
          for (const nA of range(of(seen, 'a')))
            for (const nB of range(of(seen, 'b')))
              for (const nC of range(of(seen, 'c')))
                for (const nNone of range(of(seen, null))) {
                  const low = Math.max(nA, nB, nC)
                  const high = nA + nB + nC
                  const total = of(seen)
                  const anyFits =
                    total === null || total === undefined
                      ? high + nNone > 0
                      : total - nNone >= low && total - nNone <= high
                  if (!anyFits) continue
                  ;[nA, nB, nC, nNone].forEach((n, at) => {
                    if (fits(n, of(seen, keys[at]))) possible.get(keys[at] as string)?.add(n)
                  })
                }
          for (const key of keys) {
            if (of(seen, key) !== null) continue
            const values = [...(possible.get(key) ?? [])]
            expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(rule.width)
            if (key !== null)
              expect(Math.min(...values) === 1 || Math.min(...values) >= rule.threshold).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('every table of them with two others can be protected, however small and full of zeros', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 0, 1, 2, 4, 7, 9, 12, 30, 41), {
          minLength: 32,
          maxLength: 32,
        }),
        (counts) => {
          const rows = subsets.flatMap((form, at) =>
            [0, 1, 2, 3].map((place) => ({
              form: form === '' ? null : form,
              sex: place < 2 ? 'f' : 'm',
              age: place % 2 === 0 ? 'child' : 'adult',
              n: counts[4 * at + place] ?? 0,
            })),
          )
          const keys = ['a', 'b', 'c', null]
          const crossed = (by: string, values: readonly string[]) =>
            tableOf(rows, { by: ['form', by], keys: [keys, values], several: { form: ';' } })
          seenBy([crossed('sex', ['f', 'm']), crossed('age', ['child', 'adult'])])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('two columns of several keys cross, and their shared audit passes', () => {
    const rows = subsets.flatMap((form, at) =>
      subsets.map((means, place) => ({
        form: form === '' ? null : form,
        means: means === '' ? null : means,
        n: (7 * at + 3 * place) % 11,
      })),
    )
    const seen = seenBy([
      tableOf(rows, {
        by: ['form', 'means'],
        keys: [
          ['a', 'b', 'c', null],
          ['a', 'b', 'c', null],
        ],
        several: { form: ';', means: ';' },
      }),
    ])
    const withA = rows.filter(({ form }) => form?.split(';').includes('a'))
    const both = withA.filter(({ means }) => means?.split(';').includes('b'))
    const sum = (some: readonly { readonly n: number }[]) => some.reduce((all, { n }) => all + n, 0)
    expect([null, sum(withA)]).toContain(seen.get(cellId({ form: 'a' })))
    expect([null, sum(both)]).toContain(seen.get(cellId({ form: 'a', means: 'b' })))
  })
})

describe('with what was released before', () => {
  const before = tableOf(
    [
      { form: 'labour', n: 60 },
      { form: 'labour;sexual', n: 25 },
      { form: 'sexual', n: 40 },
      { form: null, n: 30 },
    ],
    forms,
  )
  const released = (tables: readonly CountTable[]) =>
    [...seenBy(tables)].map(([id, n]) => ({
      at: Object.fromEntries(JSON.parse(id) as [string, string | null][]),
      n,
    }))
  const several = ['form']

  test('the same people again are no contradiction, though their rows do not add up', () => {
    const earlier = [{ sameRecords: true, cells: released([before]), several }]
    expect(protect([before], publicRule, { earlier })).toMatchObject({ kind: 'protection' })
    const taken = [{ sameRecords: true, cells: released([before]) }]
    expect(protect([before], publicRule, { earlier: taken })).toMatchObject({
      code: 'released-margins-contradict',
    })
  })

  test('two people more under one key are hidden', () => {
    const now = tableOf(
      [
        { form: 'labour', n: 62 },
        { form: 'labour;sexual', n: 25 },
        { form: 'sexual', n: 40 },
        { form: null, n: 30 },
      ],
      forms,
    )
    const earlier = [{ sameRecords: false, cells: released([before]), several }]
    const answer = protect([now], publicRule, { earlier })
    if (isRefusal(answer)) throw new Error(answer.code)
    const hidden = answer.cells.filter(({ state }) => state === 'hidden').map(({ at }) => at)
    expect(hidden).toContainEqual({ form: 'labour' })
    expect(hidden).toContainEqual({})
  })
})
