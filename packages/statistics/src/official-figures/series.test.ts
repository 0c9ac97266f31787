import { expect, test } from 'vitest'
import { seriesPoints } from './series.ts'
import { inventedFigure, inventedLedger } from './testing/invented-ledger.ts'

const year = (from: string, to = from) => ({ kind: 'window', from, to, year: 'calendar' }) as const
const reason = { es: 'Otro registro', en: 'Another register' }
const series = [
  { id: 'files', title: { es: 'Serie', en: 'Series' }, breaks: [{ at: '2026-01', reason }] },
]
const point = (id: string, n: number, more: Parameters<typeof inventedFigure>[2]) =>
  inventedFigure(id, n, { series: 'files', ...more })

test('the newest count of the series’ own publisher is shown, the others beside it', () => {
  const figures = [
    point('old', 744, { asOf: '2022', period: year('2021') }),
    point('new', 753, { asOf: '2025-07-20', period: year('2021') }),
    point('other', 115, { asOf: '2026', period: year('2021'), publisher: 'Somebody else' }),
    point('before', 681, { asOf: '2025-07-20', period: year('2020') }),
  ]
  const points = seriesPoints(inventedLedger(figures, { series }), 'files')
  expect(points.map(({ shown, others }) => [shown.id, ...others.map(({ id }) => id)])).toEqual([
    ['before'],
    ['new', 'old', 'other'],
  ])
})

test('a break stands where the publisher says so, where half a year follows a year, and where fiscal years begin', () => {
  const figures = [
    point('y2023', 936, { period: year('2023') }),
    point('y2024', 790, { period: year('2024') }),
    point('half', 392, { period: year('2025-01', '2025-06') }),
    point('y2026', 900, { period: year('2026') }),
    point('fiscal', 900, {
      period: {
        kind: 'window',
        from: '2026-10',
        to: '2027-09',
        year: 'fiscal',
        yearBegins: '10-01',
      },
    }),
  ]
  const points = seriesPoints(inventedLedger(figures, { series }), 'files')
  expect(
    points.map(({ span, differences, breakReason }) => [span, differences, breakReason]),
  ).toEqual([
    ['one-year', [], undefined],
    ['one-year', [], undefined],
    ['part-of-a-year', ['part-of-a-year'], undefined],
    ['one-year', ['part-of-a-year'], reason],
    ['one-year', ['fiscal-year'], undefined],
  ])
})
