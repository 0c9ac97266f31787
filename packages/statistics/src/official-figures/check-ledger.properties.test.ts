import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLedger } from './check-ledger.ts'
import { digitSlip } from './digit-slip.ts'
import type { OfficialFigure } from './figure.ts'
import type { Finding } from './findings/finding.ts'
import { inventedFigure, inventedLedger } from './testing/invented-ledger.ts'

// An honest ledger: one office counts found people in women, men and others, some years, as several outlets print it. Numbers have no
// noughts at their end: what is rounded may be many numbers.
const count = fc.integer({ min: 101, max: 40_000 }).filter((n) => n % 10 !== 0)
const years = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 6 })
const honest = fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([counts, outlets]) =>
  counts.flatMap(([women, men, others], at) => {
    const year = String(2015 + at)
    const period = { kind: 'window', from: year, to: year, year: 'calendar' } as const
    const said = (id: string, n: number, more: Partial<OfficialFigure> = {}) =>
      inventedFigure(`${id}-${year}`, n, { period, document: `report-${year}`, ...more })
    const parts = Object.entries({ women, men, others })
    return [
      ...parts.map(([name, n]) => said(name, n, { population: `found-${name}` })),
      said('all', women + men + others, {
        parts: parts.map(([name]) => ({ figure: `${name}-${year}` })),
        standsIn: 'text',
      }),
      ...Array.from({ length: outlets }, (_, outlet) =>
        said(`outlet-${outlet}`, women + men + others, {
          relayer: `outlet ${outlet}`,
          document: `outlet-${outlet}-${year}`,
        }),
      ),
    ]
  }),
)

/** A ledger with one figure changed; the figure is chosen among those that `where` allows. */
function planted(
  where: (figure: OfficialFigure) => boolean,
  change: (figure: OfficialFigure, dice: number) => OfficialFigure,
) {
  return fc.tuple(honest, fc.nat(), fc.nat()).map(([figures, choice, dice]) => {
    const possible = figures.filter(where)
    const target = possible[choice % possible.length] as OfficialFigure
    const changed = change(target, dice)
    return {
      changed,
      ledger: inventedLedger(figures.map((each) => (each === target ? changed : each))),
    }
  })
}

const numberOf = ({ value }: OfficialFigure): number => (value.kind === 'number' ? value.n : 0)
const withNumber = (figure: OfficialFigure, n: number): OfficialFigure => ({
  ...figure,
  value: { kind: 'number', n },
})
/** Another digit at one place, never a nought at the end. */
function slipped(figure: OfficialFigure, dice: number): OfficialFigure {
  const digits = [...String(numberOf(figure))]
  const at = dice % digits.length
  const other = String(1 + ((Number(digits[at]) + (dice % 8)) % 9))
  digits[at] = other === digits[at] ? String(1 + (Number(other) % 9)) : other
  return withNumber(figure, Number(digits.join('')))
}
const names = (finding: Finding): readonly string[] => [...finding.figures, ...finding.against]

test('an honest ledger gives no finding', () => {
  fc.assert(
    fc.property(honest, (figures) => {
      expect(checkLedger(inventedLedger(figures)).findings).toEqual([])
    }),
  )
})

test('every sum of an honest ledger is told to come out', () => {
  fc.assert(
    fc.property(honest, (figures) => {
      const totals = figures.filter(({ parts }) => parts !== undefined)
      expect(checkLedger(inventedLedger(figures)).sums).toHaveLength(totals.length)
    }),
  )
})

test('a slip in what an outlet prints is found, and told as a slip', () => {
  fc.assert(
    fc.property(
      planted(({ id }) => id.startsWith('outlet'), slipped),
      ({ changed, ledger }) => {
        const found = checkLedger(ledger).findings.filter(
          ({ code }) => code === 'cannot-both-be-right',
        )
        expect(found).toMatchObject([{ weight: 'contradiction', figures: [changed.id] }])
        expect(found[0]).toHaveProperty('slip')
        expect(found[0]).toHaveProperty('supportedBySum')
      },
    ),
  )
})

