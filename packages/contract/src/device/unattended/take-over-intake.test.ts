import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceId, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { backUp } from '@cobijo/server/operation/back-up'
import { restore } from '@cobijo/server/operation/restore'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from '../enrolment/enrolment-api.ts'
import { storeTables } from '../store/device-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  comparedWords,
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

/** A machine with what lies on its disk, a network, and a clock. */
interface Machine {
  readonly device: DeviceApi
  readonly disk: Map<string, DeviceStore>
  readonly network: { isAway: boolean; isAwayForArrivals: boolean }
  readonly clock: { aheadMs: number }
}

let server: TestServer
let stateFolder: string
let office: Machine
let founded: Enrolled
/** Another machine of the house, shared by who is there. */
let house: Machine
let houseAccount: string
const arrival = { ageGroup: 'adult', nameToUse: 'Ali', allergies: ['penicillin'] }

async function machine(): Promise<Machine> {
  const disk = new Map<string, DeviceStore>()
  const network = { isAway: false, isAwayForArrivals: false }
  const clock = { aheadMs: 0 }
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = disk.get(name) ?? createMemoryStore()
      disk.set(name, store)
      return store
    },
    now: () => Date.now() + clock.aheadMs,
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (...request) => {
      const isArrival = String(request[0]).endsWith('/intake')
      return network.isAway || (network.isAwayForArrivals && isArrival)
        ? Promise.reject(new TypeError('no network'))
        : fetch(...request)
    },
  })
  return { device, disk, network, clock }
}

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'cobijo-intake-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  server = await startTestServer()
  office = await machine()
  founded = got(
    await office.device.foundNetwork({
      ...foundingOf('Casa Alba'),
      setupToken: server.setupToken,
    }),
  )
  await enter(office.device, founded)
  expect(await office.device.setIntake({ allowed: true })).toBeUndefined()
  await isSent(office.device)
})
afterAll(async () => {
  await server.stop()
  rmSync(stateFolder, { recursive: true })
})

const isSent = (device: DeviceApi) => allSent(device)

async function takeDown({ device }: Machine, account: string): Promise<StreamId> {
  const saved = got(await device.recordIntake({ account, person: arrival, care: 'Llegó sola' }))
  return saved.entries[0]?.stream as StreamId
}

async function takeDownAndSend(at: Machine, account: string): Promise<StreamId> {
  const stream = await takeDown(at, account)
  await expect
    .poll(
      async () => {
        await at.device.sendIntake()
        return (await at.device.intakePlaces())[0]?.waiting
      },
      { timeout: 90_000 },
    )
    .toBe(0)
  return stream
}

/** Names of all rows of the stores for arrivals; the count of the queue apart, which says nothing. */
async function rowsForArrivals({ disk }: Machine): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, store] of disk)
    if (name.startsWith('cobijo-intake-'))
      for (const table of storeTables)
        for (const { key } of await store.list(table, ''))
          if (key !== 'queue-place') found.push(`${table} ${key}`)
  return found
}

/** Sealed content of a stream that lies anywhere on the disk, in an entry or in the queue. */
async function contentOf({ disk }: Machine, stream: StreamId): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, store] of disk) {
    for (const { key, value } of await store.list('entry', `${stream}/`))
      if ((value as { readonly kind: string }).kind === 'entry') found.push(`${name} ${key}`)
    for (const { key, value } of await store.list('outbox', ''))
      if ((value as { readonly stream: string }).stream === stream) found.push(`${name} ${key}`)
  }
  return found
}

/** Reads both entries of an arrival: they may come one after the other. */
const opens = (device: DeviceApi, stream: StreamId) =>
  settle(
    device,
    async () => {
      const opened = await device.openCase(stream)
      return opened.kind === 'opened' && opened.file.standing.entries >= 2
    },
    'the arrival',
  )

test('what a locked device took down and the server has is hers who signs in; once the person is erased nothing of it is left', async () => {
  const { account } = founded
  await office.device.lock()
  const stream = await takeDownAndSend(office, account)
  expect((await rowsForArrivals(office)).length).toBeGreaterThan(0)
  got(await office.device.signIn({ account, passphrase }))
  await opens(office.device, stream)
  await settle(office.device, async () => (await rowsForArrivals(office)).length === 0)
  expect((await contentOf(office, stream)).length).toBeGreaterThan(0)
  got(await office.device.eraseCase({ stream, ground: 'her-request' }))
  expect(await contentOf(office, stream)).toEqual([])
})

test('where nobody signs in it stays no longer than a backup does', async () => {
  const { account } = founded
  await office.device.lock()
  const stream = await takeDownAndSend(office, account)
  expect((await contentOf(office, stream)).length).toBeGreaterThan(0)
  office.clock.aheadMs = 36 * 24 * 3_600_000
  await office.device.sendIntake()
  expect(await rowsForArrivals(office)).toEqual([])
  office.clock.aheadMs = 0
  got(await office.device.signIn({ account, passphrase }))
  await opens(office.device, stream)
})

test('what was taken down and not sent goes with the person who is erased, and is not sent afterwards', async () => {
  const { account } = founded
  await office.device.lock()
  office.network.isAwayForArrivals = true
  const stream = await takeDown(office, account)
  got(await office.device.signIn({ account, passphrase }))
  expect((await contentOf(office, stream)).length).toBeGreaterThan(0)
  got(await office.device.eraseCase({ stream, ground: 'her-request' }))
  expect(await contentOf(office, stream)).toEqual([])
  office.network.isAwayForArrivals = false
  await office.device.sendIntake()
  const entries = 'select from entry where stream_id = $1'
  expect(await server.database.look(entries, [stream])).toEqual([])
})

