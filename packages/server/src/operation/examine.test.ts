import { tmpdir } from 'node:os'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database/test-database.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { examineDatabase } from './examine.ts'

let database: TestDatabase
let administrator: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  administrator = new pg.Client(database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await database.drop()
})

const now = 1_800_000_000_000

async function examined(check: string, isServing = false) {
  const found = await examineDatabase(administrator, { stateFolder: tmpdir(), now, isServing })
  return found.find((each) => each.check === check)
}

function wait(receivedAt: number, notBefore?: number) {
  return administrator.query(
    `insert into dispatch (organisation_id, feed_id, stream_id, hash, author_organisation_id, entry_id, received_at, not_before)
     values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', gen_random_uuid(), gen_random_uuid(), $1, $2)`,
    [receivedAt, notBefore ?? null],
  )
}

test('what waits for its day is not old, what should have gone is, and it says what to do', async () => {
  await wait(now - 900_000, now + 86_400_000)
  expect(await examined('oldest-undelivered')).toEqual({
    check: 'oldest-undelivered',
    state: 'good',
    found: '0 ms',
  })
  await wait(now - 900_000, now - 5_000)
  expect(await examined('oldest-undelivered')).toMatchObject({ state: 'good', found: '5000 ms' })
  await wait(now - 120_000)
  const stopped = await examined('oldest-undelivered')
  expect(stopped).toMatchObject({ state: 'look', found: '120000 ms' })
  expect(stopped?.next).toContain('Start the server')
  expect((await examined('oldest-undelivered', true))?.next).toContain('stop the server and start')
})

test('everything that is not good says what to do', async () => {
  await administrator.query('alter table entry no force row level security')
  const found = await examineDatabase(administrator, {
    stateFolder: tmpdir(),
    now,
    isServing: false,
  })
  const bad = found.filter(({ state }) => state !== 'good')
  expect(bad.map(({ check }) => check)).toContain('tables-without-row-security')
  for (const { check, next } of bad) expect(next, check).toMatch(/\.$/)
  for (const { check, state, next } of found)
    if (state === 'good') expect(next, check).toBeUndefined()
})
