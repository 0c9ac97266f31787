import type { FigurePeriod } from './figure.ts'

/** First and last day, `YYYY-MM-DD`. */
export interface Extent {
  readonly from: string
  readonly to: string
}

/** A year, a month or a day that exists. */
export function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && firstDay(text) !== undefined
}

/** From the first day of a year or month to the last of another; undefined where an end is not known. */
export function extentOf({ from, to }: Pick<FigurePeriod, 'from' | 'to'>): Extent | undefined {
  const begin = from === undefined ? undefined : firstDay(from)
  const end = to === undefined ? undefined : lastDay(to)
  return begin === undefined || end === undefined ? undefined : { from: begin, to: end }
}

export function firstDay(date: string): string | undefined {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const text = `${year}-${month}-${day}`
  const parsed = new Date(`${text}T00:00:00Z`)
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
  return exists ? text : undefined
}

export function lastDay(date: string): string | undefined {
  const first = firstDay(date)
  if (first === undefined || date.length === 10) return first
  if (date.length === 4) return `${date}-12-31`
  const month = new Date(`${first}T00:00:00Z`)
  month.setUTCMonth(month.getUTCMonth() + 1, 0)
  return month.toISOString().slice(0, 10)
}

export function isInside(inner: Extent, outer: Extent): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

export function overlap(one: Extent, other: Extent): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** How a period lies among its publisher's years; `shifted-year`: twelve months that are no year of theirs. */
export type YearSpan = 'one-year' | 'shifted-year' | 'part-of-a-year' | 'longer' | 'none'

export function yearSpan(period: FigurePeriod): YearSpan {
  const extent = extentOf(period)
  if (extent === undefined) return 'none'
  const begins = period.year === 'fiscal' ? (period.yearBegins ?? '01-01') : '01-01'
  const yearAfter = dayAfterAYear(extent.from)
  const next = dayAfter(extent.to)
  if (next > yearAfter) return 'longer'
  if (next < yearAfter) return 'part-of-a-year'
  return extent.from.slice(5) === begins ? 'one-year' : 'shifted-year'
}

function dayAfterAYear(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
}

export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Equal for two periods that are the same stretch of time, counted in the same way; undefined where nobody can know. */
export function periodKey(period: FigurePeriod): string | undefined {
  if (period.kind === 'not-stated') return undefined
  const extent = extentOf(period)
  if (period.kind === 'per-year') return 'per-year'
  if (period.kind === 'to-date') return `to-date ${period.to ?? ''}`
  return extent === undefined ? undefined : `${period.kind} ${extent.from} ${extent.to}`
}
