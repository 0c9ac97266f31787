import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from './enrolment-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

let server: TestServer
let office: DeviceApi
let founded: Enrolled
let road: DeviceApi
let closed: string
const closedStores = new Map<string, DeviceStore>()

function keptStore(name: string): DeviceStore {
  const store = closedStores.get(name) ?? createMemoryStore()
  closedStores.set(name, store)
  return store
}

/** Two further devices sign in before the server has delivered a single statement of the organisation. */
beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await server.server.services.sequencer.stop()
  founded = got(await office.foundNetwork({ ...foundingOf('Mesa'), setupToken: server.setupToken }))
  await enter(office, founded)
  road = await newTestDevice(server.baseUrl)
  got(await road.signIn({ account: founded.account, kit: founded.kit, passphrase }))
  const soonClosed = await newTestDevice(server.baseUrl, keptStore)
  got(await soonClosed.signIn({ account: founded.account, kit: founded.kit, passphrase }))
  const [known] = await soonClosed.knownAccounts()
  closed = known?.account ?? ''
  await soonClosed.lock()
  server.server.services.sequencer.start()
})
afterAll(() => server.stop())

async function writesForOthers(device: DeviceApi, name: string): Promise<void> {
  await settle(device, async () => (await device.session())?.standing === 'admitted')
  const stream = await register(device, name)
  await allSent(device)
  expect((await device.saveStates()).needsAttention).toEqual([])
  await settle(office, async () => (await office.openCase(stream)).kind === 'opened')
  expect((await device.sync()).findings).toEqual([])
  expect((await office.sync()).findings).toEqual([])
}

test('a device introduces itself only once it holds what vouches for it: too early, nobody would ever believe it', async () => {
  await writesForOthers(road, 'Itzel')
})

test('a device that was closed before it could introduce itself does so when it is opened again', async () => {
  const device = await newTestDevice(server.baseUrl, keptStore)
  got(await device.signIn({ account: closed, passphrase }))
  await writesForOthers(device, 'Nayeli')
})
