import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { allSent, foundAndEnter, got } from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let office: DeviceApi
const stores = new Map<string, DeviceStore>()
let log: StreamId | undefined
let rowsOfLogRead = 0

beforeAll(async () => {
  server = await startTestServer()
  office = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const inner = createMemoryStore()
      stores.set(name, inner)
      return {
        ...inner,
        list: async (table, prefix) => {
          const rows = await inner.list(table, prefix)
          if (table === 'entry' && log && prefix.startsWith(log)) rowsOfLogRead += rows.length
          return rows
        },
      }
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
  })
  await foundAndEnter(office, server, 'Mesa')
})
afterAll(() => server.stop())

async function openSome(many: number): Promise<StreamId> {
  let stream: StreamId | undefined
  for (let at = 0; at < many; at += 1) {
    stream = await register(office, `Invented${at}`)
    got(await office.openCase(stream))
  }
  return stream as StreamId
}

/** Until every line came back, and one round more. */
async function settleAll(): Promise<void> {
  await allSent(office)
  await server.server.services.sequencer.drain()
  await office.sync()
  await office.sync()
}

async function findLog(): Promise<{ readonly store: DeviceStore; readonly stream: StreamId }> {
  for (const store of stores.values()) {
    const stream = (await store.find('setting', 'log-stream')) as StreamId | undefined
    if (stream !== undefined) return { store, stream }
  }
  throw new Error('no log')
}

test('neither opening a case nor the rounds after it read the log that the device wrote before', async () => {
  await openSome(3)
  await settleAll()
  log = (await findLog()).stream
  await openSome(1)
  await settleAll()
  expect(rowsOfLogRead).toBe(0)
})

test('a look at the log opens only what came since the last look', async () => {
  const { store, stream: own } = await findLog()
  const first = await openSome(1)
  await settleAll()
  expect(got(await office.caseOpenings(first))).toHaveLength(1)
  // Whatever opened an older line again would find it damaged.
  for (const { key, value } of await store.list('entry', `${own}/`))
    await store.write([
      { put: 'entry', key, value: { ...(value as object), bytes: new Uint8Array(9) } },
    ])
  const second = await openSome(1)
  await settleAll()
  expect(got(await office.caseOpenings(second))).toHaveLength(1)
  expect(got(await office.caseOpenings(first))).toHaveLength(1)
  expect((await office.sync()).findings).toEqual([])
})