test('what was taken down after a backup is sent again to the server that was restored from it', async () => {
  const { account } = founded
  await isSent(office.device)
  await server.server.services.sequencer.drain()
  const administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  const folder = join(stateFolder, 'backup')
  await backUp(administrator, folder, { stateFolder, now: Date.now() })
  await office.device.lock()
  const stream = await takeDownAndSend(office, account)
  got(await office.device.signIn({ account, passphrase }))
  await opens(office.device, stream)
  got(await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }))
  await administrator.end()
  await server.restart()
  await settle(
    office.device,
    async () => (await office.device.saveStates()).serverWentBackAt !== undefined,
  )
  await isSent(office.device)
  const road = await newTestDevice(server.baseUrl)
  got(await road.signIn({ account: '', kit: founded.kit, passphrase, deviceLabel: 'road' }))
  await opens(road, stream)
  const { file } = got(await road.openCase(stream))
  expect(file.registers.allergies?.value).toEqual(['penicillin'])
  expect(file.standing.notConfirmed).toHaveLength(2)
  expect((await office.device.sync()).findings).toEqual([])
})

test('what the server refuses of it after the keys of whoever allowed it ended is read and signed by whoever signs in', async () => {
  house = await machine()
  const join = async (label: string, returning?: Parameters<DeviceApi['invite']>[1]) => {
    const { token } = got(await office.device.invite('member', returning))
    const asking = { personName: 'Marta', passphrase, deviceLabel: label }
    const asked = got(await house.device.askToJoin({ invitation: token, ...asking }))
    got(await house.device.signIn({ account: asked.account, passphrase }))
    await settle(office.device, async () => (await office.device.pendingMembers()).length === 1)
    houseAccount = asked.account
    return { ...asked, pending: (await office.device.pendingMembers())[0] }
  }
  const marta = await join('house')
  const groups = (await office.device.organisation()).groups.filter(
    ({ kind }) => kind === 'casework',
  )
  got(
    await office.device.admitMember({
      ...comparedWords(marta.pending),
      groups: groups.map(({ id }) => id),
      officer: false,
    }),
  )
  await settle(house.device, async () => (await house.device.session())?.standing === 'admitted')
  const phone = await newTestDevice(server.baseUrl)
  got(await phone.signIn({ account: '', kit: marta.kit, passphrase, deviceLabel: 'phone' }))
  expect(await house.device.setIntake({ allowed: true })).toBeUndefined()
  const hers = async () =>
    (await office.device.organisation()).members.find(({ id }) => id === marta.pending?.member)
  await settle(office.device, async () => {
    await phone.sync()
    await house.device.sync()
    return ((await hers())?.devices.length ?? 0) === 3
  })
  await isSent(house.device)
  await house.device.lock()
  const stolen = (await hers())?.devices.find(({ label }) => label === 'phone')?.id as DeviceId
  got(await office.device.revokeDevice({ device: stolen, reason: 'stolen', wasOpen: 'unknown' }))
  await settle(office.device, async () => (await hers())?.state === 'removed')

  const stream = await takeDown(house, marta.account)
  await expect
    .poll(
      async () => {
        await house.device.sendIntake()
        return house.device.intakePlaces()
      },
      { timeout: 90_000 },
    )
    .toEqual([])
  expect(await house.device.recordIntake({ account: marta.account, person: arrival })).toEqual(
    refused('intake-not-allowed'),
  )

  // Signed with ended keys it would be refused as well: she reads why, and it waits for who may.
  expect(await house.device.signIn({ account: marta.account, passphrase })).toMatchObject({
    code: 'keys-ended',
  })
  const back = await join('house again', marta.pending?.member)
  got(await office.device.readmitMember({ ...comparedWords(back.pending), changeKeys: true }))
  await settle(house.device, async () => (await house.device.session())?.standing === 'admitted')
  await house.device.sync()
  const seen = await house.device.setAside()
  expect(seen.map(({ type, code, isArrival }) => ({ type, code, isArrival }))).toEqual([
    { type: 'person-registered', code: 'intake-refused', isArrival: true },
    { type: 'note-recorded', code: 'intake-refused', isArrival: true },
  ])
  expect((await house.device.saveStates()).needsAttention).toHaveLength(2)
  expect(JSON.stringify(seen[1]?.words)).toContain('Llegó sola')
  for (const { hash } of seen) expect(await house.device.sendAgain({ hash })).toBeUndefined()
  await isSent(house.device)
  expect(await house.device.setAside()).toEqual([])
  expect(await rowsForArrivals(house)).toEqual([])
  await opens(office.device, stream)
  const { file } = got(await office.device.openCase(stream))
  expect(file.registers.allergies?.value).toEqual(['penicillin'])
  expect(file.standing.notConfirmed).toEqual([])
  expect((await house.device.sync()).findings).toEqual([])
  expect((await office.device.sync()).findings).toEqual([])
})

test('what was taken down before the server heard of the permission waits for that, and keeps it', async () => {
  house.network.isAway = true
  expect(await house.device.setIntake({ allowed: true })).toBeUndefined()
  await house.device.lock()
  house.network.isAway = false
  const stream = await takeDown(house, houseAccount)
  await house.device.sendIntake()
  expect(await house.device.intakePlaces()).toMatchObject([{ waiting: 2 }])
  got(await house.device.signIn({ account: houseAccount, passphrase }))
  await isSent(house.device)
  await house.device.sendIntake()
  expect(await house.device.setAside()).toEqual([])
  await opens(office.device, stream)
})
