import { findCountry } from '../standard/countries.ts'
import type { FieldDefinition } from '../standard/field-definition.ts'
import { findLanguage } from '../standard/languages.ts'
import type { DateOrder } from './calendar-text.ts'
import { readDate } from './calendar-text.ts'
import { comparable, findChoice, readChoices, readSeveral } from './choice-text.ts'
import type { ChoicesRead } from './choice-text.ts'
import type { ProblemCode } from '../import-problem.ts'

/** Text, ISO date, number, yes/no, or several codes: what a field holds once read. */
export type HtcdsValue = string | number | boolean | readonly string[]

export interface ReadingContext {
  /** `yyyy-mm-dd` on the device; passed in so that the same file reads the same. */
  readonly today: string
  readonly dateOrder: DateOrder
}

export interface CellReading {
  /** Absent when nothing of the cell could be taken. */
  readonly value?: HtcdsValue
  readonly problems: readonly ProblemCode[]
  /** What of the text is not in `value`; it travels along and is exported again. */
  readonly unmapped?: string
}

const phonePattern = /^\+?[1-9]\d{1,14}$/
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const decimalPattern = /^[+-]?\d+(?:\.\d+)?(?:e-?\d+)?$/i
const truths = new Set(['true', 'verdadero', 'yes', 'y', 'si', 's', '1', 'x'])
const falsehoods = new Set(['false', 'falso', 'no', 'n', '0'])

/** Reads one non-blank cell of a field. A value that does not fit is never guessed: it stays in `unmapped`. */
export function readCellValue(
  definition: FieldDefinition,
  text: string,
  context: ReadingContext,
): CellReading {
  const written = text.trim()
  switch (definition.kind) {
    case 'text':
      return taken(written)
    case 'email':
      return written.length <= 254 && emailPattern.test(written)
        ? taken(written)
        : unmapped(text, 'email-invalid')
    case 'phone':
      return phone(text)
    case 'date':
      return date(definition, text, context)
    case 'whole':
      return whole(text)
    case 'longitude':
      return coordinate(text, 180)
    case 'latitude':
      return coordinate(text, 90)
    case 'flag':
      return flag(text)
    case 'choice':
      return choice(definition, text)
    case 'choices':
      return several(text, readChoices(definition.picklist ?? [], written), 'value-not-in-picklist')
    case 'language': {
      const language = findLanguage(written)
      return language === undefined ? unmapped(text, 'language-unknown') : taken(language)
    }
    case 'countries':
      return several(text, readSeveral(written, findCountry), 'country-unknown')
    default:
      return definition.kind satisfies never
  }
}

function taken(value: HtcdsValue, ...problems: ProblemCode[]): CellReading {
  return { value, problems }
}

function unmapped(text: string, ...problems: ProblemCode[]): CellReading {
  return { problems, unmapped: text }
}

function phone(text: string): CellReading {
  const digits = text.replace(/[\s\u00a0().-]/g, '')
  return phonePattern.test(digits) ? taken(digits) : unmapped(text, 'phone-invalid')
}

function date(definition: FieldDefinition, text: string, context: ReadingContext): CellReading {
  const read = readDate(text, {
    order: context.dateOrder,
    today: context.today,
    mayBeFuture: definition.mayBeFuture === true,
  })
  if (read.kind === 'unread') return unmapped(text, read.code)
  if (read.date.length < 10 && definition.mayBePartial !== true)
    return unmapped(text, 'date-incomplete')
  return taken(read.date, ...read.remarks)
}

function whole(text: string): CellReading {
  const written = text.trim().replace(/\.0+$/, '')
  const number = Number(written)
  return /^\d{1,3}$/.test(written) && number <= 120
    ? taken(number)
    : unmapped(text, 'number-invalid')
}

function coordinate(text: string, limit: number): CellReading {
  const written = text.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  const number = Number(written)
  return decimalPattern.test(written) && Math.abs(number) <= limit
    ? taken(number)
    : unmapped(text, 'coordinate-invalid')
}

function flag(text: string): CellReading {
  const written = comparable(text)
  if (truths.has(written)) return taken(true)
  return falsehoods.has(written) ? taken(false) : unmapped(text, 'not-yes-or-no')
}

function choice(definition: FieldDefinition, text: string): CellReading {
  const picklist = definition.picklist ?? []
  const found = findChoice(picklist, text)
  if (found !== undefined) return taken(definition.acceptsSeveral === true ? [found] : found)
  const read = readChoices(picklist, text.trim())
  if (definition.acceptsSeveral === true) return several(text, read, 'value-not-in-picklist')
  return unmapped(text, read.values.length > 1 ? 'several-values' : 'value-not-in-picklist')
}

function several(text: string, read: ChoicesRead, code: ProblemCode): CellReading {
  if (read.values.length === 0) return unmapped(text, code)
  if (read.unknown.length === 0) return taken(read.values)
  return { value: read.values, problems: [code], unmapped: read.unknown.join(';') }
}

/** The text that `readCellValue` reads back as the same value. */
export function writeCellValue(value: HtcdsValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'object' ? value.join(';') : String(value)
}
