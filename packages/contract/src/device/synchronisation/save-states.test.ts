import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { createDevice } from '../device.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, refer, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
/** Questions of the desk how far its entries have come, each by how many entries it names. */
const asked: number[] = []

beforeAll(async () => {
  server = await startTestServer()
  desk = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (input, init) => {
      if (new URL(String(input)).pathname.endsWith('/deliveries/state'))
        asked.push((JSON.parse(String(init?.body)) as { hashes: string[] }).hashes.length)
      return fetch(input, init)
    },
  })
  shelter = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa', { kind: 'civil-society' })
  await joinNetwork(desk, shelter, 'Casa')
})
afterAll(() => server.stop())

test('a screen that is shown again asks only about what it does not know to be received', async () => {
  await refer(desk, ['essential', 'care'], 'Amaya')
  await settle(desk, async () => (await desk.saveStates()).expectedByThem > 0)
  await settle(desk, async () => {
    await shelter.sync()
    const { expectedByThem, receivedByThem } = await desk.saveStates()
    return receivedByThem === expectedByThem
  })
  await isQuiet()
  await desk.saveStates()
  asked.length = 0
  for (let look = 0; look < 3; look += 1) {
    const { expectedByThem, receivedByThem } = await desk.saveStates()
    expect(receivedByThem).toBe(expectedByThem)
    expect(expectedByThem).toBeGreaterThan(0)
  }
  await desk.sync()
  expect(asked).toEqual([])
})

test('what went to nobody is asked about again once a grant opened it to somebody', async () => {
  const stream = await register(desk, 'Brenda')
  await allSent(desk)
  const before = (await desk.saveStates()).expectedByThem
  const goesAlong = ['essential', 'care']
  await agree(desk, stream, goesAlong)
  const consented = (await desk.saveStates()).expectedByThem
  expect(consented).toBe(before)
  await send(desk, stream, goesAlong)
  await settle(desk, async () => (await desk.saveStates()).expectedByThem > before)
  await settle(desk, async () => {
    await shelter.sync()
    const { expectedByThem, receivedByThem } = await desk.saveStates()
    return receivedByThem === expectedByThem
  })
})

/** Rounds until two in a row bring nothing: what opens more to others came before. */
async function isQuiet(): Promise<void> {
  let wasQuiet = false
  await settle(desk, async () => {
    const { received, sent } = await desk.sync()
    const before = wasQuiet
    wasQuiet = received + sent === 0
    return before && wasQuiet
  })
}
