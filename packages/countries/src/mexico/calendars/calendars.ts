import type { AuthorityCalendar, CalendarYear } from '../../shape/business-calendar.ts'
import { federalYear } from './federal-year.ts'
import { refugeeCommissionClosures } from './refugee-commission-closures.ts'

const weekend = [0, 6] as const

/** Nobody has loaded what the authority itself published, so a date is "this day at the earliest". */
const lawAlone: Readonly<Record<string, CalendarYear>> = {
  '2025': federalYear('2025', [], 'not-loaded'),
  '2026': federalYear('2026', [], 'not-loaded'),
  '2027': federalYear('2027', [], 'not-loaded'),
}

/** One calendar per authority: each closes when its head says so in the Diario Oficial. State authorities have none yet. */
export const calendars: readonly AuthorityCalendar[] = [
  {
    code: 'federal-administration',
    labels: { es: 'Administración pública federal', en: 'Federal administration' },
    weeklyRest: weekend,
    years: lawAlone,
    source: 'LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'migration-institute',
    labels: { es: 'Instituto Nacional de Migración', en: 'Migration institute' },
    weeklyRest: weekend,
    years: lawAlone,
    source: 'LM art. 77; LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'refugee-commission',
    labels: { es: 'Comisión Mexicana de Ayuda a Refugiados', en: 'Refugee commission' },
    weeklyRest: weekend,
    years: {
      '2025': federalYear('2025', refugeeCommissionClosures['2025'], 'not-loaded'),
      '2026': federalYear('2026', refugeeCommissionClosures['2026'], 'not-loaded'),
      '2027': federalYear('2027', [], 'not-loaded'),
    },
    source: 'LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'victims-commission',
    labels: {
      es: 'Comisión Ejecutiva de Atención a Víctimas',
      en: 'National victims commission',
    },
    weeklyRest: weekend,
    years: lawAlone,
    source: 'LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'foreign-ministry',
    labels: { es: 'Secretaría de Relaciones Exteriores', en: 'Foreign ministry' },
    weeklyRest: weekend,
    years: lawAlone,
    source: 'LFPA art. 28',
    evidence: 'law',
  },
]
