import type { TableUnit } from '@cobijo/statistics/tables/coded-table'
import type { Bilingual } from '../language/bilingual.ts'

export interface FigureValue {
  readonly key: string
  readonly label: Bilingual
}

export interface FigureColumn {
  /** The heading in the file, exactly. */
  readonly name: string
  readonly label: Bilingual
  /** The only values allowed, in the order in which tables show them. */
  readonly values: readonly FigureValue[]
  /** What joins several of the values in one cell. */
  readonly separator?: string
  /** Labels keep their capital inside a sentence: "Asia y Europa". */
  readonly hasProperNames?: true
  /** What an empty cell is called in a table. */
  readonly missingLabel?: Bilingual
}

/** A published file as its publisher's dictionary describes it. */
export interface FigureSchema {
  readonly id: string
  readonly unit: TableUnit
  readonly columns: readonly FigureColumn[]
}
