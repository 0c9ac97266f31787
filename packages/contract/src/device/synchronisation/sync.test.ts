import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { refer } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let losesStreams = false

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa')
  shelter = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
    // The signal breaks off after the lines came and before the streams are fetched.
    fetchFrom: (...request) =>
      losesStreams && String(request[0]).includes('/streams/')
        ? Promise.reject(new TypeError('no network'))
        : fetch(...request),
  })
  await joinNetwork(desk, shelter, 'Casa')
})
afterAll(() => server.stop())

test('a round that broke off after its lines came is made good by the next one', async () => {
  losesStreams = true
  await refer(desk, ['care', 'identity', 'essential'], 'Xochitl')
  await allSent(desk)
  await expect.poll(async () => (await shelter.sync()).reached).toBe(false)
  losesStreams = false
  const received = async () =>
    (await shelter.referrals()).filter(({ direction }) => direction === 'received')
  await settle(shelter, async () => (await received()).length === 1, 'the referral')
})
