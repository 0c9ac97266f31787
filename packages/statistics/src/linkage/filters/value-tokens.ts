import type { SchemaColumn } from './linkage-schema.ts'

export type ReadColumn = Extract<SchemaColumn, { isIgnored: false }>

const wholeNumber = /^[+-]?\d{1,15}$/

/**
 * The tokens of a value as clkhash cuts them: text in n-grams with a space at both ends where n > 1, numbers without leading
 * zeros, dates as YYYYMMDD; a positional token has its place in front. A missing value has none. Undefined: the value is not
 * of the form that the schema declares.
 */
export function valueTokens(column: ReadColumn, value: string): readonly string[] | undefined {
  const { missing, tokens } = column
  const present = missing !== undefined && value === missing.sentinel ? missing.replacement : value
  if (present === '') return []
  const written = canonicalValue(column, present)
  if (written === undefined) return undefined
  if (tokens.kind === 'exact') return [written]
  const characters = [...(tokens.n > 1 ? ` ${written} ` : written)]
  const found: string[] = []
  for (let at = 0; at + tokens.n <= characters.length; at++) {
    const gram = characters.slice(at, at + tokens.n).join('')
    found.push(tokens.isPositional ? `${at + 1} ${gram}` : gram)
  }
  return found
}

function canonicalValue({ form }: ReadColumn, value: string): string | undefined {
  switch (form.kind) {
    case 'text':
      return value.length >= form.minLength && value.length <= form.maxLength ? value : undefined
    case 'integer': {
      const number = wholeNumber.test(value) ? Number(value) : Number.NaN
      return number >= form.minimum && number <= form.maximum ? String(number) : undefined
    }
    case 'date':
      return dateDigits(value, form.pattern)
    case 'list':
      return form.values.has(value) ? value : undefined
    default:
      return form satisfies never
  }
}

const partOfDate: ReadonlyMap<string, string> = new Map([
  ['%Y', '(?<year>\\d{4})'],
  ['%m', '(?<month>\\d{1,2})'],
  ['%d', '(?<day>\\d{1,2})'],
])

function dateDigits(value: string, pattern: string): string | undefined {
  const plain = pattern.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
  const expression = plain.replace(/%[Ymd]/gu, (part) => partOfDate.get(part) ?? part)
  const { year, month, day } = new RegExp(`^${expression}$`, 'u').exec(value)?.groups ?? {}
  if (year === undefined || month === undefined || day === undefined) return undefined
  const [monthNumber, dayNumber] = [Number(month), Number(day)]
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
}
