import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ConnectionSettings } from './connection-settings.ts'
import { migrate } from './migrate.ts'
import { MigrationsUnusable, readMigrationFiles, SHIPPED_MIGRATIONS } from './migration-files.ts'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase({ migrations: [] })
  folder = mkdtempSync(join(tmpdir(), 'cobijo-migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

function ship(files: Record<string, string>): void {
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
}

function run(options: { lockTimeoutMs?: number } = {}): Promise<string[]> {
  return migrate(database.connections.owner, { files: readMigrationFiles(folder), ...options })
}

async function ask(
  sql: string,
  settings: ConnectionSettings = database.connections.owner,
): Promise<unknown[]> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const stepsTaken = () => ask('select number, name from schema_migration order by number')

test('steps are taken in order, once, and a second run takes none', async () => {
  ship({
    '0002-second.sql': 'alter table first add b text',
    '0001-first.sql': 'create table first (a text)',
  })
  expect(await run()).toEqual(['0001-first.sql', '0002-second.sql'])
  expect(await run()).toEqual([])
  ship({ '0003-third.sql': 'alter table first add c text' })
  expect(await run()).toEqual(['0003-third.sql'])
  expect(await ask('select a, b, c from first')).toEqual([])
})

test('everything belongs to the owner role', async () => {
  ship({ '0001-first.sql': 'create table first (a text)' })
  await run()
  const owners = await ask(`select distinct tableowner from pg_tables where schemaname = 'public'`)
  expect(owners).toEqual([{ tableowner: 'cobijo_owner' }])
})

test('a step that fails leaves no trace, and the message names its file and line', async () => {
  const broken = 'create table half (a text);\n\nalter table nowhere add b text;'
  ship({ '0001-first.sql': 'create table first (a text)', '0002-broken.sql': broken })
  await expect(run()).rejects.toMatchObject({
    name: 'MigrationFailed',
    message: '0002-broken.sql: relation "nowhere" does not exist',
  })
  ship({ '0002-broken.sql': 'create table half (a text);\n\nalter tabel half;' })
  await expect(run()).rejects.toMatchObject({
    message: '0002-broken.sql:3: syntax error at or near "tabel"',
  })
  await expect(ask('select from half')).rejects.toThrow('does not exist')
  expect(await stepsTaken()).toEqual([{ number: 1, name: '0001-first.sql' }])
  ship({ '0002-broken.sql': 'create table half (a text)' })
  expect(await run()).toEqual(['0002-broken.sql'])
})

test('a step that was changed after it was taken is refused', async () => {
  ship({ '0001-first.sql': 'create table first (a text)' })
  await run()
  ship({ '0001-first.sql': 'create table first (a integer)' })
  await expect(run()).rejects.toThrow(/0001-first.sql was changed/)
})

test('line ends of another system are no change', async () => {
  ship({ '0001-first.sql': 'create table first (\n  a text\n)\n' })
  await run()
  ship({ '0001-first.sql': 'create table first (\r\n  a text\r\n)\r\n' })
  expect(await run()).toEqual([])
})

test('a database that is newer than the code is refused', async () => {
  ship({ '0001-first.sql': 'create table first (a text)', '0002-next.sql': 'select 1' })
  await run()
  rmSync(join(folder, '0002-next.sql'))
  await expect(run()).rejects.toThrow(/newer than this version.*0002-next.sql/)
})

test.each([
  ['a gap', ['0001-first.sql', '0003-third.sql'], '0003-third.sql'],
  ['a repetition', ['0001-first.sql', '0001-other.sql'], '0001-other.sql'],
  ['a name without a number', ['0001-first.sql', 'second.sql'], 'second.sql'],
  ['a start elsewhere', ['0002-first.sql'], '0002-first.sql'],
])('%s in the numbers is refused', (_, names, culprit) => {
  ship(Object.fromEntries(names.map((name) => [name, 'select 1'])))
  expect(() => readMigrationFiles(folder)).toThrow(MigrationsUnusable)
  expect(() => readMigrationFiles(folder)).toThrow(culprit)
})

test('a step that ends its own transaction is refused', async () => {
  ship({ '0001-first.sql': 'create table first (a text); commit; create table second (a text)' })
  await expect(run()).rejects.toThrow('0001-first.sql ends its own transaction')
  expect(await stepsTaken()).toEqual([])
})

test('servers that start together take each step once', async () => {
  ship({
    '0001-first.sql': 'create table first (a text); select pg_sleep(0.2)',
    '0002-second.sql': 'create table second (a text)',
  })
  const taken = await Promise.all([run(), run(), run()])
  expect(taken.flat().sort()).toEqual(['0001-first.sql', '0002-second.sql'])
})

test('a server does not wait for another one’s migration for ever', async () => {
  // The step takes as long as this holds what it asks for.
  const gate = new pg.Client(database.administrator)
  await gate.connect()
  await gate.query('select pg_advisory_lock(1)')
  ship({ '0001-first.sql': 'select pg_advisory_xact_lock(1)' })
  const slow = run({ lockTimeoutMs: 120_000 })
  const waiting = `select from pg_stat_activity where datname = current_database()
                    and query ~ '^select pg_advisory_xact_lock'`
  await expect.poll(() => ask(waiting, database.administrator)).toHaveLength(1)
  await expect(run({ lockTimeoutMs: 100 })).rejects.toThrow('Another server is migrating')
  await gate.end()
  await slow
})

test('a migration killed half-way is continued by the next run', async () => {
  ship({
    '0001-first.sql': 'create table first (a text)',
    '0002-slow.sql': 'create table slow (a text); select pg_sleep(60)',
  })
  const script = `
    import { migrate } from ${JSON.stringify(import.meta.resolve('./migrate.ts'))}
    import { readMigrationFiles } from ${JSON.stringify(import.meta.resolve('./migration-files.ts'))}
    await migrate(${JSON.stringify(database.connections.owner)}, {
      files: readMigrationFiles(${JSON.stringify(folder)}),
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: 'ignore',
  })
  await expect.poll(() => stepsTaken().catch(() => [])).toHaveLength(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  // Its session ends by itself once PostgreSQL notices; it must not have to.
  await ask(
    `select pg_terminate_backend(pid) from pg_stat_activity where query ~ 'pg_sleep.60'
        and datname = current_database() and pid <> pg_backend_pid()`,
    database.administrator,
  )
  await expect(ask('select from slow')).rejects.toThrow('does not exist')
  ship({ '0002-slow.sql': 'create table slow (a text)' })
  expect(await run()).toEqual(['0002-slow.sql'])
  expect(await stepsTaken()).toHaveLength(2)
})

test('the shipped steps are numbered rightly and run on an empty database', async () => {
  const files = readMigrationFiles(SHIPPED_MIGRATIONS)
  expect(await migrate(database.connections.owner, { files })).toEqual(files.map((it) => it.name))
})
