import type { CalendarYear, ClosedDays } from '../../shape/business-calendar.ts'

/**
 * Days that are no business days for the federal administration, LFPA art. 28, fixed in the calendar; a period that
 * ends on one ends on the next worked day, art. 29. The law's
 * 1 December at the change of president falls in none of the years below.
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
 * The Mondays on which offices rest in place of three of them (Decreto del Calendario Oficial of 1993, reformed 2006 and
 * 2024, read as the press quotes it). Whether they stop the clocks depends on each authority's own notice.
 */
const restMondays: Readonly<Record<string, readonly [string, string, string]>> = {
  '2025': ['2025-02-03', '2025-03-17', '2025-11-17'],
  '2026': ['2026-02-02', '2026-03-16', '2026-11-16'],
  '2027': ['2027-02-01', '2027-03-15', '2027-11-15'],
}

/** A year of a federal authority: what the law closes, the official rest Mondays, and its own closures. */
export function federalYear(
  year: '2025' | '2026' | '2027',
  own: readonly ClosedDays[],
  ownClosures: CalendarYear['ownClosures'],
): CalendarYear {
  return {
    closed: [
      ...byLaw.map(
        ([day, es, en]): ClosedDays => ({
          from: `${year}-${day}`,
          to: `${year}-${day}`,
          labels: { es, en },
          source: 'LFPA art. 28',
          evidence: 'law',
        }),
      ),
      ...(restMondays[year] ?? []).map(
        (day): ClosedDays => ({
          from: day,
          to: day,
          labels: { es: 'Lunes de descanso oficial', en: 'Official rest Monday' },
          source: 'Decreto del Calendario Oficial, reformed 12 July 2024 (clicnoticias.com.mx)',
          evidence: 'source',
        }),
      ),
      ...own,
    ],
    ownClosures,
  }
}
