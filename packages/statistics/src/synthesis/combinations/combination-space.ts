import { type Refusal, refused } from '../../refusal.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'

/** How many attributes a combination may have. */
export const lengths = [1, 2, 3] as const
export type Length = (typeof lengths)[number]

/** All combinations of some columns: a dense table, the last column fastest, code 0 where a record has no value. */
export interface CombinationTable {
  readonly columns: readonly number[]
  /** Number of its first cell among the cells of all tables. */
  readonly offset: number
  readonly size: number
}

/** Above this many cells the tables would not fit into a browser's memory: 32 million. */
export const mostCells = 2 ** 25

/**
 * The cells of every table over one, two … `longest` columns, numbered through. A cell stands for a
 * combination of attributes (column and value); cells in which a column has code 0 stand for none and
 * are counted but never told.
 */
export class CombinationSpace {
  readonly columns: readonly CodedColumn[]
  readonly longest: Length
  readonly cells: number
  /** For each column its number of values, and 1 for none. */
  readonly radix: Int32Array
  /** Tables by length: `tables[0]` are those of one column. */
  readonly tables: readonly (readonly CombinationTable[])[]
  readonly #pairs: Int32Array
  readonly #triples: Int32Array

  private constructor(columns: readonly CodedColumn[], longest: Length) {
    this.columns = columns
    this.longest = longest
    this.radix = Int32Array.from(columns, ({ values }) => values.length + 1)
    const width = columns.length
    this.#pairs = new Int32Array(width * width)
    this.#triples = new Int32Array(longest === 3 ? width * width * width : 0)
    let offset = 0
    const tables: CombinationTable[][] = []
    for (let length = 1; length <= longest; length++) {
      tables.push([])
      for (const chosen of choices(width, length)) {
        const size = chosen.reduce((product, column) => product * this.radixOf(column), 1)
        tables.at(-1)?.push({ columns: chosen, offset, size })
        const [first = 0, second = 0, third = 0] = chosen
        if (length === 2) this.#pairs[first * width + second] = offset
        if (length === 3) this.#triples[(first * width + second) * width + third] = offset
        offset += size
      }
    }
    this.tables = tables
    this.cells = offset
  }

  /** Refuses `too-many-combinations`, with the column of most values. */
  static over(columns: readonly CodedColumn[], longest: Length): CombinationSpace | Refusal {
    // Elementary symmetric sums: the number of cells, before any table is listed.
    const sums = [1, 0, 0, 0]
    for (const { values } of columns) {
      for (let length = 3; length > 0; length--) {
        sums[length]! += (values.length + 1) * (sums[length - 1] as number)
      }
    }
    const cells = sums.slice(1, longest + 1).reduce((sum, each) => sum + each, 0)
    if (cells <= mostCells) return new CombinationSpace(columns, longest)
    const widest = columns.reduce((most, each) =>
      each.values.length > most.values.length ? each : most,
    )
    return refused('too-many-combinations', widest.name)
  }

  radixOf(column: number): number {
    return this.radix[column] as number
  }

  /** First cell of the table of one column. */
  single(column: number): number {
    return this.tables[0]?.[column]?.offset ?? 0
  }

  /** First cell of the table of two columns, `first < second`. */
  pair(first: number, second: number): number {
    return this.#pairs[first * this.columns.length + second] as number
  }

  /** First cell of the table of three columns in rising order. */
  triple(first: number, second: number, third: number): number {
    const width = this.columns.length
    return this.#triples[(first * width + second) * width + third] as number
  }

  /** Visits the cells of a length that stand for a combination, with the code of each of its columns. */
  eachCombination(
    length: Length,
    visit: (
      cell: number,
      table: CombinationTable,
      codes: readonly [number, number, number],
    ) => void,
  ): void {
    for (const table of this.tables[length - 1] ?? []) {
      const [first = 0, second, third] = table.columns
      const secondRadix = second === undefined ? 1 : this.radixOf(second)
      const thirdRadix = third === undefined ? 1 : this.radixOf(third)
      const secondFrom = second === undefined ? 0 : 1
      const thirdFrom = third === undefined ? 0 : 1
      for (let a = 1; a < this.radixOf(first); a++) {
        for (let b = secondFrom; b < secondRadix; b++) {
          for (let c = thirdFrom; c < thirdRadix; c++) {
            visit(table.offset + (a * secondRadix + b) * thirdRadix + c, table, [a, b, c])
          }
        }
      }
    }
  }
}

/** Every selection of so many columns, each in rising order. */
export function choices(width: number, length: number, from = 0): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  const found: (readonly number[])[] = []
  for (let first = from; first <= width - length; first++) {
    for (const rest of choices(width, length - 1, first + 1)) found.push([first, ...rest])
  }
  return found
}
