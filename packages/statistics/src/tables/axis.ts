import { type CodedColumn, type Key, missingCode, takeApart } from './coded-column.ts'
import { byValue } from './column-encoder.ts'

/** One dimension of a finished table: its keys in order, missing last. */
export interface Axis {
  readonly column: string
  readonly keys: readonly Key[]
  /** For each code of the column the positions in `keys`: one, or several where taken apart. */
  readonly positions: readonly (readonly number[])[]
}

/** The axis of a column whose cell texts are taken whole. */
export function wholeAxis(column: CodedColumn): Axis {
  const keys: Key[] = [...column.values, null]
  const positions = [[keys.length - 1], ...column.values.map((_, index) => [index])]
  return { column: column.name, keys, positions }
}

/** The axis of a column in which each value joined in a cell counts, once per record. */
export function splitAxis(column: CodedColumn, separator: string): Axis {
  const pieces = column.values.map((value) => takeApart(value, separator))
  const keys: Key[] = [...new Set(pieces.flat())].sort(byValue)
  const position = new Map(keys.map((key, index) => [key, index]))
  keys.push(null)
  const missing = [keys.length - 1]
  const positions: number[][] = []
  positions[missingCode] = missing
  pieces.forEach((members, index) => {
    // A cell that holds nothing but separators says as little as an empty one.
    positions[index + 1] =
      members.length === 0 ? missing : members.map((member) => position.get(member) as number)
  })
  return { column: column.name, keys, positions }
}
