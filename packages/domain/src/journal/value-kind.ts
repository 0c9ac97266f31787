import { isIdentifier } from './identifier.ts'
import type { NextReminder } from './facts.ts'
import type { CalendarDate, Instant } from './identifier.ts'

/**
 * What a field may hold. `check` gives a refusal code or undefined, never the value. Values are plain data
 * (text, numbers, booleans, lists, records), so that they have one canonical byte form.
 */
export interface ValueKind<Value> {
  readonly name: string
  readonly check: (value: unknown) => string | undefined
  /** Closed vocabulary, where there is one: forms and imports read it. */
  readonly values?: readonly string[]
  /** Of a list: what each item may hold; of a record: its fields. Forms read them. */
  readonly item?: ValueKind<unknown>
  /** Of values by code: the vocabulary in whose words the codes are said. */
  readonly vocabulary?: string
  readonly shape?: Readonly<Record<string, ValueKind<unknown>>>
  /** Only for inference; never set. */
  readonly example?: Value
}

export type ValueOf<Kind> = Kind extends ValueKind<infer Value> ? Value : never

/** Text of at most `maximum` UTF-16 units; never blank (leave the field out instead). */
export function text(maximum = 4000): ValueKind<string> {
  return {
    name: 'text',
    check: (value) => {
      if (typeof value !== 'string') return 'not-text'
      if (value.trim() === '') return 'text-blank'
      return value.length > maximum ? 'text-too-long' : undefined
    },
  }
}

export function choice<const Values extends readonly string[]>(
  values: Values,
): ValueKind<Values[number]> {
  const known = new Set<string>(values)
  return {
    name: 'choice',
    values,
    check: (value) =>
      typeof value === 'string' && known.has(value) ? undefined : 'not-a-listed-choice',
  }
}

/** `unknown` is "does not know", `not-asked` is "was not asked" (W1, BR-05). */
export const answer = choice(['yes', 'no', 'unknown', 'not-asked'])

/** `none` where nothing is to be done any more. */
export const nextReminder: ValueKind<NextReminder> = {
  name: 'next-reminder',
  check: (value) => (value === 'none' ? undefined : instant.check(value)),
}

/** The answers to a list of questions that a country or a standard brings, by their codes; what is not in it was not asked. */
export const answersByCode: ValueKind<
  Readonly<Record<string, 'yes' | 'no' | 'unknown' | 'not-asked'>>
> = {
  name: 'answers-by-code',
  check: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-record'
    const given = Object.entries(value)
    if (given.length > 300) return 'list-too-long'
    for (const [code, held] of given) {
      if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/.test(code)) return 'not-a-code'
      const refusal = answer.check(held)
      if (refusal !== undefined) return refusal
    }
    return undefined
  },
}

/** One value for each of some known codes; what is not in it was not said. `vocabulary`: in whose words the codes are said. */
export function byCode<const Code extends string, Value>(
  vocabulary: string,
  codes: readonly Code[],
  item: ValueKind<Value>,
): ValueKind<Readonly<Partial<Record<Code, Value>>>> {
  const known = new Set<string>(codes)
  return {
    name: 'by-code',
    vocabulary,
    values: codes,
    item,
    check: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-record'
      for (const [code, held] of Object.entries(value)) {
        if (!known.has(code)) return 'field-unknown'
        const refusal = item.check(held)
        if (refusal !== undefined) return refusal
      }
      return undefined
    },
  }
}

/** Answers to questions whose codes are the domain's, asked in the words of the country's list. */
export function answersTo<const Code extends string>(
  codes: readonly Code[],
): ValueKind<Readonly<Partial<Record<Code, ValueOf<typeof answer>>>>> {
  return { name: 'answers-by-code', check: byCode('', codes, answer).check }
}

export const flag: ValueKind<boolean> = {
  name: 'flag',
  check: (value) => (typeof value === 'boolean' ? undefined : 'not-yes-or-no'),
}

export function whole(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): ValueKind<number> {
  return {
    name: 'whole',
    check: (value) => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'not-a-whole-number'
      return value < minimum || value > maximum ? 'number-out-of-range' : undefined
    },
  }
}

/** Money in the currency's smallest unit; people type it with point and comma, so what is none has a sentence of its own. */
export function amountOfMoney(minimum = 0): ValueKind<number> {
  const { name, check } = whole(minimum)
  return {
    name,
    check: (value) => {
      const code = check(value)
      return code === 'not-a-whole-number' ? 'not-an-amount' : code
    },
  }
}

export const instant: ValueKind<Instant> = {
  name: 'instant',
  check: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 8.64e15
      ? undefined
      : 'not-an-instant',
}

export const calendarDate: ValueKind<CalendarDate> = {
  name: 'calendar-date',
  check: (value) => (typeof value === 'string' && isCalendarDate(value) ? undefined : 'not-a-date'),
}

export const identifier: ValueKind<string> = {
  name: 'identifier',
  check: (value) => (isIdentifier(value) ? undefined : 'not-an-identifier'),
}

/** Lower-case hexadecimal of exactly `bytes` bytes. */
export function hexadecimal(bytes: number): ValueKind<string> {
  const shape = new RegExp(`^[0-9a-f]{${bytes * 2}}$`)
  return {
    name: 'hexadecimal',
    check: (value) =>
      typeof value === 'string' && shape.test(value) ? undefined : 'not-hexadecimal',
  }
}

export function list<Item>(item: ValueKind<Item>, maximum = 200): ValueKind<readonly Item[]> {
  return {
    name: 'list',
    item,
    ...(item.values ? { values: item.values } : {}),
    check: (value) => {
      if (!Array.isArray(value)) return 'not-a-list'
      if (value.length > maximum) return 'list-too-long'
      for (const each of value) {
        const code = item.check(each)
        if (code !== undefined) return code
      }
      return undefined
    },
  }
}

type RecordOf<Shape extends Record<string, ValueKind<unknown>>> = {
  readonly [Name in keyof Shape]?: ValueOf<Shape[Name]>
}

/** A record whose fields may each be absent; unknown names are refused so that nothing hides in it. */
export function record<Shape extends Record<string, ValueKind<unknown>>>(
  shape: Shape,
): ValueKind<RecordOf<Shape>> {
  return {
    name: 'record',
    shape,
    check: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-record'
      for (const [name, held] of Object.entries(value)) {
        const kind = shape[name]
        if (!Object.hasOwn(shape, name) || kind === undefined) return 'field-unknown'
        const code = kind.check(held)
        if (code !== undefined) return code
      }
      return undefined
    },
  }
}

/** Any plain record; only for what another package builds and checks. */
export const plainRecord: ValueKind<Readonly<Record<string, unknown>>> = {
  name: 'plain-record',
  check: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? undefined
      : 'not-a-record',
}

/** Text to text, for rows that came from elsewhere and are kept as they were. */
export function textMap(
  maximumEntries = 300,
  maximumLength = 32_000,
): ValueKind<Readonly<Record<string, string>>> {
  return {
    name: 'text-map',
    check: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-record'
      const entries = Object.entries(value)
      if (entries.length > maximumEntries) return 'list-too-long'
      return entries.every(([, held]) => typeof held === 'string' && held.length <= maximumLength)
        ? undefined
        : 'not-text'
    },
  }
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isCalendarDate(value: string): boolean {
  const match = datePattern.exec(value)
  if (!match) return false
  const [, year, month, day] = match
  if (month === undefined) return true
  const numericMonth = Number(month)
  if (numericMonth < 1 || numericMonth > 12) return false
  return (
    day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), numericMonth))
  )
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
