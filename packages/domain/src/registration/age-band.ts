import type { CalendarDate } from '../journal/identifier.ts'

/** The bands of the public counter-trafficking data of IOM (CTDC codebook): nobody is published by year of age. */
export const ageBands = [
  ['0-8', 8],
  ['9-17', 17],
  ['18-20', 20],
  ['21-23', 23],
  ['24-26', 26],
  ['27-29', 29],
  ['30-38', 38],
  ['39-47', 47],
  ['48+', Number.POSITIVE_INFINITY],
] as const
export type AgeBand = (typeof ageBands)[number][0]

export function ageBand(years: number): AgeBand {
  return ageBands.find(([, last]) => years <= last)?.[0] ?? '48+'
}

/** From this age on she answers for herself. */
export const ageOfMajority = 18

/**
 * Completed years on a day; undefined where the dates do not say. A month or year alone is taken as its last
 * day, so that doubt makes her younger: doubt about age means child (LGT 3-X, BR-03).
 */
export function completedYears(bornOn: CalendarDate, on: CalendarDate): number | undefined {
  const [bornYear = Number.NaN, bornMonth = 12, bornDay = 31] = bornOn.split('-').map(Number)
  const [year = Number.NaN, month = 1, day = 1] = on.split('-').map(Number)
  const birthdayPassed = month > bornMonth || (month === bornMonth && day >= bornDay)
  const years = year - bornYear - (birthdayPassed ? 0 : 1)
  return years >= 0 && years <= 120 ? years : undefined
}
