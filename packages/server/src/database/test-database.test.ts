import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConnectionSettings } from './connection-settings.ts'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

let one: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  one = await createTestDatabase({ migrations: [] })
  other = await createTestDatabase({ migrations: [] })
})
afterAll(async () => {
  await one.drop()
  await other.drop()
})

async function ask(settings: ConnectionSettings, sql: string): Promise<unknown[]> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('two test files never see each other’s tables', async () => {
  await ask(one.connections.owner, 'create table mark (id integer)')
  await expect(ask(other.connections.owner, 'select * from mark')).rejects.toThrow('does not exist')
})

test('a dropped test database is gone, open sessions or not', async () => {
  const third = await createTestDatabase({ migrations: [] })
  const client = new pg.Client(third.connections.application)
  client.on('error', () => undefined)
  await client.connect()
  await third.drop()
  const left = await ask(
    one.administrator,
    `select from pg_database where datname = '${third.name}'`,
  )
  expect(left).toEqual([])
})
