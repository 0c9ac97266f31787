import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { StoreUnavailable } from '../store/device-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
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

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
let server: TestServer
let office: DeviceApi
let kit: string

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(office, server, 'Mesa')
  kit = founded.kit
  await office.sync()
})
afterAll(() => server.stop())

for (const failsOnce of [false, true])
  test(`a device that was away sends nothing of whom an officer erased meanwhile${failsOnce ? ', also where it could not read one row the first time' : ''}`, async () => {
    let isOffline = false
    let fails = 0
    const road = await createDevice({
      baseUrl: server.baseUrl,
      openStore: () => {
        const inner = createMemoryStore()
        const store: DeviceStore = {
          ...inner,
          find: async (table, key) => {
            if (table === 'feed' && fails > 0) {
              fails -= 1
              throw new StoreUnavailable('store-closed')
            }
            return inner.find(table, key)
          },
        }
        return store
      },
      now: () => Date.now(),
      country: { legalGrounds: [], closurePhrases: [] },
      syncAfterSaving: false,
      fetchFrom: (...request) =>
        isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
    })
    got(await road.signIn({ account: '', kit, passphrase, deviceLabel: 'road' }))
    const stream = await register(office, 'Itzel')
    await allSent(office)
    await settle(road, async () => {
      const opened = await road.openCase(stream)
      return opened.kind === 'opened' && (await road.saveStates()).onThisDevice.length === 0
    })
    isOffline = true
    await road.sync()
    got(await road.carryOut('record-note', { case: stream, care: 'written in the bus' }))
    got(await office.eraseCase({ stream, ground: 'her-request' }))
    await office.sync()
    await server.server.services.sequencer.drain()
    isOffline = false
    if (failsOnce) fails = 1
    await road.sync()
    for (let i = 0; i < 6; i += 1) {
      await road.sync()
      await office.sync()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const seen = JSON.stringify(await office.openCase(stream))
    expect(seen).not.toContain('written in the bus')
  })
