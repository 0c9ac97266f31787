import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { StoreUnavailable } from '../store/device-store.ts'
import type { DeviceStore, StoreTable } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'
import type { StreamInFeed } from './announced-lines.ts'

/** What the disk does not do. `key`: how the row's key begins. */
interface Failing {
  readonly does: 'write' | 'list' | 'find'
  readonly table: StoreTable
  readonly key: string
}

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let office: DeviceApi
let road: DeviceApi
let stream: StreamId
let failing: Failing | undefined
let isOffline = false
const stores = new Map<string, DeviceStore>()

beforeAll(async () => {
  server = await startTestServer()
  office = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = stores.get(name) ?? sometimesFailing(createMemoryStore())
      stores.set(name, store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    fetchFrom: (...request) =>
      isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
  const founded = await foundAndEnter(office, server, 'Mesa')
  road = await newTestDevice(server.baseUrl)
  await office.sync()
  got(await road.signIn({ account: founded.account, kit: founded.kit, passphrase }))
  stream = await register(office, 'Itzel')
  await allSent(office)
  await settle(road, async () => (await road.openCase(stream)).kind === 'opened')
})
afterAll(() => server.stop())

/** The real store, on a disk that refuses what the test says. */
function sometimesFailing(inner: DeviceStore): DeviceStore {
  const refuse = (does: Failing['does'], table: StoreTable, key: string) => {
    if (failing?.does !== does || failing.table !== table) return
    if (key.startsWith(failing.key)) throw new StoreUnavailable('store-full')
  }
  return {
    ...inner,
    find: async (table, key) => {
      refuse('find', table, key)
      return inner.find(table, key)
    },
    list: async (table, prefix) => {
      refuse('list', table, prefix)
      return inner.list(table, prefix)
    },
    write: async (writes) => {
      for (const write of writes)
        refuse('write', 'put' in write ? write.put : write.remove, write.key)
      return inner.write(writes)
    },
  }
}

async function caresAt(device: DeviceApi): Promise<unknown[]> {
  const { file } = got(await device.openCase(stream))
  return file.timeline.flatMap((item) =>
    item.kind === 'entry' && item.type === 'note-recorded' ? [item.fields['care']] : [],
  )
}

/** How many lines of her file this device's feeds have brought. */
async function linesHere(): Promise<number> {
  let count = 0
  for (const store of stores.values())
    for (const { value } of await store.list('stream', `${stream}/`))
      count += (value as StreamInFeed).lines.length
  return count
}

const steps: readonly (Failing & { readonly sends: boolean; readonly receives: boolean })[] = [
  { does: 'list', table: 'outbox', key: '', sends: false, receives: true },
  { does: 'write', table: 'outbox', key: '', sends: true, receives: true },
  { does: 'write', table: 'receipt', key: '', sends: true, receives: true },
  { does: 'find', table: 'feed', key: '', sends: true, receives: false },
  { does: 'write', table: 'feed', key: '', sends: true, receives: false },
  { does: 'write', table: 'stream', key: '', sends: true, receives: false },
  { does: 'find', table: 'setting', key: 'resend-due', sends: true, receives: true },
  { does: 'list', table: 'reseal', key: '', sends: true, receives: true },
  { does: 'list', table: 'setting', key: 'moved/', sends: true, receives: true },
  { does: 'list', table: 'setting', key: 'unfetched/', sends: true, receives: true },
  { does: 'list', table: 'setting', key: 'purged/', sends: true, receives: true },
  { does: 'list', table: 'setting', key: 'envelope-used/', sends: true, receives: true },
  { does: 'write', table: 'setting', key: 'moved/', sends: true, receives: false },
]

test.each(steps)(
  'a round goes on where it cannot $does $table $key, says so, and makes it good',
  async ({ sends, receives, ...meant }) => {
    const name = `${meant.does} ${meant.table} ${meant.key}`
    got(await road.carryOut('record-note', { case: stream, care: `road, ${name}` }))
    await allSent(road)
    got(await office.carryOut('record-note', { case: stream, care: `office, ${name}` }))
    const before = await linesHere()

    failing = meant
    expect(await office.sync()).toMatchObject({ reached: true })
    failing = undefined
    // Screens ask again after a round, and are told.
    expect((await office.saveStates()).troubles).toEqual(['device-store-full'])
    expect((await linesHere()) > before).toBe(receives)
    if (sends)
      await settle(road, async () => (await caresAt(road)).includes(`office, ${name}`), 'the note')

    await settle(office, async () => {
      const { onThisDevice, needsAttention, troubles } = await office.saveStates()
      return onThisDevice.length + needsAttention.length + troubles.length === 0
    })
    const ofThis = async (device: DeviceApi) =>
      (await caresAt(device)).filter((care) => String(care).endsWith(name)).sort()
    const both = [`office, ${name}`, `road, ${name}`]
    await settle(road, async () => (await ofThis(road)).length === 2)
    await settle(office, async () => (await ofThis(office)).length === 2)
    expect(await ofThis(road)).toEqual(both)
    expect(await ofThis(office)).toEqual(both)
    expect((await office.sync()).findings).toEqual([])
  },
)

test('a damaged row of the queue keeps none of the others from being sent or received, and is told', async () => {
  const store = [...stores.values()].at(-1) as DeviceStore
  await store.write([{ put: 'outbox', key: '0', value: undefined }])
  got(await road.carryOut('record-note', { case: stream, care: 'road, damaged' }))
  got(await office.carryOut('record-note', { case: stream, care: 'office, damaged' }))
  await settle(office, async () => (await caresAt(office)).includes('road, damaged'))
  await settle(road, async () => (await caresAt(road)).includes('office, damaged'))
  expect((await office.saveStates()).troubles).toEqual(['device-row-damaged'])
  await store.write([{ remove: 'outbox', key: '0' }])
  await office.sync()
  expect((await office.saveStates()).troubles).toEqual([])
})

test('a server that is away is no trouble of the device', async () => {
  isOffline = true
  expect((await office.sync()).reached).toBe(false)
  expect((await office.saveStates()).troubles).toEqual([])
  isOffline = false
})
