import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { foundAndEnter, settle } from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let isCardKept = false

beforeAll(async () => {
  server = await startTestServer()
  desk = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (...request) =>
      !isCardKept && new URL(String(request[0])).pathname.endsWith('/cards')
        ? Promise.reject(new TypeError('no network'))
        : fetch(...request),
  })
  await foundAndEnter(desk, server, 'Mesa')
})
afterAll(() => server.stop())

test('whoever was just registered stands on the day by her name, also between the server’s row and her card', async () => {
  const stream = await register(desk, 'Alondra')
  const labels = async () =>
    (await desk.myDay()).flatMap((item) => (item.stream === stream ? [item.label] : []))
  const isNamed = async () => {
    const found = await labels()
    expect(new Set(found)).toEqual(new Set(['Alondra']))
    return true
  }
  const row = async () =>
    (await desk.list({ sort: 'last-update' })).rows.find((each) => each.stream === stream)
  await settle(desk, async () => {
    await isNamed()
    const { onThisDevice } = await desk.saveStates()
    return onThisDevice.length === 0 && (await row()) !== undefined
  })
  // Nothing of hers waits any more, the server lists her, and her card is not there.
  expect((await row())?.nameToUse).toBeUndefined()
  await isNamed()
  isCardKept = true
  await settle(desk, async () => (await isNamed()) && (await row())?.nameToUse === 'Alondra')
})
