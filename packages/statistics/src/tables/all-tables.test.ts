import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { planAllTables } from './all-tables.ts'
import { codedTable } from './coded-table.ts'
import { countTask } from './counting/count-task.ts'
import { tabulate, tabulationOf } from './tabulate.ts'

function invented() {
  const columns = [2, 3, 4, 5].map((values, at) => ({
    name: `c${at}`,
    values: Array.from({ length: values }, (_, index) => `v${index}`),
    codes: Uint8Array.from(
      { length: 300 },
      (_, row) => (row * (at + 7) + (row >> 3)) % (values + 1),
    ),
  }))
  const table = codedTable({ unit: 'records', columns })
  if (isRefusal(table)) throw new Error(table.code)
  return table
}

test.each([
  [1, 4],
  [2, 6],
  [3, 4],
  [4, 1],
])('all tables of %i columns: %i, each the one that is counted alone', (order, expected) => {
  const table = invented()
  const where = { c0: ['v0', null] }
  const plans = planAllTables(table, { order, where })
  if (isRefusal(plans)) throw new Error(plans.code)
  expect(plans).toHaveLength(expected)
  for (const plan of plans) {
    const together = tabulationOf(plan, countTask(plan.task, { from: 0, to: plan.rows }))
    expect(together).toEqual(tabulate(table, { by: plan.request.by, where }))
  }
})

test('an order that the columns do not have is refused', () => {
  const table = invented()
  for (const order of [0, 1.5, 5]) {
    expect(planAllTables(table, { order })).toMatchObject({ code: 'order-not-possible' })
  }
  expect(planAllTables(table, { order: 1, columns: ['c9'] })).toMatchObject({ field: 'c9' })
})
