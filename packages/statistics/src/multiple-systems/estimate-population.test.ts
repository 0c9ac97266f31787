import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { type CaptureLists, captureLists, type CaptureRow } from './capture-lists.ts'
import { averagedEstimate, finishEstimate, prepareEstimate } from './estimate-population.ts'
import { assumptions, type EstimateRequest } from './estimate-request.ts'
import { resampledEstimates } from './interval/resample.ts'

function lists(
  names: readonly string[],
  rows: readonly (readonly [string, number])[],
): CaptureLists {
  const made = captureLists(
    names,
    rows.map(([signs, count]) => ({ seenBy: [...signs].map(Number), count })),
  )
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

// Invented; lists 2 and 3 share more people than chance would.
const four = lists(
  ['prosecutor', 'shelter', 'police', 'hotline'],
  [
    ['1000', 210],
    ['0100', 90],
    ['0010', 160],
    ['0001', 70],
    ['1100', 14],
    ['1010', 22],
    ['1001', 11],
    ['0110', 48],
    ['0101', 5],
    ['0011', 9],
    ['1110', 6],
    ['1011', 2],
    ['0111', 3],
  ],
)

function report(data: CaptureLists, request: EstimateRequest, replicates = 0) {
  const prepared = prepareEstimate(data, request)
  if (prepared.kind === 'refused') throw new Error(prepared.code)
  const made = resampledEstimates(data, prepared.select, { seed: 5, from: 0, to: replicates })
  return finishEstimate(prepared, replicates === 0 ? undefined : made)
}

test('a report shows the near models, the assumptions and the certificate beside the estimate', () => {
  const found = report(four, { method: 'bic' }, 200)
  expect(found).toMatchObject({
    kind: 'estimate',
    people: 650,
    isExhaustive: true,
    considered: 113,
    assumptions,
    certificate: { code: 0 },
  })
  expect(found.model).toBe(found.models[0]?.model)
  expect(found.model).toContain('23')
  expect(found.models.length).toBeGreaterThanOrEqual(5)
  expect(found.interval?.lower).toBeLessThan(found.estimate)
  expect(found.interval?.upper).toBeGreaterThan(found.estimate)
  expect(found.certificate?.optimum).toBeGreaterThan(0)
})

test('parts of the replicates, put together, are the replicates', () => {
  const prepared = prepareEstimate(four, { method: 'stepwise' })
  if (prepared.kind === 'refused') throw new Error(prepared.code)
  const of = (from: number, to: number): readonly number[] => [
    ...resampledEstimates(four, prepared.select, { seed: 9, from, to }),
  ]
  expect([...of(0, 3), ...of(3, 10)]).toEqual(of(0, 10))
})

test('two lists are refused, with the overlap that they do allow', () => {
  const two = lists(
    ['a', 'b'],
    [
      ['10', 50],
      ['01', 40],
      ['11', 10],
    ],
  )
  for (const refusal of [
    prepareEstimate(two, { method: 'bic' }),
    averagedEstimate(two, { method: 'bayes' }),
  ]) {
    expect(refusal).toMatchObject({ code: 'lists-too-few', people: 100, overlap: 10 })
  }
})

test('lists that share nobody are refused', () => {
  const apart = lists(
    ['a', 'b', 'c'],
    [
      ['100', 50],
      ['010', 40],
      ['001', 10],
    ],
  )
  expect(prepareEstimate(apart, { method: 'stepwise' })).toMatchObject({
    code: 'lists-do-not-overlap',
    overlap: 0,
  })
})

test('where no model has an estimate the reason comes with its certificate', () => {
  // Everybody on list 3 is on list 1: nothing says how many list 3 misses.
  const nested = lists(
    ['a', 'b', 'c'],
    [
      ['110', 9],
      ['111', 4],
    ],
  )
  const refusal = prepareEstimate(nested, { method: 'stepwise' })
  expect(refusal).toMatchObject({ kind: 'refused', code: 'estimate-does-not-exist' })
  if (refusal.kind !== 'refused') throw new Error('estimated')
  expect(refusal.certificate?.code).not.toBe(0)
})

test('lists of which one refers to the other are named where the model takes them for independent', () => {
  const referring = [['prosecutor', 'hotline']] as const
  expect(report(four, { method: 'bic', referring }).warnings).toContainEqual({
    code: 'referring-lists-taken-as-independent',
    lists: ['prosecutor', 'hotline'],
  })
  const dependent = [['shelter', 'police']] as const
  expect(
    report(four, { method: 'bic', referring: dependent }).warnings.map(({ code }) => code),
  ).not.toContain('referring-lists-taken-as-independent')
  expect(
    prepareEstimate(four, { method: 'bic', referring: [['shelter', 'church']] }),
  ).toMatchObject({ code: 'list-unknown', field: 'church' })
})

test('few people are said to be few', () => {
  const few = lists(
    ['a', 'b', 'c'],
    [
      ['100', 20],
      ['010', 15],
      ['001', 12],
      ['110', 4],
      ['101', 3],
      ['011', 3],
      ['111', 1],
    ],
  )
  expect(report(few, { method: 'stepwise' }).warnings).toContainEqual({ code: 'few-people' })
})

test('settings out of range are refused', () => {
  for (const threshold of [-0.1, 1.1, Number.NaN]) {
    expect(prepareEstimate(four, { method: 'stepwise', threshold })).toMatchObject({
      code: 'threshold-not-possible',
    })
  }
  expect(prepareEstimate(four, { method: 'bic', largestTerm: 0 })).toMatchObject({
    code: 'largest-term-not-possible',
  })
})

test('seven lists are searched, and the report says that it was a search', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const rows: (readonly [string, number])[] = []
  for (let history = 1; history < 128; history++) {
    const signs = Array.from(names, (_, at) => String((history >> at) & 1)).join('')
    const size = [...signs].filter((sign) => sign === '1').length
    rows.push([signs, [0, 60, 12, 2, 0, 0, 0, 0][size] ?? 0])
  }
  const found = report(lists(names, rows), { method: 'bic' })
  expect(found.isExhaustive).toBe(false)
  expect(found.certificate?.code).toBe(0)
})

test.each([
  ['history-not-0-or-1', [{ seenBy: [1, 2, 0], count: 3 }]],
  ['history-too-short', [{ seenBy: [1, 0], count: 3 }]],
  ['count-negative', [{ seenBy: [1, 0, 0], count: -3 }]],
  ['count-not-whole', [{ seenBy: [1, 0, 0], count: 2.5 }]],
  ['history-without-list', [{ seenBy: [0, 0, 0], count: 2 }]],
  ['nobody-counted', [{ seenBy: [1, 0, 0], count: 0 }]],
  ['list-empty', [{ seenBy: [1, 1, 0], count: 9 }]],
] as readonly (readonly [string, readonly CaptureRow[]])[])('%s is refused', (code, rows) => {
  expect(captureLists(['a', 'b', 'c'], rows)).toMatchObject({ kind: 'refused', code })
})

test('a list named twice, none and too many are refused', () => {
  expect(captureLists(['a', 'a'], [])).toMatchObject({ code: 'list-repeated', field: 'a' })
  expect(captureLists([], [])).toMatchObject({ code: 'lists-too-few' })
  const many = Array.from({ length: 13 }, (_, at) => `L${at}`)
  expect(captureLists(many, [])).toMatchObject({ code: 'lists-too-many' })
})
