import type { CodedColumn } from '@cobijo/statistics/tables/coded-column'
import {
  type Counted,
  countTask,
  type CountingTask,
} from '@cobijo/statistics/tables/counting/count-task'
import type { CountingAnswer, CountingOrder, SentTask, SharedColumns } from './counting-message.ts'

/** One thread's share of an order. */
export function carryOutOrder(
  { columns, next }: SharedColumns,
  order: CountingOrder,
): CountingAnswer {
  if (order.kind === 'count') {
    return [[0, countTask(taskOf(columns, order.task), order.range)]]
  }
  const counted: [number, Counted][] = []
  for (;;) {
    const at = Atomics.add(next, 0, 1)
    const task = order.tasks[at]
    if (task === undefined) return counted
    counted.push([at, countTask(taskOf(columns, task), order.range)])
  }
}

function taskOf(columns: readonly CodedColumn[], sent: SentTask): CountingTask {
  const columnAt = (at: number): CodedColumn => {
    const column = columns[at]
    if (column === undefined) throw new ColumnNotShared()
    return column
  }
  return {
    columns: sent.columns.map(columnAt),
    filters: sent.filters.map(({ column, passes }) => ({ codes: columnAt(column).codes, passes })),
    different: sent.different === undefined ? undefined : columnAt(sent.different),
  }
}

export class ColumnNotShared extends Error {
  override name = 'ColumnNotShared'
}
