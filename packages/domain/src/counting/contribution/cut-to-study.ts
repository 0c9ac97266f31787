import type { Instant } from '../../journal/identifier.ts'
import { findVariable, variableOfUnit } from '../study/counted-variables.ts'
import { beginningOf, dayIn, endOf } from '../study/study.ts'
import type { Study, StudyColumn } from '../study/study.ts'
import type { Agreement } from './agreement.ts'
import type { CountedEntry, PersonToCount } from './counted-entries.ts'

/** `null`: nothing was said. Several codes only in a column of `codes`, sorted. */
export type Cell = string | number | readonly string[] | null

/** A person's code of the study, absent where nobody with a code is counted, and one cell a column. */
export interface ContributedRow {
  readonly person: string | null
  readonly cells: readonly Cell[]
}

export interface ColumnCount {
  readonly name: string
  readonly from: StudyColumn['from']
  /** How many rows say each value, most first; a row of several counts at each. */
  readonly values: readonly { readonly value: string; readonly rows: number }[]
  /** Rows that say nothing here. */
  readonly missing: number
  /** Values that the study's codes do not hold: they stay here. */
  readonly outsideCodes: number
}

/** What would leave, and whom it leaves out. */
export interface CutRows {
  readonly rows: readonly ContributedRow[]
  readonly people: number
  readonly columns: readonly ColumnCount[]
  /** People in the period who are not in it, by why. */
  readonly leftOut: Readonly<Partial<Record<Agreement, number>>>
  readonly outsidePeriod: number
  readonly withoutCode: number
}

export interface ToCount {
  readonly people: readonly PersonToCount[]
  /** What is about nobody with a code: refused beds. */
  readonly others: readonly CountedEntry[]
  /** People of other organisations who were helped here and whose code nobody let through: they cannot be counted once. */
  readonly withoutCode: number
}

/**
 * Everything that is not a column of the study stays behind by construction: rows are made cell by cell from its columns. `codeOf` gives a
 * person's code of this study. Sorted by that code, so that the order tells nothing.
 */
export function cutToStudy(
  study: Study,
  { people, others, withoutCode }: ToCount,
  codeOf: (personCode: string) => string,
): CutRows {
  const cutOff = endOf(study, study.cutOff)
  const isInPeriod = (at: Instant) =>
    at >= beginningOf(study, study.periodFrom) && at < endOf(study, study.periodUntil)
  const cut = new Cutting(study)
  const leftOut: Partial<Record<Agreement, number>> = {}
  const counted = new Set<string>()
  let outsidePeriod = 0
  for (const person of people) {
    const known = person.entries.filter(({ recordedAt }) => recordedAt < cutOff)
    const rows = rowsOf(study, person, known, isInPeriod)
    if (rows.length === 0) {
      outsidePeriod += 1
    } else if (person.agreement !== 'agreed') {
      leftOut[person.agreement] = (leftOut[person.agreement] ?? 0) + 1
    } else {
      const code = codeOf(person.personCode)
      counted.add(code)
      for (const row of rows) cut.add(code, row)
    }
  }
  if (study.unit === 'bed-refusal')
    for (const each of others)
      if (
        isInPeriod(each.recordedAt) &&
        each.variables[variableOfUnit['bed-refusal']] !== undefined
      )
        cut.add(null, { own: [each], ofPerson: [], recordedAt: each.recordedAt })
  return { ...cut.finish(), people: counted.size, leftOut, outsidePeriod, withoutCode }
}

interface RowSource {
  /** Entries whose own variables the row tells. */
  readonly own: readonly CountedEntry[]
  /** Entries of the person to whom it belongs. */
  readonly ofPerson: readonly CountedEntry[]
  readonly recordedAt: Instant
}

