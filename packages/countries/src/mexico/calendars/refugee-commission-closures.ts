import type { ClosedDays } from '../../shape/business-calendar.ts'

const holidays = {
  labels: { es: 'Periodo vacacional', en: 'Holidays' },
  // The newspaper gives the day of reopening and was printed on the 27th; when the closure began it does not say.
  source: 'Cuarto Poder, 27 December 2025: closed, reopens on 5 January 2026',
  evidence: 'source',
} as const

/** What could be read of its closures; the notice in the Diario Oficial was not. */
export const refugeeCommissionClosures: Readonly<Record<'2025' | '2026', readonly ClosedDays[]>> = {
  '2025': [{ from: '2025-12-27', to: '2025-12-31', ...holidays }],
  '2026': [{ from: '2026-01-01', to: '2026-01-04', ...holidays }],
}
