import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { StoreUnavailable } from '../store/device-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { allSent, foundAndEnter, got } from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
let server: TestServer
let office: DeviceApi
let isFull = false

beforeAll(async () => {
  server = await startTestServer()
  office = await createDevice({
    baseUrl: server.baseUrl,
    openStore: () => {
      const inner = createMemoryStore()
      const store: DeviceStore = {
        ...inner,
        write: async (writes) => {
          if (isFull && writes.some((each) => 'put' in each && each.put === 'outbox'))
            throw new StoreUnavailable('store-full')
          return inner.write(writes)
        },
      }
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
  })
  await foundAndEnter(office, server, 'Mesa')
})
afterAll(() => server.stop())
const idle = () => allSent(office)

test('a case that was opened while the disk was full is in the log once there is room', async () => {
  const stream = await register(office, 'Itzel')
  await idle()
  isFull = true
  expect((await office.openCase(stream)).kind).toBe('opened')
  isFull = false
  got(await office.openCase(stream))
  await idle()
  await office.sync()
  const lines = got(await office.caseOpenings(stream))
  expect(lines.length).toBe(1)
})
