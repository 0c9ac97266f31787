/** A date as exactly as somebody knows it. */
export type TypedDate =
  | { precision: 'day'; year: number; month: number; day: number }
  | { precision: 'month'; year: number; month: number }
  | { precision: 'year'; year: number }

export interface Day {
  year: number
  month: number
  day: number
}

/** Which side of today is meant when the words leave it open: a birth is past, an appointment is future. */
export type Expectation = 'past' | 'future' | 'either'

const months = [
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
const weekdays = [
  ['domingo', 'sunday'],
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
]
const dayWords: Record<string, number> = {
  hoy: 0,
  today: 0,
  ayer: -1,
  anoche: -1,
  yesterday: -1,
  'last night': -1,
  anteayer: -2,
  antier: -2,
  'antes ayer': -2,
  manana: 1,
  tomorrow: 1,
  'pasado manana': 2,
}
const numberWords = [
  ['un', 'una', 'one', 'a', 'an'],
  ['dos', 'two'],
  ['tres', 'three'],
  ['cuatro', 'four'],
  ['cinco', 'five'],
  ['seis', 'six'],
  ['siete', 'seven'],
  ['ocho', 'eight'],
  ['nueve', 'nine'],
  ['diez', 'ten'],
]

/**
 * Reads a date as people type it, in Spanish or English: 22/11/26, 22 nov 2026, ayer, hace 3 días, el lunes, 11/2026,
 * 1994. What is only known roughly stays rough: "hace 2 años" is a year. `undefined` when it cannot be read.
 */
export function readTypedDate(
  typed: string,
  today: Day,
  expected: Expectation,
): TypedDate | undefined {
  const words = typed
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[,]/g, ' ')
    .replace(/\b(de|del|el|of|the|on)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '') return undefined
  return (
    readDayWord(words, today) ??
    readDistance(words, today) ??
    readWeekday(words, today, expected) ??
    readNumbers(words, today, expected) ??
    readMonthName(words, today, expected)
  )
}

function readDayWord(words: string, today: Day): TypedDate | undefined {
  const distance = Object.hasOwn(dayWords, words) ? dayWords[words] : undefined
  return distance === undefined ? undefined : daysFrom(today, distance)
}

function readDistance(words: string, today: Day): TypedDate | undefined {
  const unit = '(dias?|days?|semanas?|weeks?|mes|meses|months?|anos?|years?)'
  const back = new RegExp(`^(?:hace (\\w+) ${unit}|(\\w+) ${unit} (?:ago|atras))$`).exec(words)
  const ahead = new RegExp(`^(?:en|in|dentro) (\\w+) ${unit}$`).exec(words)
  const found = back ?? ahead
  if (found === null) return undefined
  const count = readCount(found[1] ?? found[3])
  if (count === undefined) return undefined
  const distance = back ? -count : count
  const name = found[2] ?? found[4] ?? ''
  if (/^(dia|day)/.test(name)) return daysFrom(today, distance)
  if (/^(semana|week)/.test(name)) return daysFrom(today, 7 * distance)
  if (/^(mes|month)/.test(name)) {
    const month = today.year * 12 + (today.month - 1) + distance
    return {
      precision: 'month',
      year: Math.floor(month / 12),
      month: (((month % 12) + 12) % 12) + 1,
    }
  }
  return { precision: 'year', year: today.year + distance }
}

function readCount(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const index = numberWords.findIndex((names) => names.includes(word))
  return index < 0 ? undefined : index + 1
}

function readWeekday(words: string, today: Day, expected: Expectation): TypedDate | undefined {
  const next = /\b(proximo|next|que viene)\b/.test(words)
  const name = words.replace(/\b(proximo|next|que viene|pasado|last)\b/g, '').trim()
  const weekday = weekdays.findIndex((names) => names.includes(name))
  if (weekday < 0) return undefined
  const now = toDate(today).getUTCDay()
  const isAhead = next || (expected === 'future' && !/\b(pasado|last)\b/.test(words))
  const distance = isAhead ? ((weekday - now + 6) % 7) + 1 : -(((now - weekday + 6) % 7) + 1)
  return daysFrom(today, distance)
}

