import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { foundAndEnter } from '../testing/invented-organisation.ts'

const minute = 60_000

let server: TestServer
let device: DeviceApi
let aheadMs = 0

beforeAll(async () => {
  server = await startTestServer()
  device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now() + aheadMs,
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
  })
  await foundAndEnter(device, server, 'Mesa')
})
afterAll(() => server.stop())

test.each([
  [7, 7],
  [-30, -30],
  [0, undefined],
])('a clock that is %s minutes ahead is told as %s', async (minutes, told) => {
  aheadMs = minutes * minute
  await device.sync()
  const { clockAheadMs } = await device.saveStates()
  // The server names whole seconds, and its answer takes a while to come.
  expect(clockAheadMs === undefined ? undefined : Math.round(clockAheadMs / minute)).toBe(told)
})
