import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '@cobijo/statistics/refusal'
import { planAllTables } from '@cobijo/statistics/tables/all-tables'
import { type CodedTable, codedTable } from '@cobijo/statistics/tables/coded-table'
import { countTask } from '@cobijo/statistics/tables/counting/count-task'
import { planTable } from '@cobijo/statistics/tables/table-plan'
import { CountingThreads } from './counting-threads.ts'

function invented(): CodedTable {
  const rows = 50_021
  const columns = [3, 9, 300].map((values, at) => {
    const codes = values < 256 ? new Uint8Array(rows) : new Uint16Array(rows)
    for (let row = 0; row < rows; row++) codes[row] = (row * (at + 3) + (row >> 5)) % (values + 1)
    const texts = Array.from({ length: values }, (_, index) => `v${index}`)
    return { name: `c${at}`, values: texts, codes }
  })
  const table = codedTable({ unit: 'records', columns })
  if (isRefusal(table)) throw new Error(table.code)
  return table
}

const table = invented()
let threads: CountingThreads
beforeAll(async () => {
  threads = await CountingThreads.start(table, 3)
})
afterAll(() => threads.stop())

test('three threads count what one does, filtered as well', async () => {
  for (const where of [{}, { c1: ['v2', null], c2: ['v7', 'v8', 'v299'] }]) {
    const plan = planTable(table, { by: ['c0', 'c2'], where })
    if (isRefusal(plan)) throw new Error(plan.code)
    const together = await threads.count(plan.task)
    expect(together).toEqual(countTask(plan.task, { from: 0, to: plan.rows }))
  }
})

test('all pairs come in order, each counted once', async () => {
  const plans = planAllTables(table, { order: 2 })
  if (isRefusal(plans)) throw new Error(plans.code)
  const counted = await threads.countAll(plans.map(({ task }) => task))
  expect(counted).toEqual(plans.map(({ task, rows }) => countTask(task, { from: 0, to: rows })))
})
