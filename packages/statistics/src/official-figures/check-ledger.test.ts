import { describe, expect, test } from 'vitest'
import { checkLedger } from './check-ledger.ts'
import type { OfficialFigure } from './figure.ts'
import type { Finding, FindingCode } from './findings/finding.ts'
import { inventedFigure, inventedLedger } from './testing/invented-ledger.ts'

const found = (...figures: readonly OfficialFigure[]) => checkLedger(inventedLedger(figures))
const ofCode = (findings: readonly Finding[], code: FindingCode) =>
  findings.filter((finding) => finding.code === code)
const year = (from: string) => ({ kind: 'window', from, to: from, year: 'calendar' }) as const

describe('what is said twice', () => {
  const parts = [
    inventedFigure('held', 4394, { population: 'found-held', category: 'smuggling' }),
    inventedFigure('trafficked', 14, { population: 'identified', stage: 'identified' }),
    inventedFigure('foreign', 1665, { population: 'found-foreign', category: 'smuggling' }),
    inventedFigure('last', 1256, { population: 'found-last', category: 'smuggling' }),
  ]
  const text = inventedFigure('text', 7329, {
    parts: parts.map(({ id }) => ({ figure: id })),
    standsIn: 'text',
  })
  const headline = inventedFigure('headline', 7326, { standsIn: 'headline' })

  test('a headline that contradicts its own text, which its parts support', () => {
    const { sums, findings } = found(text, headline, ...parts)
    expect(sums).toEqual([{ figure: 'text', addends: [4394, 14, 1665, 1256], sum: 7329 }])
    expect(ofCode(findings, 'headline-contradicts-text')).toMatchObject([
      {
        figures: ['headline'],
        against: ['text'],
        slip: { kind: 'digit-replaced', position: 4 },
        supportedBySum: { figure: 'text' },
      },
    ])
  })

  test('BR-49: a total that comes out may still add what is not of one kind', () => {
    expect(ofCode(found(text, ...parts).findings, 'sum-across-definitions')).toMatchObject([
      {
        figures: ['text'],
        differences: expect.arrayContaining(['category', 'stage', 'population']),
        subtotals: [
          { category: 'smuggling', n: 7315 },
          { category: 'trafficking', n: 14 },
        ],
      },
    ])
  })

  test('one outlet against several, whichever way round they are written', () => {
    const said = (id: string, n: number) => inventedFigure(id, n, { document: id, relayer: id })
    for (const figures of [
      [said('a', 24_574), said('b', 23_574), said('c', 23_574)],
      [said('b', 23_574), said('c', 23_574), said('a', 24_574)],
    ])
      expect(found(...figures).findings).toMatchObject([
        {
          code: 'cannot-both-be-right',
          figures: ['a'],
          isAlone: true,
          sources: { figures: 1, against: 2 },
        },
      ])
  })

  test('what bears no date of its data is held against the count then in force, not against later ones', () => {
    const dated = (id: string, n: number, asOf: string) =>
      inventedFigure(id, n, { asOf, document: id, relayer: id })
    const { findings } = found(
      dated('first', 131_448, '2022-01-03'),
      dated('later', 129_791, '2023-01'),
      inventedFigure('undated', 131_488),
    )
    expect(ofCode(findings, 'cannot-both-be-right')).toMatchObject([
      { figures: ['undated'], against: ['first'], isAlone: true },
    ])
    expect(ofCode(findings, 'revised')).toMatchObject([{ figures: ['later'], against: ['first'] }])
  })

  test('a rounded number contradicts nothing', () => {
    expect(
      found(
        inventedFigure('round', 131_000, { relayer: 'a' }),
        inventedFigure('exact', 131_448, { relayer: 'b' }),
      ).findings,
    ).toEqual([])
  })
})