function readNumbers(words: string, today: Day, expected: Expectation): TypedDate | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words)
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const full = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/.exec(words)
  if (full) return dayInYear(Number(full[1]), Number(full[2]), full[3], today, expected)
  const monthYear = /^(\d{1,2})\s?[-/. ]\s?(\d{4})$/.exec(words)
  if (monthYear) return validMonth(Number(monthYear[2]), Number(monthYear[1]))
  const dayMonth = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})$/.exec(words)
  if (dayMonth)
    return dayInYear(Number(dayMonth[1]), Number(dayMonth[2]), undefined, today, expected)
  const year = /^(\d{4})$/.exec(words)
  return year && isYear(Number(year[1])) ? { precision: 'year', year: Number(year[1]) } : undefined
}

function readMonthName(words: string, today: Day, expected: Expectation): TypedDate | undefined {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|o)? )?([a-z]{3,10})\.?(?: (\d{4}|\d{2}))?$/.exec(
    words,
  )
  const monthFirst = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))$/.exec(words)
  const name = dayFirst?.[2] ?? monthFirst?.[1]
  if (name === undefined) return undefined
  const month = months.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1
  if (month === 0) return undefined
  const day = dayFirst?.[1] ?? monthFirst?.[2]
  const year = dayFirst?.[3] ?? monthFirst?.[3]
  if (day !== undefined) return dayInYear(Number(day), month, year, today, expected)
  const whole = dayInYear(1, month, year, today, expected)
  return whole && { precision: 'month', year: whole.year, month }
}

/** The day in the year that was typed; with two digits or none, in the year on the expected side of today. */
function dayInYear(
  day: number,
  month: number,
  year: string | undefined,
  today: Day,
  expected: Expectation,
): TypedDate | undefined {
  if (year?.length === 4) return validDay(Number(year), month, day)
  const step = year === undefined ? 1 : 100
  const nearest =
    year === undefined ? today.year : Math.floor(today.year / 100) * 100 + Number(year)
  // A 29 February without its year is looked for in the leap years around.
  const reach = year === undefined ? 8 : 1
  const candidates = Array.from(
    { length: 2 * reach + 1 },
    (_, index) => nearest + (index - reach) * step,
  ).flatMap((each) => validDay(each, month, day) ?? [])
  const distance = (date: { year: number; month: number; day: number }): number =>
    toDate(date).getTime() - toDate(today).getTime()
  const past = candidates.filter((date) => distance(date) <= 0).at(-1)
  const future = candidates.find((date) => distance(date) >= 0)
  if (expected === 'past') return past
  if (expected === 'future') return future
  if (past === undefined || future === undefined) return past ?? future
  return -distance(past) <= distance(future) ? past : future
}

function validDay(
  year: number,
  month: number,
  day: number,
): ({ precision: 'day' } & Day) | undefined {
  const date = toDate({ year, month, day })
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && isYear(year)
  return isReal ? { precision: 'day', year, month, day } : undefined
}

function validMonth(year: number, month: number): TypedDate | undefined {
  return month >= 1 && month <= 12 && isYear(year) ? { precision: 'month', year, month } : undefined
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100
}

function toDate(day: Day): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day))
}

function daysFrom(today: Day, distance: number): TypedDate {
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day + distance))
  return {
    precision: 'day',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }
}

/** True if all of what the date covers lies after today. */
export function liesAhead(date: TypedDate, today: Day): boolean {
  return toDate({ month: 1, day: 1, ...date }).getTime() > toDate(today).getTime()
}

/** "domingo, 22 de noviembre de 2026", "noviembre de 2026" or "1994". */
export function writeTypedDate(date: TypedDate, locale: string): string {
  const at = toDate({ month: 1, day: 1, ...date })
  switch (date.precision) {
    case 'day':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(at)
    case 'month':
      return new Intl.DateTimeFormat(locale, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(at)
    case 'year':
      return String(date.year)
    default:
      return date satisfies never
  }
}

/** The day on this device's calendar. */
export function dayOf(instant: Date): Day {
  return { year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() }
}
