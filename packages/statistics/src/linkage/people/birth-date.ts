/** A date of birth as far as it is known: a year that may be about right, and a day of the year. */
export interface BirthDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

const yearFirst = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:[T ].*)?$/
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/
const yearAndMonth = /^(\d{4})[-/](\d{1,2})$/
const yearAlone = /(?:^|\D)(\d{4})(?:\D|$)/

/**
 * Reads a date of birth: year-month-day or day-month-year with any separator, a year alone, "ca. 1990". 00 and 99 stand for an
 * unknown part, and so does 1 January, which papers give to everybody whose birthday nobody knows. Nothing of use: undefined.
 */
export function readBirthDate(text: string): BirthDate | undefined {
  const whole = yearFirst.exec(text)
  if (whole !== null) return known(whole[1], whole[2], whole[3])
  const turned = yearLast.exec(text)
  if (turned !== null) return known(turned[3], turned[2], turned[1])
  const month = yearAndMonth.exec(text)
  if (month !== null) return known(month[1], month[2], undefined)
  return known(yearAlone.exec(text)?.[1], undefined, undefined)
}

/** The same from columns of their own. */
export function known(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): BirthDate | undefined {
  const [yearNumber, monthNumber, dayNumber] = [year, month, day].map((part) => Number(part || 0))
  const date = {
    ...(isBetween(yearNumber, 1850, 2100) && { year: yearNumber }),
    // A day above 12 in the month's place: the two were exchanged, and are compared as a pair without order.
    ...(isBetween(monthNumber, 1, 31) && { month: monthNumber }),
    ...(isBetween(dayNumber, 1, 31) && { day: dayNumber }),
  }
  if (date.month === 1 && date.day === 1) {
    return date.year === undefined ? undefined : { year: date.year }
  }
  return Object.keys(date).length === 0 ? undefined : date
}

function isBetween(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most
}