describe('what measures different things', () => {
  test('an estimate and people assisted are never compared, those of one document first', () => {
    const estimate = inventedFigure('estimate', 20_000, {
      method: 'estimated',
      population: 'everybody',
      period: { kind: 'per-year', year: 'calendar' },
      document: 'note',
    })
    const assisted = inventedFigure('assisted', 185, {
      stage: 'assisted',
      population: 'assisted',
      document: 'note',
    })
    const other = inventedFigure('other', 900)
    expect(found(other, estimate, assisted).findings).toMatchObject([
      {
        code: 'estimate-beside-counts',
        weight: 'caution',
        figures: ['estimate'],
        against: ['assisted', 'other'],
        differences: expect.arrayContaining(['method', 'population', 'period-kind']),
      },
    ])
  })

  test('BR-55: one course counted in persons and in participations', () => {
    const { findings } = found(
      inventedFigure('persons', 80),
      inventedFigure('participations', 120, { unit: 'participations', document: 'other' }),
    )
    expect(ofCode(findings, 'units-differ')).toMatchObject([
      { units: ['persons', 'participations'] },
    ])
  })

  test('a running count, a fiscal year and half a year beside whole calendar years', () => {
    const years = [2018, 2019, 2020].map((each) =>
      inventedFigure(`y${each}`, 700 + each, { period: year(String(each)), document: `d${each}` }),
    )
    const odd = (period: OfficialFigure['period']) =>
      ofCode(
        found(...years, inventedFigure('odd', 2000, { period, document: 'odd' })).findings,
        'periods-differ',
      )
    expect(
      odd({ kind: 'cumulative', from: '2018', to: '2020-06', year: 'calendar' }),
    ).toMatchObject([{ figures: ['odd'], differences: ['period-kind', 'part-of-a-year'] }])
    expect(
      odd({
        kind: 'window',
        from: '2020-10',
        to: '2021-09',
        year: 'fiscal',
        yearBegins: '10-01',
      }),
    ).toMatchObject([{ figures: ['odd'], differences: ['fiscal-year'] }])
    expect(odd({ kind: 'window', from: '2021-01', to: '2021-06', year: 'calendar' })).toMatchObject(
      [{ figures: ['odd'], differences: ['part-of-a-year'] }],
    )
  })

  test('several publishers of what one would call by one name', () => {
    const identified = (id: string, n: number) =>
      inventedFigure(id, n, {
        stage: 'identified',
        publisher: id,
        population: id,
        document: id,
      })
    expect(found(identified('a', 753), identified('b', 115)).findings).toMatchObject([
      { code: 'publishers-differ', figures: ['b'], against: ['a'] },
    ])
  })
})

describe('what can never be', () => {
  test('a running count that falls, a part greater than its whole', () => {
    const until = (to: string) =>
      ({ kind: 'cumulative', from: '2018', to, year: 'calendar' }) as const
    expect(
      ofCode(
        found(
          inventedFigure('early', 900, { period: until('2020') }),
          inventedFigure('late', 850, { period: until('2021') }),
        ).findings,
        'cumulative-falls',
      ),
    ).toMatchObject([{ figures: ['early'], against: ['late'] }])
    expect(
      ofCode(
        found(inventedFigure('all', 50), inventedFigure('women', 60, { population: 'found-women' }))
          .findings,
        'part-exceeds-whole',
      ),
    ).toMatchObject([{ figures: ['women'], against: ['all'] }])
  })

  test('a percentage of change that does not come out', () => {
    const change = (n: number) =>
      inventedFigure('change', n, {
        unit: 'percent',
        population: 'change',
        change: { from: 'before', to: 'after' },
      })
    const years = [
      inventedFigure('before', 71_230, { period: year('2019') }),
      inventedFigure('after', 131_448),
    ]
    expect(ofCode(found(...years, change(86.84)).findings, 'change-differs')).toMatchObject([
      { computed: 84.54 },
    ])
    for (const right of [84.54, 84.5, 85])
      expect(found(...years, change(right)).findings).toEqual([])
  })

  test('a number ten times greater than all others of its place counts something else', () => {
    const others = [2015, 2016, 2017, 2018, 2019].map((each) =>
      inventedFigure(`y${each}`, 700, { period: year(String(each)) }),
    )
    const large = inventedFigure('large', 21_200_000, { population: 'everybody' })
    expect(ofCode(found(...others, large).findings, 'out-of-scale')).toMatchObject([
      { figures: ['large'], times: 30_286 },
    ])
  })

  test('what an author declared is asked about only where nothing was found', () => {
    const one = inventedFigure('one', 50, { conflictsWith: ['other'], population: 'a' })
    expect(found(one, inventedFigure('other', 60, { population: 'b' })).findings).toMatchObject([
      { code: 'conflict-declared' },
    ])
  })

  test('a series with a break is told to be no line where figures lie on both sides', () => {
    const figures = ['2024', '2025', '2026'].map((each) =>
      inventedFigure(`y${each}`, 700, { period: year(each), series: 'files' }),
    )
    const reason = { es: 'Otro registro', en: 'Another register' }
    const series = [
      { id: 'files', title: { es: 'Serie', en: 'Series' }, breaks: [{ at: '2026-01', reason }] },
    ]
    expect(checkLedger(inventedLedger(figures, { series })).findings).toMatchObject([
      { code: 'series-breaks', figures: ['y2026'], against: ['y2024', 'y2025'] },
    ])
  })
})