function rowsOf(
  { unit }: Study,
  { registeredAt }: PersonToCount,
  known: readonly CountedEntry[],
  isInPeriod: (at: Instant) => boolean,
): readonly RowSource[] {
  if (unit === 'bed-refusal') return []
  if (unit === 'person')
    return isInPeriod(registeredAt)
      ? [{ own: known, ofPerson: known, recordedAt: registeredAt }]
      : []
  const variable = variableOfUnit[unit]
  return known.flatMap((each) =>
    each.variables[variable] !== undefined && isInPeriod(each.recordedAt)
      ? [{ own: [each], ofPerson: known, recordedAt: each.recordedAt }]
      : [],
  )
}

class Cutting {
  readonly #study: Study
  readonly #rows: ContributedRow[] = []
  readonly #outside: number[]

  constructor(study: Study) {
    this.#study = study
    this.#outside = study.columns.map(() => 0)
  }

  add(person: string | null, source: RowSource): void {
    const cells = this.#study.columns.map((column, at) => {
      const { cell, outside } = cellOf(this.#study, column, source)
      this.#outside[at] = (this.#outside[at] ?? 0) + outside
      return cell
    })
    this.#rows.push({ person, cells })
  }

  finish(): Pick<CutRows, 'rows' | 'columns'> {
    const rows = this.#rows
      .map((row) => ({ row, key: `${row.person ?? ''} ${JSON.stringify(row.cells)}` }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ row }) => row)
    const columns = this.#study.columns.map((column, at) => ({
      ...countColumn(
        column,
        rows.map(({ cells }) => cells[at] ?? null),
      ),
      outsideCodes: this.#outside[at] ?? 0,
    }))
    return { rows, columns }
  }
}

function cellOf(
  study: Study,
  column: StudyColumn,
  { own, ofPerson, recordedAt }: RowSource,
): { readonly cell: Cell; readonly outside: number } {
  if (column.from === 'facts') {
    const day = dayIn(study, recordedAt)
    return fitting(column, [column.kind === 'month' ? day.slice(0, 7) : Number(day.slice(0, 4))])
  }
  const variable = findVariable(column.variable)
  // Of a refused bed the age group stands beside the refusal.
  const isOwn = variable === undefined || variable.of !== 'person' || study.unit === 'bed-refusal'
  const from = isOwn ? own : ofPerson
  return fitting(
    column,
    from.flatMap(({ variables }) => {
      const held = Object.hasOwn(variables, column.variable)
        ? variables[column.variable]
        : undefined
      return Array.isArray(held) ? (held as unknown[]) : held === undefined ? [] : [held]
    }),
  )
}

/** What is said and fits; of a single value the last that fits. */
function fitting(
  column: StudyColumn,
  said: readonly unknown[],
): { readonly cell: Cell; readonly outside: number } {
  const fits = said.filter((value) => isValueOf(column, value)) as (string | number)[]
  const outside = new Set(said).size - new Set(fits).size
  if (fits.length === 0) return { cell: null, outside }
  if (column.kind !== 'codes') return { cell: fits.at(-1) ?? null, outside }
  return { cell: [...new Set(fits as string[])].sort(), outside }
}

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** Whether one value stands within what the study asked for in a column. */
export function isValueOf({ kind, codes, least, most }: StudyColumn, value: unknown): boolean {
  if (kind === 'month') return typeof value === 'string' && monthPattern.test(value)
  if (kind === 'whole')
    return (
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= (least ?? 0) &&
      value <= (most ?? Number.MAX_SAFE_INTEGER)
    )
  return typeof value === 'string' && codes?.includes(value) === true
}

function countColumn(
  { name, from }: StudyColumn,
  cells: readonly Cell[],
): Omit<ColumnCount, 'outsideCodes'> {
  const counts = new Map<string, number>()
  let missing = 0
  for (const cell of cells) {
    if (cell === null) missing += 1
    for (const value of cell === null ? [] : Array.isArray(cell) ? cell : [cell])
      counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  }
  const values = [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
  return { name, from, values, missing }
}