test('a slip in a part is found as a sum that does not come out', () => {
  fc.assert(
    fc.property(
      planted(({ population }) => population !== 'found', slipped),
      ({ changed, ledger }) => {
        const found = checkLedger(ledger).findings.filter(({ code }) => code === 'sum-differs')
        expect(found).toHaveLength(1)
        expect(found.flatMap(names)).toContain(changed.id)
      },
    ),
  )
})

test('a headline beside a text that says another number is found', () => {
  fc.assert(
    fc.property(honest, fc.nat(), (figures, dice) => {
      const text = figures.find(({ standsIn }) => standsIn === 'text') as OfficialFigure
      const { parts: _, ...alone } = text
      const headline = slipped({ ...alone, id: 'headline', standsIn: 'headline' }, dice)
      fc.pre(digitSlip(numberOf(headline), numberOf(text)) !== undefined)
      const { findings } = checkLedger(inventedLedger([headline, ...figures]))
      const found = findings.filter(({ code }) => code === 'headline-contradicts-text')
      expect(found).toMatchObject([{ figures: ['headline'] }])
    }),
  )
})

test.each([
  ['a part of another unit', { unit: 'participations' }, 'sum-across-definitions'],
  ['a part of another legal category', { category: 'smuggling' }, 'sum-across-definitions'],
  ['a part of another stage', { stage: 'identified' }, 'sum-across-definitions'],
  ['an estimated part', { method: 'estimated' }, 'sum-across-definitions'],
] as const)('%s is found', (_, more, code) => {
  fc.assert(
    fc.property(
      planted(
        ({ population }) => population !== 'found',
        (figure) => ({ ...figure, ...more }),
      ),
      ({ changed, ledger }) => {
        const found = checkLedger(ledger).findings.filter((finding) => finding.code === code)
        expect(found.flatMap(names)).toContain(changed.id)
      },
    ),
  )
})

test.each([
  ['a running count', { kind: 'cumulative', from: '2001', to: '2014', year: 'calendar' }],
  ['half a year', { kind: 'window', from: '2014-01', to: '2014-06', year: 'calendar' }],
  [
    'a fiscal year',
    { kind: 'window', from: '2013-10', to: '2014-09', year: 'fiscal', yearBegins: '10-01' },
  ],
] as const)('%s beside whole calendar years is found', (_, period) => {
  fc.assert(
    fc.property(honest, (figures) => {
      const odd = inventedFigure('odd', 7, { period, document: 'odd' })
      const found = checkLedger(inventedLedger([...figures, odd])).findings
      expect(found.filter(({ code }) => code === 'periods-differ')).toMatchObject([
        { figures: ['odd'] },
      ])
    }),
  )
})

test('an estimate is kept apart from every count, wherever it stands in the file', () => {
  fc.assert(
    fc.property(honest, fc.boolean(), (figures, isFirst) => {
      const estimate = inventedFigure('estimate', 20_000, {
        method: 'estimated',
        population: 'everybody',
        period: { kind: 'per-year', year: 'calendar' },
      })
      const all = isFirst ? [estimate, ...figures] : [...figures, estimate]
      const found = checkLedger(inventedLedger(all)).findings
      expect(found.filter(({ code }) => code === 'estimate-beside-counts')).toMatchObject([
        { figures: ['estimate'] },
      ])
    }),
  )
})

test('the order of a file changes nothing of what is found', () => {
  fc.assert(
    fc.property(
      planted(({ id }) => id.startsWith('outlet'), slipped),
      fc.nat(),
      ({ ledger }, turn) => {
        const at = turn % ledger.figures.length
        const turned = [...ledger.figures.slice(at), ...ledger.figures.slice(0, at)]
        const told = (figures: readonly OfficialFigure[]) =>
          checkLedger({ ...ledger, figures })
            .findings.map((finding) => `${finding.code} ${[...names(finding)].sort().join()}`)
            .sort()
        expect(told(turned)).toEqual(told(ledger.figures))
      },
    ),
  )
})
