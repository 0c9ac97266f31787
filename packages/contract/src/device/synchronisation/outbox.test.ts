import { serialize } from 'node:v8'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findEntryType } from '@cobijo/domain/registry'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { storeTables } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { enter, foundingOf, got, passphrase } from '../testing/invented-organisation.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let isOffline = false
let clock = Date.now()
const stores = new Map<string, DeviceStore>()
let account: string
let device: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  device = await openTab()
  const enrolled = got(
    await device.foundNetwork({ ...foundingOf('Mesa de noche'), setupToken: server.setupToken }),
  )
  account = enrolled.account
  await enter(device, enrolled)
  await device.sync()
})
afterAll(async () => {
  await server.stop()
})

/** Tabs of one browser share its stores. */
function openTab(): Promise<DeviceApi> {
  return createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = stores.get(name) ?? createMemoryStore()
      stores.set(name, store)
      return store
    },
    now: () => clock,
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    fetchFrom: (...request) =>
      isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
}

async function registerPerson(): Promise<StreamId> {
  const { entries } = got(
    await device.carryOut('register-person', { givenNames: 'Noche', ageGroup: 'adult' }),
  )
  return entries[0]?.stream as StreamId
}

test('what waits is sent in the order of saving, also when the clock was set back', async () => {
  isOffline = true
  const stream = await registerPerson()
  for (let at = 0; at < 105; at += 1) {
    if (at === 3) clock -= 10 * 365 * 86_400_000
    got(await device.carryOut('record-note', { case: stream, care: `round ${at}` }))
  }
  expect((await device.saveStates()).onThisDevice).toHaveLength(106)
  isOffline = false
  expect((await device.sync()).sent).toBe(106)
  expect((await device.saveStates()).needsAttention).toEqual([])
  clock = Date.now()
})

test('two tabs that write about one person at once make one chain', async () => {
  const stream = await registerPerson()
  const other = await openTab()
  got(await other.signIn({ account, passphrase }))
  await Promise.all(
    [device, other, device, other, device, other].map(async (tab, at) =>
      got(await tab.carryOut('record-note', { case: stream, care: `from tab ${at}` })),
    ),
  )
  await Promise.all([device.sync(), other.sync()])
  const { onThisDevice, needsAttention } = await device.saveStates()
  expect({ onThisDevice, needsAttention }).toEqual({ onThisDevice: [], needsAttention: [] })
  expect(got(await other.openCase(stream)).file.timeline).toHaveLength(7)
  await other.lock()
})

test('what waits on the device does not tell what kind of entry it is, except to the member who wrote it', async () => {
  // The line of the log that opening a case wrote goes first.
  await device.sync()
  isOffline = true
  const stream = await registerPerson()
  got(await device.carryOut('record-note', { case: stream, care: 'waits' }))
  expect((await device.saveStates()).onThisDevice.map(({ type }) => type)).toEqual([
    'person-registered',
    'note-recorded',
  ])
  const lying: string[] = []
  for (const store of stores.values())
    for (const table of storeTables)
      lying.push(serialize(await store.list(table, '')).toString('latin1'))
  const all = lying.join('\n')
  expect(all).toContain(stream)
  for (const type of ['person-registered', 'note-recorded']) {
    expect(findEntryType(type)).toBeDefined()
    expect(all).not.toContain(type)
  }
  isOffline = false
  await device.sync()
})
