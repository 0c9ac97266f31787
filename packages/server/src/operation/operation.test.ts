import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import {
  allSent,
  foundTwoOrganisations,
  got,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { createTestDatabase } from '../database/test-database.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { verifyDatabase } from './verify-database.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let stream: StreamId
let administrator: pg.Client
let stateFolder: string
let serverKey: Uint8Array

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'operation-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
  serverKey = fromBase64url((await desk.installation()).serverKey)
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: 'Citlali',
      firstSurname: 'Invented',
      ageGroup: 'adult',
    }),
  )
  stream = registered.entries[0]?.stream as StreamId
  got(await desk.carryOut('record-note', { case: stream, care: 'arrived by night' }))
  await allSent(desk)
  await settle(desk, async () => (await desk.findByName('Citlali')).length === 1, 'the name')
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
  rmSync(stateFolder, { recursive: true, force: true })
})

async function codes(): Promise<string[]> {
  const { findings } = await verifyDatabase(administrator, serverKey)
  return [...new Set(findings.map(({ code }) => code))].sort()
}

describe('verify', () => {
  let undo: (() => Promise<unknown>) | undefined
  afterEach(async () => {
    await undo?.()
    undo = undefined
    expect(await codes()).toEqual([])
  })

  test('an untouched journal has no finding', async () => {
    const verified = await verifyDatabase(administrator, serverKey)
    expect(verified.findings).toEqual([])
    expect(verified.entries).toBeGreaterThan(10)
    expect(verified.parts).toBeGreaterThan(10)
  })

  test('a changed byte of ciphertext is noticed', async () => {
    const { rows } = await administrator.query('select ctid, parts from sealed_copy limit 1')
    const [row] = rows
    const changed = Buffer.from(row.parts)
    changed[changed.length - 1] = (changed[changed.length - 1] as number) ^ 1
    await administrator.query('update sealed_copy set parts = $1 where ctid = $2', [
      changed,
      row.ctid,
    ])
    undo = () =>
      administrator.query('update sealed_copy set parts = $1 where parts = $2', [
        row.parts,
        changed,
      ])
    expect(await codes()).toEqual(['part-not-as-signed'])
  })

  test('a changed fact is noticed', async () => {
    const { rows } = await administrator.query(
      `select hash, facts from entry where stream_id = $1 limit 1`,
      [stream],
    )
    const [row] = rows
    const changed = Buffer.from(row.facts)
    changed[0] = (changed[0] as number) ^ 1
    await administrator.query('update entry set facts = $1 where hash = $2', [changed, row.hash])
    undo = () =>
      administrator.query('update entry set facts = $1 where hash = $2', [row.facts, row.hash])
    expect(await codes()).toContain('facts-not-as-signed')
  })

  test('a removed entry is noticed by its receipt and by its feed', async () => {
    await administrator.query('create table kept as select * from entry where stream_id = $1', [
      stream,
    ])
    await administrator.query('delete from entry where stream_id = $1', [stream])
    undo = async () => {
      await administrator.query('insert into entry select * from kept')
      await administrator.query('drop table kept')
    }
    expect(await codes()).toContain('receipted-entry-missing')
  })

  test('a removed line of a feed is noticed', async () => {
    await administrator.query('create table kept as select * from delivery where stream_id = $1', [
      stream,
    ])
    await administrator.query('delete from delivery where stream_id = $1', [stream])
    undo = async () => {
      await administrator.query('insert into delivery select * from kept')
      await administrator.query('drop table kept')
    }
    expect(await codes()).toContain('position-missing')
  })

  test('a line that was exchanged for another is noticed', async () => {
    const { rows } = await administrator.query(
      'select feed_id, position, hash from delivery where stream_id = $1 order by position limit 1',
      [stream],
    )
    const [row] = rows
    await administrator.query(
      'update delivery set hash = $1 where feed_id = $2 and position = $3',
      [randomBytes(32), row.feed_id, row.position],
    )
    undo = () =>
      administrator.query('update delivery set hash = $1 where feed_id = $2 and position = $3', [
        row.hash,
        row.feed_id,
        row.position,
      ])
    expect(await codes()).toEqual(['delivery-changed', 'line-missing', 'rolling-wrong'])
  })
})

