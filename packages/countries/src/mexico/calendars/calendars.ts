import type { AuthorityCalendar } from '../../shape/business-calendar.ts'
import { federalYears } from './federal-years.ts'
import { foreignMinistryClosures, refugeeCommissionClosures } from './own-closures.ts'

const weekend = [0, 6] as const

/** One calendar per authority: each closes when its head says so in the Diario Oficial. State authorities have none yet. */
export const calendars: readonly AuthorityCalendar[] = [
  {
    code: 'federal-administration',
    labels: { es: 'Administración pública federal', en: 'Federal administration' },
    weeklyRest: weekend,
    years: federalYears(),
    source: 'LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'migration-institute',
    labels: { es: 'Instituto Nacional de Migración', en: 'Migration institute' },
    weeklyRest: weekend,
    years: federalYears(),
    source: 'LM art. 77; LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'refugee-commission',
    labels: { es: 'Comisión Mexicana de Ayuda a Refugiados', en: 'Refugee commission' },
    weeklyRest: weekend,
    years: federalYears(refugeeCommissionClosures),
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
    years: federalYears(),
    source: 'LFPA art. 28',
    evidence: 'law',
  },
  {
    code: 'foreign-ministry',
    labels: { es: 'Secretaría de Relaciones Exteriores', en: 'Foreign ministry' },
    weeklyRest: weekend,
    years: federalYears(foreignMinistryClosures),
    source: 'LFPA art. 28',
    evidence: 'law',
  },
]
