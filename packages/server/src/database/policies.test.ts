import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DatabaseRole } from './connection-settings.ts'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

/**
 * One row of every table is planted behind the roles' backs, for one organisation and one feed; then each role looks with settings
 * unset, empty, wrong and right.
 */
const organisation = randomUUID()
const feed = randomUUID()
const other = randomUUID()

interface Table {
  readonly name: string
  readonly columns: readonly { name: string; type: string; isWritten: boolean }[]
}

let database: TestDatabase
let tables: Table[]

beforeAll(async () => {
  database = await createTestDatabase()
  const behind = new pg.Client(database.administrator)
  await behind.connect()
  const { rows } = await behind.query<Table>(
    `select c.relname as name,
            json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text,
                                       'isWritten', a.attidentity = '') order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      group by c.relname order by 1`,
  )
  tables = rows
  for (const table of tables) {
    const written = table.columns.filter(({ isWritten }) => isWritten)
    await behind.query(
      `insert into ${table.name} (${written.map(({ name }) => name).join()})
       values (${written.map((_, at) => `$${at + 1}`).join()})`,
      written.map((column) => plantedValue(table.name, column)),
    )
  }
  await behind.end()
})
afterAll(() => database.drop())

function plantedValue(table: string, { name, type }: { name: string; type: string }): unknown {
  if (name === 'organisation_id') return organisation
  if (name === 'feed_id') return feed
  if (name === 'state' && type === 'text') return 'open'
  if (name === 'invited') return 'member'
  if (table === 'delivery' && name === 'stub') return null
  if (type === 'uuid') return randomUUID()
  if (type === 'uuid[]') return [randomUUID()]
  if (type === 'bytea') return Buffer.alloc(32, 7)
  return type === 'text' ? 'invented' : 1
}

async function countAs(role: DatabaseRole, table: string, settings: readonly string[]) {
  const client = new pg.Client(database.connections[role])
  await client.connect()
  try {
    await client.query('begin')
    for (const setting of settings) await client.query(`set local ${setting}`)
    const { rows } = await client.query<{ count: string }>(
      `select count(organisation_id) from ${table}`,
    )
    return Number(rows[0]?.count)
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : 'fault'
  } finally {
    await client.end()
  }
}

const scopes = {
  unset: [],
  empty: [`app.organisation = ''`, `app.feed = ''`, `app.account = ''`, `app.token = ''`],
  'of another organisation': [`app.organisation = '${other}'`, `app.feed = '${feed}'`],
  'no identifier at all': [`app.organisation = 'x'`, `app.feed = 'x'`],
} as const

const publicTables = new Set(['statement', 'release', 'release_file'])
const ofFeeds = new Set([
  'card',
  'delivery',
  'dispatch',
  'download',
  'feed_head',
  'name_shard',
  'sealed_copy',
  'stream_state',
])
const denied = '42501'

describe.each(['application', 'eraser'] as const)('the %s', (role) => {
  test('sees nothing of anybody without the right settings', async () => {
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      if (role === 'application' && publicTables.has(name)) continue
      for (const [kind, settings] of Object.entries(scopes)) {
        const count = await countAs(role, name, settings)
        // An unusable value is an error of the database, which shows no row either.
        expect([0, denied, '22P02'], `${name}, ${kind}`).toContain(count)
      }
    }
  })
})

test('the application sees exactly the rows of its organisation, and of its feed where there are feeds', async () => {
  for (const { name } of tables) {
    const own = `app.organisation = '${organisation}'`
    const readable = await countAs('application', name, [own, `app.feed = '${feed}'`])
    expect(readable, name).toBe(1)
    const inOtherFeed = await countAs('application', name, [own, `app.feed = '${other}'`])
    if (ofFeeds.has(name)) expect(inOtherFeed, name).toBe(0)
  }
})

test('the owner, who migrates, reads no row either', async () => {
  for (const { name } of tables) expect(await countAs('owner', name, []), name).toBe(0)
})

test('the application writes into no other organisation or feed than the one it named', async () => {
  const client = new pg.Client(database.connections.application)
  await client.connect()
  for (const { name, columns } of tables) {
    const written = columns.filter(({ isWritten }) => isWritten)
    await client.query('begin')
    await client.query(`set local app.organisation = '${other}'`)
    await client.query(`set local app.feed = '${feed}'`)
    const attempt = client.query(
      `insert into ${name} (${written.map((column) => column.name).join()})
       values (${written.map((_, at) => `$${at + 1}`).join()})`,
      written.map((column) => plantedValue(name, column)),
    )
    await expect(attempt, name).rejects.toMatchObject({ code: denied })
    await client.query('rollback')
  }
  await client.end()
})

const journal = [
  'entry',
  'receipt',
  'statement',
  'delivery',
  'sealed_copy',
  'attachment_chunk',
  'dispatch',
  'quarantine',
]

test.each(['application', 'eraser', 'sequencer'] as const)(
  'the %s can change or remove no entry',
  async (role) => {
    const client = new pg.Client(database.connections[role])
    await client.connect()
    const removes: Record<string, readonly string[]> = {
      application: [],
      eraser: ['sealed_copy', 'attachment_chunk'],
      sequencer: ['sealed_copy', 'dispatch'],
    }
    for (const table of journal) {
      const isAllowed = removes[role]?.includes(table)
      const removal = client.query(`delete from ${table} where false`)
      if (isAllowed) await removal
      else await expect(removal, `${role} ${table}`).rejects.toMatchObject({ code: denied })
      const change = client.query(
        `update ${table} set organisation_id = organisation_id where false`,
      )
      await expect(change, `${role} ${table}`).rejects.toMatchObject({ code: denied })
    }
    for (const column of ['envelope', 'facts']) {
      const read = client.query(`select ${column} from entry`)
      // The eraser reads the order that it carries out, in its organisation alone.
      if (role !== 'application') await read
      else await expect(read).rejects.toMatchObject({ code: denied })
    }
    await client.end()
  },
)
