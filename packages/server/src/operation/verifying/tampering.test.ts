import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { admitColleague, goAway } from '@cobijo/contract/device/testing/colleague'
import {
  allSent,
  foundTwoOrganisations,
  got,
  newTestDevice,
  passphrase,
  settle,
  untilLocked,
} from '@cobijo/contract/device/testing/invented-organisation'
import { refer } from '@cobijo/contract/device/testing/refer'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type { QueuedEntry } from '@cobijo/contract/device/synchronisation/outbox'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { stubOf, readEntry } from '@cobijo/sealing/entry/envelope'
import { packStub } from '../../journal/append/packed-stub.ts'
import { startTestServer } from '../../test-server.ts'
import type { TestServer } from '../../test-server.ts'
import { verifyDatabase } from '../verify-database.ts'

// Whoever has the server's machine changes rows as its superuser. Before and after each change nothing is found.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
let kit: string
let stream: StreamId
/** Registered on her last night by somebody who was removed. */
let late: string
let administrator: pg.Client
let serverKey: Uint8Array

beforeAll(async () => {
  server = await startTestServer()
  const founded = await foundTwoOrganisations(server)
  desk = founded.desk
  kit = founded.kit
  serverKey = fromBase64url((await desk.installation()).serverKey)
  stream = await refer(desk, ['essential', 'identity', 'care'], 'Citlali')
  got(await desk.carryOut('record-note', { case: stream, care: 'arrived by night' }))
  await settle(
    founded.shelter,
    async () => (await founded.shelter.referrals()).length === 1,
    'the referral',
  )
  await allSent(desk)
  late = await writeLate()
  await writeForNobody()
  await server.server.services.sequencer.drain()
  // From here on nothing moves by itself: what is put into the queue stays there.
  await server.server.services.sequencer.stop()
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
})

/** What she wrote without a connection comes after her removal, and is set aside. */
async function writeLate(): Promise<string> {
  const colleague = await admitColleague(server.baseUrl, desk, ['everyone', 'casework'])
  const { device, comeBack } = await goAway(server.baseUrl, colleague)
  const said = got(
    await device.carryOut('register-person', { givenNames: 'Nayeli', ageGroup: 'adult' }),
  )
  const gone = async () =>
    (await desk.organisation()).members.find(({ name }) => name === 'everyone,casework')
  await settle(desk, async () => (await gone()) !== undefined, 'her name')
  got(await desk.removeMember({ member: (await gone())?.id as never }))
  await allSent(desk)
  comeBack()
  // It hands in what waited before it closes.
  expect(await untilLocked(device)).toBe('keys-ended')
  return said.entries[0]?.stream as string
}

/** A colleague under a changed program sends an entry without a key for anybody. */
async function writeForNobody(): Promise<void> {
  const colleague = await admitColleague(server.baseUrl, desk, ['casework'])
  const { device, comeBack } = await goAway(server.baseUrl, colleague)
  const said = got(
    await device.carryOut('register-person', { givenNames: 'Itzel', ageGroup: 'adult' }),
  )
  const store = colleague.openStore(`cobijo-${colleague.account}`)
  for (const { key, value } of await store.list('outbox', '')) {
    const queued = value as QueuedEntry
    if (queued.hash !== said.entries[0]?.hash) continue
    const item = { ...queued.item, parts: [], deliveries: [] }
    await store.write([{ put: 'outbox', key, value: { ...queued, item } }])
  }
  comeBack()
  await settle(device, async () => (await device.setAside()).length === 1, 'what was set aside')
  expect(await device.setAside()).toMatchObject([{ code: 'delivery-missing' }])
}

async function codes(): Promise<readonly string[]> {
  const { findings } = await verifyDatabase(administrator, serverKey)
  return [...new Set(findings.map(({ code }) => code))].sort()
}

/** What a device that has never been here finds when it reads the case. */
async function read(): Promise<readonly string[]> {
  const device = await newTestDevice(server.baseUrl)
  got(await device.signIn({ account: '', kit, passphrase }))
  await device.openCase(stream)
  const { findings } = await device.sync()
  return [...new Set(findings.map(({ code }) => code))].sort()
}

const query = (sql: string, values: readonly unknown[] = []) =>
  administrator.query(sql, [...values])

