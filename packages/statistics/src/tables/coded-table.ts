import { type Refusal, refused } from '../refusal.ts'
import type { CodedColumn, Codes } from './coded-column.ts'

/**
 * What one record of the table is. Persons, services and participations never add up to one
 * another, so a table without a declared unit does not exist (BR-53).
 */
export type TableUnit =
  | 'persons'
  | 'cases'
  | 'services'
  | 'participations'
  | 'activities'
  | 'records'

/** Columns of equal length. Made by `codedTable`, which checks every code. */
export interface CodedTable {
  readonly unit: TableUnit
  readonly length: number
  readonly columns: ReadonlyMap<string, CodedColumn>
  /** How many equal records each row stands for; absent where each stands for one. */
  readonly weights?: Uint32Array
}

/**
 * Checks columns and joins them to a table. Refuses `column-repeated`, `column-length-differs`,
 * `code-beyond-range` (a code above the number of declared values) and `weights-length-differs`.
 */
export function codedTable(parts: {
  readonly unit: TableUnit
  readonly columns: readonly CodedColumn[]
  readonly weights?: Uint32Array
}): CodedTable | Refusal {
  const length = parts.columns[0]?.codes.length ?? parts.weights?.length ?? 0
  const columns = new Map<string, CodedColumn>()
  for (const column of parts.columns) {
    if (columns.has(column.name)) return refused('column-repeated', column.name)
    if (column.codes.length !== length) return refused('column-length-differs', column.name)
    if (largest(column.codes) > column.values.length) {
      return refused('code-beyond-range', column.name)
    }
    columns.set(column.name, column)
  }
  if (parts.weights === undefined) return { unit: parts.unit, length, columns }
  if (parts.weights.length !== length) return refused('weights-length-differs')
  return { unit: parts.unit, length, columns, weights: parts.weights }
}

function largest(codes: Codes): number {
  let most = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code > most) most = code
  }
  return most
}
