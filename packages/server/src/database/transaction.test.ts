import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'
import { inReadTransaction, inTransaction, NotCommitted, openPool } from './transaction.ts'
import type { Writer } from './transaction.ts'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  pool = openPool(database.connections.application, 'test', 2)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const organisation = randomUUID()

function sendReceipt(writer: Writer, id: string): void {
  const bytes = Buffer.alloc(8)
  writer.send(
    'insert into receipt (organisation_id, id, received_at, bytes, signature) values ($1, $2, 1, $3, $3)',
    [organisation, id, bytes],
  )
}

function receipts(): Promise<string[]> {
  return inReadTransaction(pool, { organisation }, async (reader) => {
    const rows = await reader.queryLast<{ id: string }>('select id from receipt')
    return rows.map(({ id }) => id)
  })
}

test('what was sent without waiting counts with the commit', async () => {
  const id = randomUUID()
  await inTransaction(pool, { organisation }, async (writer) => sendReceipt(writer, id))
  expect(await receipts()).toContain(id)
})

test('a statement that fails unseen undoes what was sent before and after it, and its own fault is told', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  const work = inTransaction(pool, { organisation }, async (writer) => {
    sendReceipt(writer, first)
    sendReceipt(writer, first)
    sendReceipt(writer, second)
    await writer.query('select 1')
  })
  await expect(work).rejects.toMatchObject({ code: '23505', table: 'receipt' })
  const kept = await receipts()
  expect(kept).not.toContain(first)
  expect(kept).not.toContain(second)
})

test('who catches the fault of a statement cannot take the transaction to be committed', async () => {
  const id = randomUUID()
  const work = inTransaction(pool, { organisation }, async (writer) => {
    sendReceipt(writer, id)
    await writer.query('select 1 / 0').catch(() => undefined)
  })
  await expect(work).rejects.toMatchObject({ code: '22012' })
  expect(await receipts()).not.toContain(id)
})

test('a transaction that has ended takes no more statements', async () => {
  const work = inReadTransaction(pool, { organisation }, async (reader) => {
    await reader.queryLast('select 1')
    return reader.query('select 1')
  })
  await expect(work).rejects.toBeInstanceOf(NotCommitted)
})

test('statements that are on their way together each see the scope that was entered before them', async () => {
  const other = randomUUID()
  const id = randomUUID()
  await inTransaction(pool, { organisation }, async (writer) => sendReceipt(writer, id))
  const [own, foreign, again] = await inTransaction(pool, { organisation }, async (writer) => {
    const count = () => writer.query<{ n: number }>('select count(*) as n from receipt')
    const first = count()
    await writer.enter({ organisation: other })
    const second = count()
    await writer.enter({ organisation })
    return Promise.all([first, second, count()])
  })
  expect(own?.[0]?.n).toBeGreaterThan(0)
  expect(foreign?.[0]?.n).toBe(0)
  expect(again).toEqual(own)
})
