import { type CodedColumn, missingCode } from '../../tables/coded-column.ts'
import { type CellCounts, countCells } from '../../tables/counting/count-cells.ts'
import type { ToldCombinations } from '../aggregates/told-combinations.ts'
import { choices, type Length, lengths } from '../combinations/combination-space.ts'
import { CountComparison, type LengthQuality } from './compare-counts.ts'

/**
 * For the office only: it is worked out from the people themselves, and neither rounded nor noised.
 */
export interface QualityReport {
  readonly isForOfficeOnly: true
  readonly records: readonly LengthQuality[]
  readonly aggregates: readonly LengthQuality[]
  /** The aggregates held against the records, as whoever gets both will do. */
  readonly agreement: readonly LengthQuality[]
}

/** Compares people, made records and told aggregates in every combination of up to `longest` columns. */
export function qualityReport(
  parts: {
    readonly sensitive: readonly CodedColumn[]
    readonly records: readonly CodedColumn[]
    readonly told: ToldCombinations
    readonly longest: Length
    /** Combinations of fewer people than this should not be told. */
    readonly below: number
  },
  onProgress: (share: number) => void,
): QualityReport {
  const { sensitive, told, longest, below } = parts
  const records = parts.records.map((column, at) =>
    inValuesOf(sensitive[at] as CodedColumn, column),
  )
  const report = { records: [], aggregates: [], agreement: [] } as Record<
    'records' | 'aggregates' | 'agreement',
    LengthQuality[]
  >
  const tables = new ToldTables(told, sensitive)
  for (const length of lengths.slice(0, longest)) {
    const ofRecords = new CountComparison(length, below)
    const ofAggregates = new CountComparison(length, below)
    const agreement = new CountComparison(length, below)
    const all = choices(sensitive.length, length)
    all.forEach((chosen, at) => {
      const truth = counted(sensitive, chosen)
      const made = counted(records, chosen)
      const published = tables.next(chosen)
      const isCombination = combinationTest(sensitive, chosen)
      ofRecords.add(truth, made, isCombination)
      ofAggregates.add(truth, published, isCombination)
      agreement.add(made, published, isCombination)
      onProgress((length - 1 + (at + 1) / all.length) / longest)
    })
    report.records.push(ofRecords.finish())
    report.aggregates.push(ofAggregates.finish())
    report.agreement.push(agreement.finish())
  }
  return { isForOfficeOnly: true, ...report }
}

/** The same records under the codes of another column that has all of their values. */
function inValuesOf(whole: CodedColumn, column: CodedColumn): CodedColumn {
  const codeOf = new Map(whole.values.map((value, at) => [value, at + 1]))
  const now = [missingCode, ...column.values.map((value) => codeOf.get(value) ?? missingCode)]
  return { ...whole, codes: Uint32Array.from(column.codes, (code) => now[code] as number) }
}

function counted(columns: readonly CodedColumn[], chosen: readonly number[]): CellCounts {
  const task = { columns: chosen.map((at) => columns[at] as CodedColumn), filters: [] }
  return countCells(task, { from: 0, to: columns[0]?.codes.length ?? 0 })
}

function combinationTest(
  columns: readonly CodedColumn[],
  chosen: readonly number[],
): (cell: number) => boolean {
  const radix = chosen.map((at) => (columns[at] as CodedColumn).values.length + 1).toReversed()
  return (cell) => {
    let rest = cell
    for (const each of radix) {
      if (rest % each === missingCode) return false
      rest = Math.floor(rest / each)
    }
    return true
  }
}

/** Hands out told counts table by table, in the order in which they are listed. */
class ToldTables {
  readonly #told: ToldCombinations
  readonly #sensitive: readonly CodedColumn[]
  readonly #codes: readonly (readonly number[])[]
  #at = 0

  constructor(told: ToldCombinations, sensitive: readonly CodedColumn[]) {
    this.#told = told
    this.#sensitive = sensitive
    this.#codes = told.values.map((values, column) => {
      const codeOf = new Map(sensitive[column]?.values.map((value, at) => [value, at + 1]))
      return [missingCode, ...values.map((value) => codeOf.get(value) ?? missingCode)]
    })
  }

  next(chosen: readonly number[]): CellCounts {
    const { lengths: sizes, columns, codes, counts } = this.#told
    const cells: number[] = []
    const found: number[] = []
    const isHere = (entry: number): boolean =>
      sizes[entry] === chosen.length &&
      chosen.every((column, place) => columns[3 * entry + place] === column)
    for (; this.#at < sizes.length && isHere(this.#at); this.#at++) {
      let cell = 0
      chosen.forEach((column, place) => {
        const code = this.#codes[column]?.[codes[3 * this.#at + place] as number] as number
        cell = cell * ((this.#sensitive[column] as CodedColumn).values.length + 1) + code
      })
      cells.push(cell)
      found.push(counts[this.#at] as number)
    }
    return { cells: Float64Array.from(cells), counts: Float64Array.from(found) }
  }
}
