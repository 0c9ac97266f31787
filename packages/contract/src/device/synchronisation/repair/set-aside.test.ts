import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../../device.ts'
import type { DeviceApi } from '../../device-api.ts'
import { storeTables } from '../../store/device-store.ts'
import type { DeviceStore } from '../../store/device-store.ts'
import { createMemoryStore } from '../../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../../testing/invented-organisation.ts'
import { register } from '../../testing/refer.ts'
import type { QueuedEntry } from '../outbox.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let office: DeviceApi
let road: DeviceApi
let isOffline = false
/** How often the screens of the office were told to ask again. */
let told = 0
const stores = new Map<string, DeviceStore>()

beforeAll(async () => {
  server = await startTestServer()
  office = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = stores.get(name) ?? createMemoryStore()
      stores.set(name, store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    onChange: () => (told += 1),
    fetchFrom: (...request) =>
      isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
  const founded = await foundAndEnter(office, server, 'Mesa')
  await office.sync()
  road = await newTestDevice(server.baseUrl)
  got(await road.signIn({ account: founded.account, kit: founded.kit, passphrase }))
})
afterAll(() => server.stop())

async function note(stream: StreamId, care: string): Promise<EntryHash> {
  const { entries } = got(await office.carryOut('record-note', { case: stream, care }))
  return entries[0]?.hash as EntryHash
}

async function caresAt(device: DeviceApi, stream: StreamId): Promise<unknown[]> {
  const opened = await device.openCase(stream)
  // Nothing of it was delivered yet.
  if (isRefusal(opened) && opened.code === 'not-found') return []
  const { file } = got(opened)
  return file.timeline.flatMap((item) =>
    item.kind === 'entry' && item.type === 'note-recorded' ? [item.fields['care']] : [],
  )
}

/** What another device of the house reads of her. */
async function readOnTheRoad(stream: StreamId, cares: readonly string[]): Promise<void> {
  await settle(road, async () => (await caresAt(road, stream)).length >= cares.length)
  expect(await caresAt(road, stream)).toEqual(cares)
  expect((await road.sync()).findings).toEqual([])
}

async function rowOf(hash: EntryHash) {
  for (const store of stores.values())
    for (const { key, value } of await store.list('outbox', ''))
      if ((value as QueuedEntry).hash === hash) return { store, key, queued: value as QueuedEntry }
  throw new Error('not queued')
}

/** What would be sent is not what was signed: the server refuses it. */
async function damage(hash: EntryHash) {
  const { store, key, queued } = await rowOf(hash)
  const [part, ...parts] = queued.item.parts
  if (!part) throw new Error('no part')
  const item = { ...queued.item, parts: [{ ...part, salt: 'A'.repeat(22) }, ...parts] }
  await store.write([{ put: 'outbox', key, value: { ...queued, item } }])
  return { store, queued }
}

test('an entry that the server refuses holds up none that was written behind it, and waits for a person', async () => {
  const stream = await register(office, 'Itzel')
  await note(stream, 'before')
  const refusedNote = await note(stream, 'refused')
  await damage(refusedNote)
  await note(stream, 'behind')
  await note(stream, 'further behind')
  await office.sync()
  const { onThisDevice, needsAttention } = await office.saveStates()
  expect(onThisDevice).toEqual([])
  expect(needsAttention.map(({ hash }) => hash)).toEqual([refusedNote])

  const [aside] = await office.setAside()
  expect(aside).toMatchObject({ hash: refusedNote, stream, isOfCase: true })
  expect(aside?.words?.fields['care']).toBe('refused')
  // It is still in her file here, and what is written now goes out too.
  expect(await caresAt(office, stream)).toContain('refused')
  await note(stream, 'later')
  await office.sync()
  expect((await office.saveStates()).onThisDevice).toEqual([])
  await readOnTheRoad(stream, ['before', 'behind', 'further behind', 'later'])

  expect(await office.putAway({ hash: refusedNote })).toBeUndefined()
  expect(await office.setAside()).toEqual([])
  expect(await caresAt(office, stream)).toEqual(['before', 'behind', 'further behind', 'later'])
  expect(await office.putAway({ hash: refusedNote })).toMatchObject({ code: 'not-found' })
  expect((await office.sync()).findings).toEqual([])
})

test('the screens hear that the server refused something though nothing else moved, each time that it was sent', async () => {
  const stream = await register(office, 'Citlali')
  let isStill = false
  await settle(office, async () => {
    await server.server.services.sequencer.drain()
    const { sent, received } = await office.sync()
    const wasStill = isStill
    isStill = sent + received === 0 && (await office.saveStates()).onThisDevice.length === 0
    return wasStill && isStill
  })
  const hash = await note(stream, 'refused')
  await damage(hash)
  told = 0
  await office.sync()
  expect(await office.setAside()).toMatchObject([{ hash }])
  expect(told).toBeGreaterThan(0)

  expect(await office.sendAgain({ hash })).toBeUndefined()
  expect(await office.setAside()).toEqual([])
  told = 0
  await office.sync()
  const [again] = await office.setAside()
  expect(told).toBeGreaterThan(0)
  expect(await office.putAway({ hash: again?.hash as EntryHash })).toBeUndefined()

  const forAll = told
  await office.sync()
  await office.sync()
  expect(await office.setAside()).toEqual([])
  expect(told - forAll).toBeLessThan(2)
})

test('what was set aside is sent again when a person says so, behind what went before it', async () => {
  isOffline = true
  const stream = await register(office, 'Nayeli')
  const hash = await note(stream, 'damaged on its way')
  await note(stream, 'whole')
  const { store, queued } = await damage(hash)
  isOffline = false
  await office.sync()
  expect(await office.setAside()).toMatchObject([{ hash, code: 'part-not-as-signed' }])

  const aside = await rowOf(hash)
  await store.write([
    { put: 'outbox', key: aside.key, value: { ...aside.queued, item: queued.item } },
  ])
  expect(await office.sendAgain({ hash })).toBeUndefined()
  await note(stream, 'written meanwhile')
  await office.sync()
  const { onThisDevice, needsAttention } = await office.saveStates()
  expect({ onThisDevice, needsAttention }).toEqual({ onThisDevice: [], needsAttention: [] })
  await settle(road, async () => (await caresAt(road, stream)).length === 3)
  expect(new Set(await caresAt(road, stream))).toEqual(
    new Set(['whole', 'damaged on its way', 'written meanwhile']),
  )
  expect((await road.sync()).findings).toEqual([])
})

test('a store that was copied goes on behind what its copy wrote, and says so', async () => {
  const stream = await register(office, 'Ameyali')
  await office.sync()
  const copies = new Map<string, DeviceStore>()
  for (const [name, store] of stores) copies.set(name, await copyOf(store))
  const other = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => copies.get(name) ?? createMemoryStore(),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
  })
  const [account] = await office.knownAccounts()
  got(await other.signIn({ account: account?.account as string, passphrase }))
  got(await other.carryOut('record-note', { case: stream, care: 'by the copy' }))
  await other.sync()
  await note(stream, 'here')
  await note(stream, 'here too')
  await allSent(office)
  expect((await office.saveStates()).needsAttention).toEqual([])
  expect((await office.sync()).findings.map(({ code }) => code)).toEqual(['sequence-forked'])
  await settle(road, async () => (await caresAt(road, stream)).length === 3)
  await other.lock()
})

test('once her case is erased, nothing on the device goes by the hash of what the server had refused of it', async () => {
  const stream = await register(office, 'Yatziri')
  const hash = await note(stream, 'refused')
  await damage(hash)
  await office.sync()
  expect(await office.setAside()).toMatchObject([{ hash }])
  got(await office.eraseCase({ stream, ground: 'recorded-in-error' }))
  expect(await office.setAside()).toEqual([])
  const left: string[] = []
  for (const store of stores.values())
    for (const table of storeTables)
      for (const { key } of await store.list(table, '')) if (key.includes(hash)) left.push(key)
  expect(left).toEqual([])
})

async function copyOf(store: DeviceStore): Promise<DeviceStore> {
  const copy = createMemoryStore()
  for (const table of storeTables)
    await copy.write(
      (await store.list(table, '')).map(({ key, value }) => ({ put: table, key, value })),
    )
  return copy
}
