import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  allSent,
  foundTwoOrganisations,
  got,
} from '@cobijo/contract/device/testing/invented-organisation'
import { refer, register } from '@cobijo/contract/device/testing/refer'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { readMigrationFiles } from '../database/migration-files.ts'
import { createTestDatabase } from '../database/test-database.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { backUp } from './back-up.ts'
import type { BackupManifest } from './back-up.ts'
import { restore } from './restore.ts'
import { stepsSince } from './schema-of-backup.ts'
import { journalTables, sealedTables } from './tables.ts'
import { verifyDatabase } from './verify-database.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const shipped = readMigrationFiles()
const allTables = [...journalTables, ...sealedTables]

let server: TestServer
let desk: DeviceApi
let erased: StreamId
let serverKey: Uint8Array
let administrator: pg.Client
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'older-'))
  server = await startTestServer()
  ;({ desk } = await foundTwoOrganisations(server))
  serverKey = fromBase64url((await desk.installation()).serverKey)
  await refer(desk, ['essential', 'identity'], 'Citlali')
  erased = await register(desk, 'Xóchitl')
  await allSent(desk)
  await server.server.services.sequencer.drain()
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const opened: { readonly client: pg.Client; readonly database: TestDatabase }[] = []
afterEach(async () => {
  for (const { client, database } of opened.splice(0)) {
    await client.end()
    await database.drop()
  }
})

async function open(steps: number): Promise<pg.Client> {
  const database = await createTestDatabase({ migrations: shipped.slice(0, steps) })
  const client = new pg.Client(database.administrator)
  await client.connect()
  opened.push({ client, database })
  return client
}

let backups = 0

/** The same installation as an older program kept it: what its schema has of each table, and a backup of that. */
async function backUpAsOf(steps: number): Promise<string> {
  const older = await open(steps)
  for (const table of allTables) {
    const { rows } = await older.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute
        where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
      [table],
    )
    if (rows.length === 0) continue
    const columns = rows.map(({ name }) => name).join(', ')
    await pipeline(
      administrator.query(copyTo(`copy ${table} (${columns}) to stdout`)),
      older.query(copyFrom(`copy ${table} (${columns}) from stdin`)),
    )
  }
  const target = join(folder, `backup-${(backups += 1)}`)
  await backUp(older, target, { stateFolder: folder, now: Date.now() })
  return target
}

const options = () => ({ stateFolder: folder, now: Date.now(), replace: false })

async function stateOf(client: pg.Client) {
  const steps = await client.query('select name, checksum from schema_migration order by number')
  const privileges = await client.query(
    `select table_name, column_name, grantee, privilege_type from information_schema.column_privileges
      where table_schema = 'public' and grantee like 'cobijo_%' order by 1, 2, 3, 4`,
  )
  const indexes = await client.query(
    `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
  )
  return { steps: steps.rows, privileges: privileges.rows, indexes: indexes.rows }
}

describe('a backup of before an upgrade', () => {
  // Without the table of openings; without the orders of erasures; without the last step before this one.
  test.each([8, 9, shipped.length - 1])(
    'with %i steps is restored and then brought up to date',
    async (steps) => {
      const backup = await backUpAsOf(steps)
      const target = await open(shipped.length)
      const asNew = await stateOf(target)
      const restored = got(await restore(target, backup, options()))
      expect(restored.rows).toBeGreaterThan(20)
      expect(await stateOf(target)).toEqual(asNew)
      const { findings, entries } = await verifyDatabase(target, serverKey)
      expect(findings).toEqual([])
      expect(entries).toBe((await verifyDatabase(administrator, serverKey)).entries)
      // And it works: what waits can be numbered on.
      await target.query(
        `insert into dispatch (organisation_id, feed_id, stream_id, hash, author_organisation_id, entry_id, received_at)
         select organisation_id, feed_id, stream_id, hash, organisation_id, feed_id, 0 from delivery limit 1`,
      )
    },
  )

  test('what was erased here meanwhile stays erased', async () => {
    const backup = await backUpAsOf(9)
    got(await desk.eraseCase({ stream: erased, ground: 'her-request' }))
    const copy = join(folder, 'after-erasure')
    await backUp(administrator, copy, { stateFolder: folder, now: Date.now() })
    const target = await open(shipped.length)
    got(await restore(target, copy, options()))
    const restored = got(await restore(target, backup, { ...options(), replace: true }))
    expect(restored.erasedAgain).toBe(1)
    const { rows } = await target.query('select from sealed_copy where stream_id = $1', [erased])
    expect(rows).toEqual([])
    const { rows: others } = await target.query('select from sealed_copy limit 1')
    expect(others).toHaveLength(1)
    expect((await verifyDatabase(target, serverKey)).findings).toEqual([])
  })

  test('that cannot be restored leaves everything as it was', async () => {
    const backup = await backUpAsOf(10)
    const target = await open(shipped.length)
    const before = await stateOf(target)
    // A table whose file is whole and whose rows are not of this schema.
    const path = join(backup, 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as BackupManifest
    const [first, second] = manifest.archives.journal
    writeFileSync(
      path,
      JSON.stringify({
        ...manifest,
        migrations: manifest.migrations.slice(0, 1),
        archives: { ...manifest.archives, journal: [second, first] },
      }),
    )
    await expect(restore(target, backup, options())).rejects.toThrow()
    expect(await stateOf(target)).toEqual(before)
    expect((await target.query('select from entry')).rows).toEqual([])
  })
})

test('a backup by a newer program, by another one, and one that names what is no table are refused', async () => {
  const target = await open(shipped.length)
  const backup = await backUpAsOf(shipped.length)
  const path = join(backup, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as BackupManifest
  const withManifest = (changes: Partial<BackupManifest>) => {
    writeFileSync(path, JSON.stringify({ ...manifest, ...changes }))
    return restore(target, backup, options())
  }
  const { migrations } = manifest
  expect(
    await withManifest({ migrations: [...migrations, { name: '9999-later.sql', checksum: 'x' }] }),
  ).toMatchObject({ code: 'backup-of-newer-program', field: 'folder' })
  const changed = migrations.map((each, at) => (at === 3 ? { ...each, checksum: 'x' } : each))
  expect(await withManifest({ migrations: changed })).toMatchObject({
    code: 'backup-of-another-schema',
  })
  const [table] = manifest.archives.journal
  const named = { ...table, table: 'entry; drop table entry' } as typeof table & object
  expect(
    await withManifest({ archives: { ...manifest.archives, journal: [named] } }),
  ).toMatchObject({ code: 'backup-damaged' })
  expect(await withManifest({})).toMatchObject({ kind: 'restored' })
  expect(stepsSince([])).toMatchObject({ code: 'backup-of-another-schema' })
})

test('a backup is for the account that made it alone', async () => {
  const backup = await backUpAsOf(shipped.length - 2)
  for (const name of ['.', 'manifest.json', 'journal', 'sealed', 'journal/entry.copy.gz'])
    expect(statSync(join(backup, name)).mode & 0o077, name).toBe(0)
})
