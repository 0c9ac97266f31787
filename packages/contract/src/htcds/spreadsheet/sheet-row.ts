/** Why the text of a cell may not be taken as what somebody entered. */
export type CellMark = 'formula-cell' | 'error-cell' | 'merged-cell'

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number
  /** From column A; an empty cell is an empty text. */
  readonly cells: readonly string[]
  /** By column index from 0. */
  readonly marks?: ReadonlyMap<number, CellMark>
}

export function isBlank(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.trim() === '') && (row.marks?.size ?? 0) === 0
}

/** A, B … Z, AA: the name of a column as every spreadsheet shows it; the index counts from 0. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Row number from 1 and column index from 0 of an address such as `AB12`. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address)
  if (!match) return undefined
  const column =
    [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]), column }
}
