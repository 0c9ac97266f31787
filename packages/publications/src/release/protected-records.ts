import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Key } from '@cobijo/statistics/tables/coded-column'
import { takeApart } from '@cobijo/statistics/tables/coded-column'
import { parse } from 'csv-parse/sync'
import { recordExports } from '../exports/export-names.ts'
import type { ReleaseContent } from './release-content.ts'

/** Synthetic records that a release holds beside its tables: made from protected counts, they stand for nobody. */
export interface ProtectedRecords {
  /** How they were protected, as `cobijo synthesize` says it. */
  readonly protection: Readonly<Record<string, string | number>>
  /** The longest combination that is met by the records. */
  readonly longest: number
  /** The lines of `microdata.csv`, headings first. */
  readonly lines: readonly string[]
}

/** One record: column → its text, empty where it has no value. */
export type ProtectedRecord = Readonly<Record<string, string>>

/** The records of a release. Refuses `records-form-invalid` with the number of the line. */
export function readRecords({ lines }: ProtectedRecords): readonly ProtectedRecord[] | Refusal {
  const [heading, ...rest] = lines.map((line) => cellsOf(line))
  if (heading === undefined || new Set(heading).size !== heading.length)
    return refused('records-form-invalid', 'records.lines.0')
  const wrong = rest.findIndex((cells) => cells?.length !== heading.length)
  if (wrong >= 0) return refused('records-form-invalid', `records.lines.${wrong + 1}`)
  return rest.map((cells) =>
    Object.fromEntries(heading.map((name, at) => [name, cells?.[at] ?? ''])),
  )
}

function cellsOf(line: string): readonly string[] | undefined {
  try {
    return parse(line)[0] ?? ['']
  } catch {
    return undefined
  }
}

/**
 * The tables of a release with records are counted from these records, so that the two tell nothing of each other. Refuses
 * `export-without-records` where a form asks for records, `records-are-counted-as-they-are`, and `records-differ-from-tables` with
 * the first table that counts something else.
 */
export function checkRecords(content: ReleaseContent): Refusal | undefined {
  const { cells, records, shapes, spec } = content
  if (records === undefined) {
    const asked = spec.exports?.some((name) => recordExports.includes(name))
    return asked ? refused('export-without-records', 'exports') : undefined
  }
  if (spec.counting !== undefined) return refused('records-are-counted-as-they-are', 'counting')
  const rows = readRecords(records)
  if (isRefusal(rows)) return rows
  const separators = new Map(spec.columns.map(({ name, severalBy }) => [name, severalBy]))
  const notKnown = new Map(spec.columns.map((column) => [column.name, column.notKnown ?? []]))
  const has = (row: ProtectedRecord, name: string, key: Key) => {
    const text = row[name] ?? ''
    if (text === '' || notKnown.get(name)?.includes(text)) return key === null
    const separator = separators.get(name)
    return separator === undefined
      ? text === key
      : key !== null && takeApart(text, separator).includes(key)
  }
  for (const { at, n } of cells) {
    if (n === null) continue
    const keys = Object.entries(at)
    const counted = rows.filter((row) => keys.every(([name, key]) => has(row, name, key))).length
    if (counted === n) continue
    const table = shapes.findIndex(({ by }) => keys.every(([name]) => by.includes(name)))
    return refused('records-differ-from-tables', spec.tables[table]?.id ?? 'tables')
  }
  return undefined
}
