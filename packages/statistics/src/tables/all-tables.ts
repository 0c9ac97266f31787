import { isRefusal, type Refusal, refused } from '../refusal.ts'
import type { CodedTable } from './coded-table.ts'
import type { Where } from './counting/row-filter.ts'
import { planTable, type TablePlan } from './table-plan.ts'

/**
 * Plans the tables of every `order` columns (2: all pairs, 3: all triples) over the same rows, in
 * the order of the columns. `columns` absent: all of the table. Refuses what `planTable` refuses
 * and `order-not-possible` (not a whole number from 1 to the number of columns).
 */
export function planAllTables(
  table: CodedTable,
  request: { readonly order: number; readonly columns?: readonly string[]; readonly where?: Where },
): readonly TablePlan[] | Refusal {
  const names = request.columns ?? [...table.columns.keys()]
  const { order, where } = request
  if (!Number.isInteger(order) || order < 1 || order > names.length) {
    return refused('order-not-possible', 'order')
  }
  const plans: TablePlan[] = []
  for (const by of combinations(names, order)) {
    const plan = planTable(table, where === undefined ? { by } : { by, where })
    if (isRefusal(plan)) return plan
    plans.push(plan)
  }
  return plans
}

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  )
}
