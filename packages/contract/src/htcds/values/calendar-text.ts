/** Which comes first in dates such as 03/04/2020. */
export type DateOrder = 'day-month' | 'month-day'

/** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; the remarks say what was assumed. */
export interface DateRead {
  readonly kind: 'date'
  readonly date: string
  readonly remarks: readonly DateRemark[]
}
export type DateRemark =
  | 'date-from-serial-number'
  | 'date-two-digit-year'
  | 'date-partial'
  | 'date-time-left-out'
export interface DateUnread {
  readonly kind: 'unread'
  readonly code: 'date-not-read' | 'date-impossible' | 'date-other-order' | 'date-in-future'
}

export interface DateReading {
  readonly order: DateOrder
  /** `yyyy-mm-dd`; decides the century of two-digit years and what lies in the future. */
  readonly today: string
  readonly mayBeFuture: boolean
}

const isoPattern =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/
const numericPattern = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: (\d{1,2}:\d{2}(?::\d{2})?))?$/
const namedPattern =
  /^(\d{1,2})[\s./-]*(?:de\s+)?(\p{L}{3,})\.?[\s./-]*(?:de\s+|del\s+)?(\d{4}|\d{2})$/u
const monthYearPattern = /^(\d{1,2})[/.-](\d{4})$/
const serialPattern = /^\d{5}(?:\.\d+)?$/

const monthNames: readonly (readonly string[])[] = [
  ['ene', 'jan'],
  ['feb'],
  ['mar'],
  ['abr', 'apr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['ago', 'aug'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dic', 'dec'],
]

/**
 * A date as people and spreadsheets write it: 2026-11-22, 22/11/26, 22-nov-2026, 22 de noviembre de 2026, 1998, 05/1998,
 * or the serial number 46348 that is left when a cell loses its date format.
 */
export function readDate(text: string, reading: DateReading): DateRead | DateUnread {
  const written = text.trim()
  const parts = written.length > 40 ? undefined : dateParts(written, reading)
  if (!parts) return { kind: 'unread', code: 'date-not-read' }
  if ('kind' in parts) return parts
  const { year, month, day, remarks } = parts
  if (!isPossible(year, month, day)) return { kind: 'unread', code: 'date-impossible' }
  const date = [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  if (!reading.mayBeFuture && date > reading.today.slice(0, date.length))
    return { kind: 'unread', code: 'date-in-future' }
  return { kind: 'date', date, remarks: day === undefined ? [...remarks, 'date-partial'] : remarks }
}

interface DateParts {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly remarks: readonly DateRemark[]
}

function dateParts(written: string, reading: DateReading): DateParts | DateUnread | undefined {
  const iso = isoPattern.exec(written)
  if (iso) {
    const [, year, month, day, time] = iso
    const hasTime = time !== undefined && !/^00:00(?::00(?:\.0+)?)?$/.test(time)
    if (time !== undefined && day === undefined) return undefined
    return {
      year: Number(year),
      month: month === undefined ? undefined : Number(month),
      day: day === undefined ? undefined : Number(day),
      remarks: hasTime ? ['date-time-left-out'] : [],
    }
  }
  const numeric = numericPattern.exec(written)
  if (numeric) return numericParts(numeric, reading)
  const named = namedPattern.exec(written)
  if (named) {
    const month = monthOfName(named[2] ?? '')
    return month === undefined
      ? undefined
      : withCentury(Number(named[1]), month, named[3] ?? '', [], reading)
  }
  const monthYear = monthYearPattern.exec(written)
  if (monthYear) return { year: Number(monthYear[2]), month: Number(monthYear[1]), remarks: [] }
  return serialPattern.test(written) ? serialParts(Number(written)) : undefined
}

function numericParts(numeric: RegExpExecArray, reading: DateReading): DateParts | DateUnread {
  const first = Number(numeric[1])
  const second = Number(numeric[2])
  const [day, month] = reading.order === 'day-month' ? [first, second] : [second, first]
  // 11/22/2026 in a day-first file: guessing would turn its neighbour 03/04/2020 into the wrong day in silence.
  if (month > 12 && day <= 12) return { kind: 'unread', code: 'date-other-order' }
  const hasTime = numeric[4] !== undefined && !/^0?0:00(?::00)?$/.test(numeric[4])
  return withCentury(day, month, numeric[3] ?? '', hasTime ? ['date-time-left-out'] : [], reading)
}

function withCentury(
  day: number,
  month: number,
  written: string,
  remarks: readonly DateRemark[],
  { today, mayBeFuture }: DateReading,
): DateParts {
  if (written.length === 4) return { year: Number(written), month, day, remarks }
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const year = century + Number(written)
  const [ownYear = 0, ownMonth = 0, ownDay = 0] = today.split('-').map(Number)
  const lies =
    [year - ownYear, month - ownMonth, day - ownDay].find((difference) => difference !== 0) ?? 0
  return {
    year: lies > 0 && !mayBeFuture ? year - 100 : year,
    month,
    day,
    remarks: [...remarks, 'date-two-digit-year'],
  }
}

// Excel counts 1900-02-29, a day that never was: serial numbers of five digits (1927 on) lie behind it.
function serialParts(serial: number): DateParts {
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    remarks: ['date-from-serial-number'],
  }
}

function monthOfName(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3)
  const index = monthNames.findIndex((names) => names.includes(start))
  return index < 0 ? undefined : index + 1
}

function isPossible(year: number, month: number | undefined, day: number | undefined): boolean {
  if (year < 1900 || year > 2200) return false
  if (month === undefined) return day === undefined
  if (month < 1 || month > 12) return false
  if (day === undefined) return true
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= last
}
