import type { CalendarYear, ClosedDays } from '../../shape/business-calendar.ts'

/**
 * Days that are no business days for the federal administration, LFPA art. 28, fixed in the calendar; a period that
 * ends on one ends on the next worked day, art. 29. The law's 1 December at the change of president falls on a worked
 * day in none of the years below.
 */
const byLaw = [
  ['01-01', 'Año Nuevo', 'New Year'],
  ['02-05', 'Día de la Constitución', 'Constitution Day'],
  ['03-21', 'Natalicio de Benito Juárez', 'Birthday of Benito Juárez'],
  ['05-01', 'Día del Trabajo', 'Labour Day'],
  ['05-05', 'Batalla de Puebla', 'Battle of Puebla'],
  ['09-01', 'Primero de septiembre', 'First of September'],
  ['09-16', 'Día de la Independencia', 'Independence Day'],
  ['11-20', 'Día de la Revolución', 'Revolution Day'],
  ['12-25', 'Navidad', 'Christmas'],
] as const

/**
 * Days on which offices rest in place of three of them, and at the change of president (Decreto del Calendario Oficial
 * of 1993, reformed 2006 and 2024, read as the press quotes it). Whether they stop the clocks depends on each
 * authority's own notice.
 */
const officialRest = {
  '2024': ['2024-02-05', '2024-03-18', '2024-10-01', '2024-11-18'],
  '2025': ['2025-02-03', '2025-03-17', '2025-11-17'],
  '2026': ['2026-02-02', '2026-03-16', '2026-11-16'],
  '2027': ['2027-02-01', '2027-03-15', '2027-11-15'],
} as const
type Year = keyof typeof officialRest

/**
 * The years of a federal authority: what the law closes, the official rest days, and its own closures. `loaded` names
 * the years for which its notice in the Diario Oficial was read; in the others a date is "this day at the earliest".
 */
export function federalYears(
  own: Readonly<Partial<Record<Year, readonly ClosedDays[]>>> = {},
  loaded: readonly Year[] = [],
): Readonly<Record<string, CalendarYear>> {
  const years = Object.keys(officialRest) as Year[]
  return Object.fromEntries(
    years.map((year): [Year, CalendarYear] => [
      year,
      {
        closed: [...lawDays(year), ...restDays(year), ...(own[year] ?? [])],
        ownClosures: loaded.includes(year) ? 'loaded' : 'not-loaded',
      },
    ]),
  )
}

function lawDays(year: Year): readonly ClosedDays[] {
  return byLaw.map(([day, es, en]) => ({
    from: `${year}-${day}`,
    to: `${year}-${day}`,
    labels: { es, en },
    source: 'LFPA art. 28',
    evidence: 'law',
  }))
}

function restDays(year: Year): readonly ClosedDays[] {
  return officialRest[year].map((day) => ({
    from: day,
    to: day,
    labels: { es: 'Descanso del calendario oficial', en: 'Rest day of the official calendar' },
    source: 'Decreto del Calendario Oficial, reformed 12 July 2024 (clicnoticias.com.mx)',
    evidence: 'source',
  }))
}
