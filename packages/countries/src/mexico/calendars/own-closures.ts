import type { ClosedDays } from '../../shape/business-calendar.ts'

const holidays = { labels: { es: 'Periodo vacacional', en: 'Holidays' } } as const

/** What could be read of the refugee commission's closures; its notices in the Diario Oficial were not. */
export const refugeeCommissionClosures = {
  '2024': [
    {
      from: '2024-05-29',
      to: '2024-05-31',
      labels: { es: 'Suspensión de actividades', en: 'Activities suspended' },
      source: 'Notice in the Diario Oficial of 29 May 2024, relayed by La Jornada',
      evidence: 'source',
    },
  ],
  // The newspaper of the 27th says that it is closed and when it reopens, not since when.
  '2025': [
    {
      from: '2025-12-27',
      to: '2025-12-31',
      ...holidays,
      source: 'Cuarto Poder, 27 December 2025: closed, reopens on 5 January 2026',
      evidence: 'source',
    },
  ],
  '2026': [
    {
      from: '2026-01-01',
      to: '2026-01-04',
      ...holidays,
      source: 'Cuarto Poder, 27 December 2025: closed, reopens on 5 January 2026',
      evidence: 'source',
    },
  ],
} as const satisfies Record<string, readonly ClosedDays[]>

/** The foreign ministry's, of one winter. */
export const foreignMinistryClosures = {
  '2024': [
    {
      from: '2024-01-01',
      to: '2024-01-02',
      ...holidays,
      source: 'Notice in the Diario Oficial of 18 December 2023, relayed by viveusa.mx',
      evidence: 'source',
    },
  ],
} as const satisfies Record<string, readonly ClosedDays[]>