// Everything is put back as it was, what a reading device wrote meanwhile included.
const tables = [
  'entry',
  'receipt',
  'statement',
  'delivery',
  'sealed_copy',
  'dispatch',
  'feed_head',
  'grant_route',
  'stream_state',
  'quarantine',
  'installation',
] as const
beforeEach(async () => {
  for (const table of tables) await query(`create table kept_${table} as select * from ${table}`)
})
afterEach(async () => {
  for (const table of tables) {
    await query(`delete from ${table}`)
    await query(`insert into ${table} overriding system value select * from kept_${table}`)
    await query(`drop table kept_${table}`)
  }
  expect(await codes()).toEqual([])
})

test('nobody changed anything: nothing is found, by the operator or by a device that reads it all', async () => {
  // Neither for what a colleague sent to nobody: it is set aside.
  const { rowCount } = await query(`select from quarantine where code = 'delivery-missing'`)
  expect(rowCount).toBe(1)
  const verified = await verifyDatabase(administrator, serverKey)
  expect(verified.findings).toEqual([])
  expect(verified.feeds).toBeGreaterThan(2)
  expect(verified.parts).toBeGreaterThan(10)
  expect(await read()).toEqual([])
})

describe('of a feed', () => {
  test('the head was removed', async () => {
    const before = await desk.sync()
    expect(before.findings).toEqual([])
    await query(
      'delete from feed_head where feed_id in (select feed_id from delivery where stream_id = $1)',
      [stream],
    )
    expect(await codes()).toEqual(['head-missing'])
    expect(await read()).toContain('feed-went-back')
  })

  test('the head was removed with all its lines', async () => {
    const { rows } = await query('select distinct feed_id from delivery where stream_id = $1', [
      stream,
    ])
    for (const { feed_id } of rows)
      for (const table of ['feed_head', 'delivery'])
        await query(`delete from ${table} where feed_id = $1`, [feed_id])
    expect(await codes()).toEqual(['head-missing', 'line-missing', 'list-changed'])
    // And its copies and lists besides: that somebody had fetched it is still known.
    for (const { feed_id } of rows)
      for (const table of ['sealed_copy', 'stream_state'])
        await query(`delete from ${table} where feed_id = $1`, [feed_id])
    expect(await codes()).toContain('head-missing')
    // A new device sees an empty feed; one that had followed it knows better.
    expect((await desk.saveStates()).serverWentBackAt).toBeUndefined()
    await desk.sync()
    expect((await desk.saveStates()).serverWentBackAt).toBeDefined()
  })

  test('the facts beside a line were changed, and those of the entry were not', async () => {
    const { rows } = await query(
      'update delivery set facts = set_byte(facts, 0, get_byte(facts, 0) # 1) where stream_id = $1 returning 1',
      [stream],
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(await codes()).toEqual(['facts-not-as-signed'])
    expect(await read()).toContain('facts-not-as-signed')
  })

  test('a line was moved to another stream', async () => {
    await query(
      `update delivery set stream_id = gen_random_uuid() where stream_id = $1 and envelope is not null`,
      [stream],
    )
    expect(await codes()).toContain('delivery-changed')
  })

  test('a line was exchanged for its own stub', async () => {
    await emptyLines('granted_by is null')
    expect(await codes()).toEqual(['line-missing', 'list-changed'])
  })

  test('the line of her consent was exchanged for its own stub: a new device ends no grant for it', async () => {
    const { file } = got(await desk.openCase(stream))
    const [consent] = file.consents.flatMap(({ current }) => current.map(({ entry }) => entry))
    await emptyLines(`hash = decode('${consent}', 'hex')`)
    const device = await newTestDevice(server.baseUrl)
    got(await device.signIn({ account: '', kit, passphrase }))
    const doubts = async () =>
      got(await device.openCase(stream)).sharing.grants.map(({ isLive, doubt }) => [isLive, doubt])
    await settle(device, async () => (await doubts()).length > 0, 'the grant')
    for (let round = 0; round < 3; round += 1) await device.sync()
    expect(await doubts()).toEqual([[true, 'case-not-whole']])
  })

  test('what a grant gave became a stub though the grant stands', async () => {
    await emptyLines('granted_by is not null')
    await query(
      `delete from sealed_copy copy where not exists (select from delivery line where line.feed_id = copy.feed_id
          and line.hash = copy.hash and line.envelope is not null)`,
    )
    expect(await codes()).toEqual(['line-emptied', 'list-changed'])
  })

  /** As if it had been withdrawn. */
  async function emptyLines(which: string): Promise<void> {
    const { rows } = await query(
      `select feed_id, position, envelope from delivery where stream_id = $1 and envelope is not null and ${which}`,
      [stream],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { feed_id, position, envelope } of rows)
      await query(
        'update delivery set envelope = null, facts = null, stub = $3 where feed_id = $1 and position = $2',
        [feed_id, position, Buffer.from(packStub(stubOf(readEntry(new Uint8Array(envelope)))))],
      )
  }
})

describe('of the lists', () => {
  test.for([
    ['was taken out of them', 'delete from stream_state where stream_id = $1'],
    ['is said to be closed', 'update stream_state set state = 5 where stream_id = $1'],
    ['is said to be of another kind', 'update stream_state set family = 6 where stream_id = $1'],
    [
      'is due no more',
      'update stream_state set remind_at = null, urgency = null where stream_id = $1',
    ],
    [
      'is said to have moved since',
      'update stream_state set position = position + 1 where stream_id = $1',
    ],
    [
      'stands in those of a group that has nothing of it',
      `insert into stream_state select organisation_id, gen_random_uuid(), stream_id, family, state, age_group, urgency,
         remind_at, responsible, updated_at, position, heads from stream_state where stream_id = $1 limit 1`,
    ],
  ] as const)('a case %s', async ([, change]) => {
    const { rowCount } = await query(change, [stream])
    expect(rowCount).toBeGreaterThan(0)
    expect(await codes()).toContain('list-changed')
  })

  test('the number of statements that the server counts by was lowered', async () => {
    await query('update installation set directory_version = directory_version - 1')
    expect(await codes()).toEqual(['directory-version-changed'])
  })
})

describe('of what is sealed', () => {
  test('the parts were emptied', async () => {
    await query(`update sealed_copy set parts = '' where stream_id = $1`, [stream])
    expect(await codes()).toEqual(['part-missing'])
    expect(await read()).toContain('part-missing')
  })

  test('the parts were emptied and their positions with them', async () => {
    await query(`update sealed_copy set parts = '', positions = 0 where stream_id = $1`, [stream])
    expect(await codes()).toEqual(['part-missing'])
  })

  test('the words of an organisation’s own statements were removed', async () => {
    const organisation = (await desk.session())?.organisation as string
    const gone = await query('delete from sealed_copy where stream_id = $1', [organisation])
    expect(gone.rowCount).toBeGreaterThan(5)
    expect(await codes()).toEqual(['copy-missing'])
    // Who comes anew learns no reading rules, and why.
    expect(await read()).toContain('copy-missing')
  })

  test('the keys were overwritten: this only a device can tell', async () => {
    await query(
      `update sealed_copy set keys = set_byte(keys, 40, get_byte(keys, 40) # 1) where stream_id = $1`,
      [stream],
    )
    expect(await codes()).toEqual([])
    expect(await read()).toContain('bundle-unreadable')
  })
})

test('an entry was taken out of the queue before it had its position', async () => {
  const noted = got(await desk.carryOut('record-note', { case: stream, care: 'slept well' }))
  await desk.sync()
  const { rows } = await query(
    `select encode(hash, 'hex') as hash from dispatch where stream_id = $1`,
    [stream],
  )
  expect(rows.map(({ hash }) => hash)).toContain(noted.entries[0]?.hash)
  expect(await codes()).toEqual([])
  // There it may not wait for ever, nor for a grant that nobody gave.
  for (const [change, back, code] of [
    ['not_before = 99999999999999', 'not_before = null', 'line-missing'],
    ['granted_by = gen_random_uuid()', 'granted_by = null', 'line-missing'],
    ['granted_by = organisation_id', 'granted_by = null', 'line-missing'],
    [
      'received_at = received_at - 86400000',
      'received_at = received_at + 86400000',
      'received-at-changed',
    ],
  ] as const) {
    const own = 'where stream_id = $1 and organisation_id = author_organisation_id'
    await query(`update dispatch set ${change} ${own}`, [stream])
    expect(await codes()).toEqual([code])
    await query(`update dispatch set ${back} ${own}`, [stream])
  }
  expect(await codes()).toEqual([])
  await query('delete from dispatch where stream_id = $1', [stream])
  expect(await codes()).toEqual(['line-missing'])
  // With its copies it is as if nobody had been meant to have it: but its own organisation always is.
  const hash = noted.entries[0]?.hash
  await query(`delete from sealed_copy where hash = decode($1, 'hex')`, [hash])
  expect(await codes()).toEqual(['line-missing'])
  // Or as if it had been set aside: a row that only says so is no item.
  await query(
    `insert into quarantine (organisation_id, hash, entry_id, stream_id, device_id, code, received_at)
     select organisation_id, hash, id, stream_id, device_id, 'sequence-gap', received_at
       from entry where hash = decode($1, 'hex')`,
    [hash],
  )
  const { rowCount } = await query(`delete from entry where hash = decode($1, 'hex')`, [hash])
  expect(rowCount).toBe(1)
  expect(await codes()).toEqual(['receipted-entry-missing'])
})

describe('of what was set aside', () => {
  const aside = async (change: string, codesAfter: readonly string[]) => {
    const { rowCount } = await query(`update quarantine set ${change} where stream_id = $1`, [late])
    expect(rowCount).toBeGreaterThan(0)
    expect(await codes()).toEqual(codesAfter)
  }
  const changed = (at: string) => `item = set_byte(item, ${at}, get_byte(item, ${at}) # 1)`

  test.for([
    ['the item was taken out', 'item = null', ['receipted-entry-missing']],
    ['the item was overwritten', "item = 'x'", ['receipted-entry-missing', 'set-aside-changed']],
    ['its sealed words', changed('length(item) - 1'), 'changed'],
    ['its envelope', changed('20'), 'changed'],
    ['its stream, as if it were another’s', 'stream_id = gen_random_uuid()', 'changed'],
  ] as const)('%s', async ([, change, found]) => {
    const both = ['receipted-entry-missing', 'set-aside-changed']
    await aside(change, found === 'changed' ? both : found)
  })
})

describe('of the time at which something came', () => {
  const day = 86_400_000

  test.for([
    ['entries', 'entry', -day],
    ['entries', 'entry', day],
    ['lines', 'delivery', -day],
    ['lines', 'delivery', day],
  ] as const)('%s bear another one than their receipts', async ([, table, by]) => {
    await query(`update ${table} set received_at = received_at + $2 where stream_id = $1`, [
      stream,
      by,
    ])
    expect(await codes()).toContain('received-at-changed')
  })
})

test('by whose grant the lines of one feed came was taken out, so that no end of it would empty them', async () => {
  const { rowCount } = await query(
    `update delivery set granted_by = null
      where feed_id = (select feed_id from delivery where granted_by is not null order by feed_id limit 1)`,
  )
  expect(rowCount).toBeGreaterThan(0)
  expect(await codes()).toEqual(['line-without-grant'])
})

test('a statement was kept from the network’s feed', async () => {
  // Nobody but the network is told of these lines: no copy leads to them.
  await query(
    `delete from delivery line where not exists (select from sealed_copy copy
        where copy.feed_id = line.feed_id and copy.hash = line.hash)`,
  )
  expect(await codes()).toEqual(['line-missing', 'position-missing'])
})

test('one id stands in two organisations', async () => {
  await query(
    `insert into entry (organisation_id, id, stream_id, device_id, sequence, family, received_at, receipt_id, hash, facts, envelope)
     select gen_random_uuid(), id, stream_id, device_id, sequence, family, received_at, receipt_id, hash, facts,
            set_byte(envelope, length(envelope) - 100, get_byte(envelope, length(envelope) - 100) # 1)
       from entry where stream_id = $1 limit 1`,
    [stream],
  )
  expect(await codes()).toContain('id-twice')
})

test('an entry was filed under another family, as if its words needed no copy', async () => {
  await query('update entry set family = family + 1 where stream_id = $1', [stream])
  expect(await codes()).toEqual(['entry-misplaced'])
})
