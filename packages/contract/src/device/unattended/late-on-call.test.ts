import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { backUp } from '@cobijo/server/operation/back-up'
import { restore } from '@cobijo/server/operation/restore'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from '../enrolment/enrolment-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { QueuedEntry } from '../synchronisation/outbox.ts'
import {
  allSent,
  comparedWords,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let office: DeviceApi
let iris: DeviceApi
let kit: string
let stateFolder: string

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'cobijo-late-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(office, server, 'Mesa', { size: 'large' })
  kit = founded.kit
  iris = await newTestDevice(server.baseUrl)
  await comeIn(iris, 'on-call')
})
afterAll(async () => {
  await server.stop()
  rmSync(stateFolder, { recursive: true })
})

async function comeIn(device: DeviceApi, kind: string): Promise<Enrolled> {
  const { token } = got(await office.invite('member'))
  const asked = { invitation: token, personName: kind, passphrase, deviceLabel: kind }
  const joined = got(await device.askToJoin(asked))
  got(await device.signIn({ account: joined.account, passphrase }))
  const group = (await office.organisation()).groups.find((each) => each.kind === kind)
  got(
    await office.admitMember({
      ...comparedWords((await office.pendingMembers())[0]),
      groups: group ? [group.id] : [],
      officer: false,
    }),
  )
  await settle(device, async () => (await device.session())?.standing === 'admitted')
  return joined
}

/** A device that learns of a release key only when it is shown. */
interface LateDevice {
  readonly device: DeviceApi
  readonly stores: readonly DeviceStore[]
  readonly network: { isKeyHidden: boolean; isOffline: boolean }
}

async function lateDevice(of = kit): Promise<LateDevice> {
  const network = { isKeyHidden: true, isOffline: false }
  const stores: DeviceStore[] = []
  let asks = 0
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: () => {
      const store = createMemoryStore()
      stores.push(store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    fetchFrom: (...request) => {
      const isAsked = String(request[0]).endsWith('/installation')
      if (isAsked) asks += 1
      // A new device has to ask once for the key that it pins; that answer is all it gets.
      const isKept = isAsked && network.isKeyHidden && asks > 1
      return network.isOffline || isKept
        ? Promise.reject(new TypeError('no answer'))
        : fetch(...request)
    },
  })
  got(await device.signIn({ account: '', kit: of, passphrase, deviceLabel: 'late' }))
  await allSent(device)
  return { device, stores, network }
}

async function administratorOf(sql: string, values: readonly unknown[]) {
  const client = new pg.Client(server.database.administrator)
  await client.connect()
  try {
    return await client.query<{ count: string }>(sql, [...values])
  } finally {
    await client.end()
  }
}

async function seenAtNight(late: LateDevice, stream: StreamId): Promise<void> {
  late.network.isKeyHidden = false
  await settle(
    iris,
    async () => {
      await late.device.sync()
      return (await iris.onCallCases()).some((each) => each.stream === stream)
    },
    'the case at night',
  )
}

/** What opens at night; looked at again while it is on its way. */
async function allergiesAtNight(late: LateDevice, stream: StreamId): Promise<unknown> {
  let read: unknown
  await settle(iris, async () => {
    await late.device.sync()
    const opened = await iris.openOnCall({ stream, reason: 'Ronchas' })
    read = opened.kind === 'opened' ? opened.file.registers.allergies?.value : opened
    return Array.isArray(read)
  })
  return read
}

/** As a damaged part would look to the server: it refuses the entry for good. */
async function spoil({ stores }: LateDevice, hash: EntryHash): Promise<void> {
  for (const store of stores)
    for (const { key, value } of await store.list('outbox', '')) {
      const queued = value as QueuedEntry
      const [part, ...parts] = queued.item.parts
      if (queued.hash !== hash || !part) continue
      const item = { ...queued.item, parts: [{ ...part, salt: 'A'.repeat(22) }, ...parts] }
      await store.write([{ put: 'outbox', key, value: { ...queued, item } }])
    }
}