describe('an erasure', () => {
  const copiesIn = async (of: StreamId, client = administrator) => {
    const { rows } = await client.query<{ hash: string }>(
      `select distinct encode(hash, 'hex') as hash from sealed_copy where stream_id = $1`,
      [of],
    )
    return rows.map(({ hash }) => hash).sort()
  }

  test('of one note takes that note alone, also when a backup is restored, and excuses no other', async () => {
    const person = got(
      await desk.carryOut('register-person', { givenNames: 'Xóchitl', ageGroup: 'adult' }),
    ).entries[0]?.stream as StreamId
    const noted = got(await desk.carryOut('record-note', { case: person, care: 'wrong person' }))
    const note = noted.entries[0]?.hash as EntryHash
    await settle(desk, async () => (await copiesIn(person)).includes(note), 'the note')
    const before = await copiesIn(person)
    const order = { stream: person, ground: 'recorded-in-error', entries: [note] } as const
    got(await desk.eraseCase(order))
    const kept = before.filter((hash) => hash !== note)
    expect(await copiesIn(person)).toEqual(kept)
    expect(await codes()).toEqual([])
    const folder = join(stateFolder, 'one-note')
    await backUp(administrator, folder, { stateFolder, now: Date.now() })
    const empty = await createTestDatabase()
    const elsewhere = new pg.Client(empty.administrator)
    await elsewhere.connect()
    const options = { stateFolder, now: Date.now(), replace: false }
    expect(await restore(elsewhere, folder, options)).toMatchObject({ erasedAgain: 1 })
    expect(await copiesIn(person, elsewhere)).toEqual(kept)
    expect((await verifyDatabase(elsewhere, serverKey)).findings).toEqual([])
    await elsewhere.end()
    await empty.drop()
    await administrator.query(
      `create table removed as select * from sealed_copy where stream_id = $1`,
      [person],
    )
    await administrator.query('delete from sealed_copy where stream_id = $1', [person])
    expect(await codes()).toEqual(['copy-missing'])
    await administrator.query('insert into sealed_copy select * from removed')
    await administrator.query('drop table removed')
  })

  test('that no officer signed excuses nothing: neither a row alone nor one that cites another entry', async () => {
    await administrator.query('create table removed as select * from sealed_copy where false')
    await administrator.query(
      `with gone as (delete from sealed_copy where stream_id = $1 returning *)
       insert into removed select * from gone`,
      [stream],
    )
    await administrator.query(
      `insert into erasure (organisation_id, stream_id, cites, erased_at, envelope, facts)
       select organisation_id, stream_id, hash, $2, envelope, facts from entry where stream_id = $1 limit 1`,
      [stream, Date.now()],
    )
    await administrator.query(
      `insert into erasure (organisation_id, stream_id, cites, erased_at)
       select organisation_id, stream_id, '\\x00', $2 from entry where stream_id = $1 limit 1`,
      [stream, Date.now()],
    )
    expect(await codes()).toEqual(['copy-missing', 'erasure-not-ordered'])
    await administrator.query('delete from erasure where stream_id = $1', [stream])
    await administrator.query('insert into sealed_copy select * from removed')
    await administrator.query('drop table removed')
    expect(await codes()).toEqual([])
  })
})

describe('backup, erasure and restore', () => {
  test('an old backup brings nothing back that was erased, and what it restores verifies', async () => {
    const folder = join(stateFolder, 'backup')
    const manifest = await backUp(administrator, folder, { stateFolder, now: Date.now() })
    expect(
      manifest.archives.sealed.find(({ table }) => table === 'sealed_copy')?.rows,
    ).toBeGreaterThan(0)

    const erased = got(await desk.eraseCase({ stream, ground: 'her-request' }))
    expect(erased.keys).toBeGreaterThan(0)
    expect(await codes()).toEqual([])
    expect(await desk.openCase(stream)).toMatchObject({ code: 'case-erased' })
    expect(await desk.findByName('Citlali')).toEqual([])

    const restored = got(
      await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }),
    )
    // And the one note of before.
    expect(restored.erasedAgain).toBe(2)
    const { rows } = await administrator.query('select from sealed_copy where stream_id = $1', [
      stream,
    ])
    expect(rows).toHaveLength(0)
    expect(await codes()).toEqual([])
  })

  test('a damaged, an old and a missing backup are refused, and nothing is changed', async () => {
    const folder = join(stateFolder, 'backup')
    const options = { stateFolder, now: Date.now(), replace: true }
    expect(await restore(administrator, join(stateFolder, 'none'), options)).toMatchObject({
      code: 'backup-missing',
    })
    const later = { ...options, now: Date.now() + 36 * 24 * 3_600_000 }
    expect(await restore(administrator, folder, later)).toMatchObject({ code: 'backup-too-old' })
    const kept = { ...options, replace: false }
    expect(await restore(administrator, folder, kept)).toMatchObject({ code: 'database-not-empty' })
    writeFileSync(join(folder, 'journal', 'entry.copy.gz'), 'not what it was')
    expect(await restore(administrator, folder, options)).toMatchObject({
      code: 'backup-damaged',
      field: 'entry',
    })
    expect(await codes()).toEqual([])
  })

  test('a backup fills an empty database of the same schema', async () => {
    const folder = join(stateFolder, 'second')
    await backUp(administrator, folder, { stateFolder, now: Date.now() })
    const empty = await createTestDatabase()
    const client = new pg.Client(empty.administrator)
    await client.connect()
    try {
      const restored = got(
        await restore(client, folder, { stateFolder, now: Date.now(), replace: false }),
      )
      expect(restored.rows).toBeGreaterThan(20)
      expect((await verifyDatabase(client, serverKey)).findings).toEqual([])
    } finally {
      await client.end()
      await empty.drop()
    }
    expect(await shelter.session()).toBeDefined()
  })
})
