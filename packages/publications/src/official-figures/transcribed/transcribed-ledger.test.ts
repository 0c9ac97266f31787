import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { checkLedger } from '@cobijo/statistics/official-figures/check-ledger'
import type { OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { boundsOf } from '@cobijo/statistics/official-figures/figure-value'
import { expect, test } from 'vitest'
import { transcribedLedger } from './transcribed-ledger.ts'

// The brief lies beside the repository, or nowhere.
const brief = (name: string): string =>
  fileURLToPath(new URL(`../../../../../../shared/${name}`, import.meta.url))
const isThere = existsSync(brief('standards.md')) && existsSync(brief('domain.md'))
const textOf = (name: string): string => readFileSync(brief(name), 'utf8').replaceAll('**', '')

const ledger = transcribedLedger('MEX') as FigureLedger
const report = checkLedger(ledger)

test.skipIf(!isThere)(
  'every quote stands in the brief, word for word (skipped where ../shared is absent)',
  () => {
    const text = textOf('standards.md') + textOf('domain.md')
    expect(ledger.figures.filter(({ quote }) => !text.includes(quote))).toEqual([])
  },
)

test.skipIf(!isThere)(
  'every number of the brief’s table is in the ledger, or is worked out from it (skipped where ../shared is absent)',
  () => {
    const table = /### 5\.6 [^]*?(?=\nLedger row fields)/.exec(textOf('standards.md'))?.[0] ?? ''
    const rows = table.split('\n').filter((line) => /^\| [A-Z]/.test(line))
    expect(rows).toHaveLength(20)
    const known = new Set([...ledger.figures.flatMap(numbersOf), ...workedOut()])
    const missing = rows.flatMap((row) => numbersIn(row).filter((n) => !known.has(n)))
    expect(missing).toEqual([])
  },
)

test.skipIf(!isThere)(
  'so is every number that the brief gives of SESNSP and of UNODC (skipped where ../shared is absent)',
  () => {
    const known = new Set(ledger.figures.flatMap(numbersOf))
    const lines = textOf('standards.md')
      .split('\n')
      .filter((line) => /^- (Victims of trata|Mexico totals)/.test(line))
    expect(lines).toHaveLength(2)
    const missing = lines.flatMap((line) => numbersIn(line).filter((n) => !known.has(n)))
    expect(missing).toEqual([])
  },
)

test('7,326 contradicts its own text, whose parts add up to 7,329', () => {
  expect(report.sums).toContainEqual({
    figure: 'inm-2021-rescued',
    addends: [4394, 1665, 1256, 14],
    sum: 7329,
  })
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'headline-contradicts-text',
      figures: ['inm-2021-rescued-headline', 'inm-2021-rescued-press-headline'],
      supportedBySum: { figure: 'inm-2021-rescued', addends: [4394, 1665, 1256, 14] },
    }),
  )
})

test('only 14 of the 7,329 were trafficking victims', () => {
  const found = report.findings.find(({ code }) => code === 'sum-across-definitions')
  expect(found).toMatchObject({
    figures: ['inm-2021-rescued'],
    subtotals: [
      { category: 'smuggling', n: 7315 },
      { category: 'trafficking', n: 14 },
    ],
  })
})

test.each([
  ['inm-2021-reviews-archysport', ['inm-2021-reviews', 'inm-2021-reviews-press']],
  ['comar-2021-press', ['comar-2021']],
])('%s cannot be right beside the others, and stands alone', (figure, against) => {
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'cannot-both-be-right',
      figures: [figure],
      against,
      isAlone: true,
      slip: expect.objectContaining({ kind: 'digit-replaced' }),
    }),
  )
})

test('20,000 a year and 185 assisted measure different things, and nothing adds them', () => {
  const found = report.findings.find(({ figures }) => figures[0] === 'cndh-20000')
  expect(found).toMatchObject({ code: 'estimate-beside-counts' })
  expect(found?.against[0]).toBe('iom-2011-assisted')
})

test('the declared links of an author are not needed for any of it', () => {
  expect(ledger.figures.some(({ conflictsWith }) => conflictsWith !== undefined)).toBe(false)
})

function numbersOf({ value }: OfficialFigure): readonly number[] {
  const bounds = boundsOf(value)
  if (value.kind === 'number') return [value.n]
  return bounds === undefined ? [] : [bounds.low, bounds.high]
}

/** What the brief works out, the ledger must work out as well. */
function workedOut(): readonly number[] {
  return report.findings.flatMap((finding) => {
    if (finding.code === 'parts-leave-rest') return [finding.sum, finding.difference]
    if (finding.code === 'sum-across-definitions') return finding.subtotals.map(({ n }) => n)
    return finding.code === 'change-differs' ? [finding.computed] : []
  })
}

/** Numbers of a row that count something: without dates, names and versions. */
function numbersIn(row: string): readonly number[] {
  const words = row
    .replaceAll(/[a-z0-9-]+(\.[a-z]+)+(\/\S*)?/g, ' ')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, ' ')
    .replaceAll(/(?<![\d,])(19|20)\d\d(?!\d|,\d)(\/(19|20)?\d\d\b)?/g, ' ')
    .replaceAll(/\b\d{1,2} (Jan|Jun|Jul|Aug|Oct)\b/g, ' ')
    .replaceAll(/\b(20–70 thousand|1\.7 million|21\.2 million|3\.[12]\.1|0–17|18\+)/g, ' ')
    .replaceAll(/FY\d+|\b\d+ x\b/g, ' ')
  return [...words.matchAll(/(?<![\d.,/])\d[\d,]*(\.\d+)?/g)].map(([n]) =>
    Number(n.replace(/,$/, '').replaceAll(',', '')),
  )
}