test('what was signed anew behind a refused entry reaches those on call', async () => {
  const late = await lateDevice()
  const { device, network } = late
  network.isOffline = true
  const person = { givenNames: 'Brisa', ageGroup: 'adult' }
  const stream = got(await device.carryOut('register-person', person)).entries[0]
    ?.stream as StreamId
  const noted = got(await device.carryOut('record-note', { case: stream, care: 'x' }))
  got(await device.carryOut('record-essential', { case: stream, allergies: ['latex'] }))
  await spoil(late, noted.entries[0]?.hash as EntryHash)
  network.isOffline = false
  await allSent(device)
  expect(await device.setAside()).toHaveLength(1)
  await server.server.services.sequencer.drain()
  await seenAtNight(late, stream)
  expect(await allergiesAtNight(late, stream)).toEqual(['latex'])
})

test('an arrival that was taken down while no release key was known reaches those on call once its member signs in', async () => {
  const { device, network } = await lateDevice()
  const [account] = await device.knownAccounts()
  expect(await device.setIntake({ allowed: true })).toBeUndefined()
  await allSent(device)
  await device.lock()
  const arrival = { ageGroup: 'adult', nameToUse: 'Ixchel', allergies: ['iodine'] }
  const taken = { account: account?.account as string, person: arrival, care: 'Llegó sola' }
  const stream = got(await device.recordIntake(taken)).entries[0]?.stream as StreamId
  await expect
    .poll(
      async () => {
        await device.sendIntake()
        return (await device.intakePlaces())[0]?.waiting
      },
      { timeout: 90_000 },
    )
    .toBe(0)
  await server.server.services.sequencer.drain()
  network.isKeyHidden = false
  got(await device.signIn({ account: taken.account, passphrase }))
  const late = { device, network, stores: [] }
  await seenAtNight(late, stream)
  expect(await allergiesAtNight(late, stream)).toEqual(['iodine'])
})

test('what a device wrote that knew of no release key, and that never comes back, a colleague who opens the case seals to those on call', async () => {
  const kitOfHers = (await comeIn(await newTestDevice(server.baseUrl), 'casework')).kit
  const { device } = await lateDevice(kitOfHers)
  const person = { givenNames: 'Yatzil', ageGroup: 'adult', allergies: ['ibuprofen'] }
  const stream = got(await device.carryOut('register-person', person)).entries[0]
    ?.stream as StreamId
  await allSent(device)
  await server.server.services.sequencer.drain()
  // It is lost before it heard of the key.
  await device.lock()
  await iris.sync()
  expect((await iris.onCallCases()).some((each) => each.stream === stream)).toBe(false)
  await settle(office, async () => (await office.openCase(stream)).kind === 'opened', 'the case')
  const colleague = {
    device: office,
    stores: [],
    network: { isKeyHidden: false, isOffline: false },
  }
  await seenAtNight(colleague, stream)
  expect(await allergiesAtNight(colleague, stream)).toEqual(['ibuprofen'])
  // What is there is not given once more.
  const given = async () => {
    const { rows } = await administratorOf('select count(*) from delivery where stream_id = $1', [
      stream,
    ])
    return rows[0]?.count
  }
  const before = await given()
  const other = await newTestDevice(server.baseUrl)
  got(await other.signIn({ account: '', kit, passphrase, deviceLabel: 'other' }))
  await settle(other, async () => (await other.openCase(stream)).kind === 'opened', 'the case')
  await other.sync()
  await server.server.services.sequencer.drain()
  expect(await given()).toBe(before)
})

test('what was sealed late to those on call is sealed to them again after a restore that no feed of the device shows', async () => {
  // She follows no feed of those on call.
  const late = await lateDevice((await comeIn(await newTestDevice(server.baseUrl), 'casework')).kit)
  const { device } = late
  const person = { givenNames: 'Nicté', ageGroup: 'adult', allergies: ['penicillin'] }
  const stream = got(await device.carryOut('register-person', person)).entries[0]
    ?.stream as StreamId
  await allSent(device)
  await server.server.services.sequencer.drain()
  await device.sync()
  const administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  const folder = join(stateFolder, 'backup')
  await backUp(administrator, folder, { stateFolder, now: Date.now() })
  await seenAtNight(late, stream)
  got(await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }))
  await administrator.end()
  await server.restart()
  await settle(device, async () => (await device.saveStates()).serverWentBackAt !== undefined)
  await iris.sync()
  expect(await allergiesAtNight(late, stream)).toEqual(['penicillin'])
})
