import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '@cobijo/cli/device/sqlite-store'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  allSent,
  enter,
  foundingOf,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { agree, send } from '@cobijo/contract/device/testing/refer'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { tellGoal } from '@cobijo/sealing/testing/tell-goal'
import { backUp } from '@cobijo/server/operation/back-up'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { filesWithTrace, hasTrace, mark } from './testing/find-traces.ts'

// Some twenty texts each: 5,000 for the proof.
const people = process.env['COBIJO_PROOFS'] === 'yes' ? 260 : 52
let planted = 0

/** A text that nobody else writes. */
function plant(kind: string): string {
  planted += 1
  return `${kind} ${mark}${planted}`
}

let server: TestServer
let administrator: pg.Client
let folder: string
let desk: DeviceApi
let shelter: DeviceApi
const log: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'learned-'))
  server = await startTestServer({
    log: (line) => log.push(JSON.stringify(line)),
    report: (fault) => log.push(String(fault)),
  })
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  await foundBoth()
  for (let each = 0; each < people; each += 1) await tellOneStory(each)
  await allSent(desk)
  await allSent(shelter)
  await settle(desk, async () => (await desk.findByName(mark)).length > 0, 'the name index')
  await desk.saveDraft('register', { givenNames: plant('draft') })
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Devices of the cli: their stores are files that somebody could steal as well. */
async function foundBoth(): Promise<void> {
  const store = (name: string) => (file: string) =>
    openSqliteStore(join(folder, 'devices', `${name}-${file}.sqlite`))
  desk = await newTestDevice(server.baseUrl, store('desk'))
  shelter = await newTestDevice(server.baseUrl, store('shelter'))
  const first = got(
    await desk.foundNetwork({
      ...foundingOf(plant('Mesa')),
      personName: plant('Officer'),
      deviceLabel: 'a',
      setupToken: server.setupToken,
    }),
  )
  await enter(desk, first)
  const personName = plant('Coordinator')
  await joinNetwork(desk, shelter, plant('Casa'), { personName, deviceLabel: 'b' })
}

/** One person's story with some two dozen texts in every compartment, a report to an authority among them. */
async function tellOneStory(each: number): Promise<void> {
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: plant('Given'),
      firstSurname: plant('First'),
      secondSurname: plant('Second'),
      otherNames: [plant('Called')],
      nameToUse: plant('Use'),
      ageGroup: 'adult',
      allergies: [plant('allergy')],
      mustNotBeTold: [plant('cousin')],
      sleepsWhere: plant('street'),
      howMet: plant('story'),
      safeContacts: [{ channel: 'telephone', to: plant('number') }],
    }),
  )
  const stream = registered.entries[0]?.stream as StreamId
  got(
    await desk.carryOut('record-note', {
      case: stream,
      care: plant('care'),
      account: plant('account'),
      health: plant('health'),
      psychosocial: plant('psychosocial'),
      protection: plant('asylum'),
      placement: plant('house'),
    }),
  )
  got(
    await desk.carryOut('record-service', {
      case: stream,
      service: 'medical',
      status: 'completed',
      summary: plant('summary'),
      diagnosis: plant('diagnosis'),
      provider: plant('clinic'),
    }),
  )
  got(
    await desk.carryOut('record-report-decision', {
      case: stream,
      decision: 'reported',
      words: plant('accusation'),
    }),
  )
  if (each % 5 === 0) await refer(stream)
}

async function refer(stream: StreamId): Promise<void> {
  const goesAlong = ['essential', 'identity', 'care']
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong, { message: plant('message'), limits: plant('limits') })
}

/** Bytea columns as the bytes that they are: PostgreSQL prints them in hexadecimal. */
function bytesAsText(row: string): string {
  return row.replaceAll(/\\+x([0-9a-f]+)/g, (_, hex: string) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  )
}

test('what was planted is there for whoever holds the keys: the search would find it', async () => {
  expect(planted).toBeGreaterThan(1000)
  const found = await desk.findByName(mark)
  const opened = got(await desk.openCase(found[0]?.stream as StreamId))
  expect(hasTrace(Buffer.from(JSON.stringify(opened.file)))).toBe(true)
  for (const form of ['utf8', 'utf16le', 'hex', 'base64'] as const) {
    const hidden = Buffer.concat([Buffer.from('..'), Buffer.from(`a ${mark} b`, 'utf8')])
    const written =
      form === 'utf16le'
        ? Buffer.from(`a ${mark}`, 'utf16le')
        : Buffer.from(form === 'utf8' ? hidden : hidden.toString(form))
    expect(hasTrace(written), form).toBe(true)
  }
})

test('no row of any table holds a planted text', async () => {
  const { rows } = await administrator.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  expect(rows.length).toBeGreaterThan(15)
  let bytes = 0
  for (const { name } of rows) {
    const table = await administrator.query<{ row: string }>(`select t::text as row from ${name} t`)
    for (const { row } of table.rows) {
      bytes += row.length
      const binary = bytesAsText(row)
      expect(hasTrace(Buffer.from(row)), name).toBe(false)
      expect(hasTrace(Buffer.from(binary, 'latin1')), name).toBe(false)
    }
  }
  expect(bytes).toBeGreaterThan(1_000_000)
})

test('no row says what help she got, what she is called to be, or that she reported anybody', async () => {
  const words =
    /report-decision|service-delivered|medical|diagnosis|asylum|protective|shelter|casework|legal|justice|penicillin|female|person-registered|consent/
  const { rows } = await administrator.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relkind = 'r'
       and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'`,
  )
  // The facts are there in the open: the search sees through PostgreSQL's way of printing bytes.
  const facts = await administrator.query<{ row: string }>(
    'select t::text as row from entry t limit 200',
  )
  expect(facts.rows.some(({ row }) => bytesAsText(row).includes('ageGroup'))).toBe(true)
  for (const { name } of rows) {
    const table = await administrator.query<{ row: string }>(`select t::text as row from ${name} t`)
    for (const { row } of table.rows) {
      const binary = bytesAsText(row)
      expect(words.exec(binary)?.[0], name).toBeUndefined()
    }
  }
})

test('no file that PostgreSQL wrote holds one, its write-ahead log included', async () => {
  await administrator.query('checkpoint')
  const { rows } = await administrator.query<{ place: string }>(
    'select current_setting($1) as place',
    ['data_directory'],
  )
  const { searched, found } = filesWithTrace(rows[0]?.place as string)
  expect(searched).toBeGreaterThan(500)
  expect(found).toEqual([])
})

test('no file of a backup, of a stolen device or of the log holds one', async () => {
  writeFileSync(join(folder, 'server-key'), '00'.repeat(32))
  await backUp(administrator, join(folder, 'backup'), { stateFolder: folder, now: Date.now() })
  writeFileSync(join(folder, 'log.txt'), log.join('\n'))
  const { searched, found } = filesWithTrace(folder)
  expect(searched).toBeGreaterThan(15)
  expect(found).toEqual([])
  const measured = `no row, file, backup or log with one of ${planted} planted texts`
  tellGoal({ goal: 13, measured, isMet: planted >= 5000 })
})
