import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashArray, int8Array, uuidArray } from './binary-array.ts'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client(database.administrator)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function asText(type: string, values: Buffer): Promise<(string | null)[]> {
  const { rows } = await client.query<{ texts: (string | null)[] }>(
    `select array(select value::text from unnest($1::${type}[]) with ordinality as each (value, place)
                   order by place) as texts`,
    [values],
  )
  return rows[0]?.texts ?? []
}

test('PostgreSQL reads identifiers, hashes and numbers as they were', async () => {
  const ids = ['00000000-0000-0000-0000-000000000000', '0123abcd-4567-89ef-fedc-ba9876543210']
  expect(await asText('uuid', uuidArray([...ids, undefined]))).toEqual([...ids, null])
  const hashes = ['00', 'ff00a1b2c3d4e5f60718293a4b5c6d7e8f', '7f'.repeat(32)]
  expect(await asText('bytea', hashArray(hashes))).toEqual(hashes.map((each) => `\\x${each}`))
  const numbers = [0, 1, -1, 4_294_967_295, 4_294_967_296, -4_294_967_297, 1_795_000_000_123]
  const far = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
  expect(await asText('int8', int8Array([...numbers, ...far, undefined]))).toEqual([
    ...[...numbers, ...far].map(String),
    null,
  ])
})
