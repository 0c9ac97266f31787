import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { joinRecorded } from '@cobijo/publications/official-figures/recorded/join-recorded'
import { filterChoices, filterFigures } from './figure-filters.ts'

const file = readFileSync(
  new URL('../../../publications/src/official-figures/transcribed/mex.json', import.meta.url),
  'utf8',
)
const recorded = joinRecorded([{ hash: 'a', file, corrected: [], recordedAt: 1 }])
const none = { publisher: undefined, category: undefined, year: undefined, weight: undefined }
const ids = (
  filter: object,
  findings: Parameters<typeof filterFigures>[0]['findings'] = new Map(),
) => filterFigures({ ...recorded, findings }, { ...none, ...filter }).map(({ id }) => id)

test('nothing chosen narrows nothing; what is chosen narrows together', () => {
  expect(ids({})).toHaveLength(recorded.ledger.figures.length)
  expect(ids({ category: 'trafficking', year: '2021' })).toContain('inm-2021-trafficking')
  expect(ids({ category: 'smuggling', year: '2021' })).not.toContain('inm-2021-trafficking')
})

test('a figure of several years is found by each of them, and by no other', () => {
  const { id, period } = recorded.ledger.figures.find(({ id }) => id === 'cndh-2012-2017') ?? {
    id: '',
    period: undefined,
  }
  expect(period).toBeDefined()
  expect(ids({ year: '2014' })).toContain(id)
  expect(ids({ year: '2019' })).not.toContain(id)
})

test('only what disagrees in that way is left', () => {
  const found = { weight: 'contradiction', figures: ['inm-2021-reviews'], against: [] } as never
  expect(ids({ weight: 'contradiction' }, new Map([['inm-2021-reviews', [found]]]))).toEqual([
    'inm-2021-reviews',
  ])
})

test('what no figure has is not offered', () => {
  const { categories, years } = filterChoices(recorded.ledger)
  expect(categories).toContain('trafficking')
  expect(years).toEqual(years.toSorted().toReversed())
  expect(filterChoices({ ...recorded.ledger, figures: [] }).publishers).toEqual([])
})
