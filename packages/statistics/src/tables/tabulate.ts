import { isRefusal, type Refusal } from '../refusal.ts'
import type { Axis } from './axis.ts'
import type { CodedTable, TableUnit } from './coded-table.ts'
import { type Counted, countTask } from './counting/count-task.ts'
import { project } from './project.ts'
import type { Row } from './row.ts'
import { planTable, type TablePlan, type TabulateRequest } from './table-plan.ts'

export interface Tabulation {
  readonly kind: 'tabulation'
  readonly unit: TableUnit
  /** What n counts: records of the declared unit, or different values of a column. */
  readonly measure:
    | { readonly kind: 'records' }
    | { readonly kind: 'distinct'; readonly column: string }
  /**
   * True where the cells add up to every margin. False for different values and for columns taken
   * apart: there one record can stand in several cells, and a margin is counted, never summed.
   */
  readonly isAdditive: boolean
  readonly by: readonly string[]
  /** Occurring cells only, in the order of the values, missing last. */
  readonly rows: readonly Row[]
  readonly margins: readonly { readonly by: readonly string[]; readonly rows: readonly Row[] }[]
  /** The same measure over all selected records. */
  readonly total: number
  /** Filter columns in which a value asked for does not occur. */
  readonly valueNotFound: readonly string[]
}

/** An n-way table. Refuses what `planTable` refuses. */
export function tabulate(table: CodedTable, request: TabulateRequest): Tabulation | Refusal {
  const plan = planTable(table, request)
  if (isRefusal(plan)) return plan
  return tabulationOf(plan, countTask(plan.task, { from: 0, to: plan.rows }))
}

/** The table that a plan's counts over all its rows make. */
export function tabulationOf(plan: TablePlan, counted: Counted): Tabulation {
  const { axes, request } = plan
  const { columns, different } = plan.task
  const tableOver = (kept: readonly number[]): readonly Row[] =>
    project(counted, columns, axes, kept)
  const all = request.by.map((_, index) => index)
  const total = tableOver([])[0]?.n ?? 0
  return {
    kind: 'tabulation',
    unit: plan.unit,
    measure:
      different === undefined ? { kind: 'records' } : { kind: 'distinct', column: different.name },
    isAdditive: different === undefined && axes.every(isOneToOne),
    by: request.by,
    rows: all.length === 0 ? [{ n: total }] : tableOver(all),
    margins:
      request.margins === true
        ? properSubsets(all).map((kept) => ({
            by: kept.map((index) => request.by[index] as string),
            rows: kept.length === 0 ? [{ n: total }] : tableOver(kept),
          }))
        : [],
    total,
    valueNotFound: plan.valueNotFound,
  }
}

function isOneToOne(axis: Axis): boolean {
  return axis.positions.every((positions) => positions.length === 1)
}

/** Every selection of fewer elements, larger ones first, each in the given order. */
function properSubsets(elements: readonly number[]): readonly (readonly number[])[] {
  const subsets: number[][] = []
  for (let mask = 2 ** elements.length - 2; mask >= 0; mask--) {
    subsets.push(elements.filter((_, index) => (mask >> (elements.length - 1 - index)) & 1))
  }
  return subsets.sort((a, b) => b.length - a.length)
}
