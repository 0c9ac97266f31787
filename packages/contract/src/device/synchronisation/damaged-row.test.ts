import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { Held } from '../held-entry.ts'
import { readHeld } from '../held-entry.ts'
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

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
let road: DeviceApi
const stores: DeviceStore[] = []

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(desk, server, 'Mesa')
  road = await newTestDevice(server.baseUrl, () => {
    const store = createMemoryStore()
    stores.push(store)
    return store
  })
  got(await road.signIn({ account: '', kit: founded.kit, passphrase, deviceLabel: 'road' }))
})
afterAll(() => server.stop())

async function rowsOf(stream: StreamId) {
  const found = []
  for (const store of stores)
    for (const { key, value } of await store.list('entry', `${stream}/`))
      found.push({ store, key, held: value as Held })
  return found
}

/** Every row of the stream loses the end of what its author signed, as on a disk that fails. */
async function damage(stream: StreamId): Promise<void> {
  for (const { store, key, held } of await rowsOf(stream))
    if (held.kind === 'entry')
      await store.write([{ put: 'entry', key, value: { ...held, bytes: held.bytes.slice(0, 20) } }])
}

const isWhole = async (stream: StreamId): Promise<boolean> =>
  (await rowsOf(stream)).every(({ held }) => held.kind === 'entry' && readHeld(held) !== undefined)

async function known(name: string): Promise<StreamId> {
  const stream = await register(desk, name)
  got(await desk.carryOut('record-note', { case: stream, care: `about ${name}` }))
  await allSent(desk)
  await settle(road, async () =>
    JSON.stringify(await road.openCase(stream)).includes(`about ${name}`),
  )
  return stream
}

test('a row that the device spoilt is a finding until it came anew from the server', async () => {
  const stream = await known('Itzel')
  await damage(stream)
  await road.openCase(stream)
  const told = (await road.network()).findings.map(({ code }) => code)
  expect(told).toContain('entry-row-damaged')
  await settle(road, () => isWhole(stream), 'the rows anew')
  expect(JSON.stringify(await road.openCase(stream))).toContain('about Itzel')
  expect((await road.sync()).findings).toEqual([])
})

test('what is written into a case of which a row is spoilt follows it all the same', async () => {
  const stream = await known('Nayeli')
  const [first] = await rowsOf(stream)
  await first?.store.write([
    {
      put: 'entry',
      key: first.key,
      value: { ...first.held, bytes: new Uint8Array(20) },
    },
  ])
  got(await road.carryOut('record-note', { case: stream, care: 'from the road' }))
  await allSent(road)
  await settle(desk, async () =>
    JSON.stringify(await desk.openCase(stream)).includes('from the road'),
  )
  await settle(road, () => isWhole(stream), 'the row anew')
  expect((await road.sync()).findings).toEqual([])
})

test('a case of which rows are spoilt is erased', async () => {
  const stream = await known('Xóchitl')
  await damage(stream)
  got(await desk.eraseCase({ stream, ground: 'her-request' }))
  await settle(
    road,
    async () => (await rowsOf(stream)).every(({ held }) => held.kind === 'stub'),
    'forgotten',
  )
  expect(await road.openCase(stream)).toMatchObject({ code: 'case-erased' })
})
