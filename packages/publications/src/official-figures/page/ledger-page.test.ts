import { AxeBuilder } from '@axe-core/playwright'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedPages, servePages } from '../../page/testing/served-pages.ts'
import { transcribedLedger } from '../transcribed/transcribed-ledger.ts'
import { freezeLedger } from './freeze-ledger.ts'
import { seriesView } from './series-view.ts'

const ledger = transcribedLedger('MEX') as FigureLedger
const pages = freezeLedger(ledger)
const textOf = (name: string): string => new TextDecoder().decode(pages.get(name))

test('the same ledger gives the same bytes', () => {
  const again = freezeLedger(ledger)
  expect([...again.keys()]).toEqual([...pages.keys()])
  for (const [name, bytes] of again) expect(bytes, name).toEqual(pages.get(name))
})

test.each([
  ['index.html', 'No pueden ser ciertas las dos', 'El titular dice 7,326 y el texto'],
  ['index.en.html', 'They cannot both be right', 'The headline says 7,326 and the text'],
])('%s says what disagrees with what, with the words of both sides', (name, title, sentence) => {
  const page = textOf(name)
  expect(page).toContain(title)
  expect(page).toContain(sentence)
  expect(page).toContain('<q>24,574 in archysport.com (Telesur)</q>')
  expect(page).toContain('<q>23,574 revisiones</q>')
})

test('texts of a ledger are no markup', () => {
  const [first, ...rest] = ledger.figures
  if (first === undefined) throw new Error('empty')
  const hostile: FigureLedger = {
    ...ledger,
    figures: [{ ...first, publisher: '<script>alert(1)</script>' }, ...rest],
  }
  const page = new TextDecoder().decode(freezeLedger(hostile).get('index.html'))
  expect(page).not.toContain('<script>')
})

test('a series tells its vintages, its half year and where it breaks', () => {
  const view = seriesView(ledger, 'sesnsp-victims', 'en')
  expect(view?.rows.find(({ period }) => period === '2021')).toMatchObject({
    form: 'calendar year',
    value: '753',
    others: '744 (2022)',
  })
  expect(view?.bars.at(-1)).toMatchObject({ form: 'partial', n: 392 })
  const days = view?.bars.map(({ from, to }) => to - from) ?? []
  expect(days.at(-1)).toBe(181)
  expect(view?.breaks).toHaveLength(1)
  expect(view?.breaks[0]?.before).toBe(10)
})

test('a fiscal year is drawn where it lies, and is no year of the calendar', () => {
  const period = {
    kind: 'window',
    from: '2020-10',
    to: '2021-09',
    year: 'fiscal',
    yearBegins: '10-01',
  } as const
  const fiscal: FigureLedger = {
    ...ledger,
    figures: ledger.figures.map((figure) =>
      figure.id === 'tip-2021' ? { ...figure, period } : figure,
    ),
  }
  const view = seriesView(fiscal, 'tip-victims', 'es')
  expect(view?.bars.find(({ label }) => label === 'AF 2021')).toMatchObject({ form: 'fiscal' })
  expect(view?.breaks.map(({ text }) => text)).toEqual([
    'AF 2021 no sigue a lo anterior: difieren en el año fiscal.',
    '2022 no sigue a lo anterior: difieren en el año fiscal.',
  ])
})

describe('in a browser', () => {
  // What axe looks at is of each kind once; a hundred figures more only take longer.
  const few = freezeLedger({
    ...ledger,
    figures: ledger.figures.filter(({ id }) =>
      /^(inm-2021|sesnsp-20|cndh-20000|iom-2011)/.test(id),
    ),
  })
  let served: ServedPages
  beforeAll(async () => {
    served = await servePages(few)
  })
  afterAll(() => served.close())

  test.each([
    ['/', 320],
    ['/index.en.html', 1280],
  ])(
    '%s is accessible and as wide as its window at %i px, under the strictest policy',
    async (path, width) => {
      const { complaints, page } = await served.visit(path, width)
      const results = await new AxeBuilder({ page }).analyze()
      expect(results.violations.map(({ id }) => id)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})
