import { type CodedColumn, codesFor, missingCode } from '../../tables/coded-column.ts'

/** The column without the values that may not be told: records that had one have none now. */
export function keepValues(column: CodedColumn, isKept: (code: number) => boolean): CodedColumn {
  const kept: string[] = []
  const codeNow = new Uint32Array(column.values.length + 1)
  column.values.forEach((value, at) => {
    if (isKept(at + 1)) codeNow[at + 1] = kept.push(value)
  })
  const codes = codesFor(kept.length, column.codes.length)
  for (let row = 0; row < codes.length; row++) {
    codes[row] = codeNow[column.codes[row] as number] as number
  }
  return { name: column.name, values: kept, codes }
}

/** How many records have each value, by code. */
export function countValues(column: CodedColumn): Uint32Array {
  const counts = new Uint32Array(column.values.length + 1)
  for (let row = 0; row < column.codes.length; row++) counts[column.codes[row] as number]! += 1
  counts[missingCode] = 0
  return counts
}
