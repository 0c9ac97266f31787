import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf } from '../testing/refer.ts'

let server: TestServer
/** Two devices of the desk: one in the office, one on the road and without a signal at times. */
let office: DeviceApi
let road: DeviceApi
let shelter: DeviceApi
let isRoadOffline = false

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(office, server, 'Mesa')
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(office, shelter, 'Casa Alba')
  road = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
    fetchFrom: (...request) =>
      isRoadOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
  got(await road.signIn({ account: founded.account, kit: founded.kit, passphrase }))
  await allSent(road)
})
afterAll(() => server.stop())

test('what a device wrote that did not know of a grant reaches its recipient all the same, the granted parts alone', async () => {
  const registered = got(
    await office.carryOut('register-person', {
      givenNames: 'Itzel',
      nameToUse: 'Itzel',
      ageGroup: 'adult',
    }),
  )
  const stream = registered.entries[0]?.stream as StreamId
  await settle(road, async () => !isRefusal(await road.openCase(stream)), 'the case on the road')
  // The line of the log that opening it wrote goes first.
  await allSent(road)
  isRoadOffline = true
  await share(stream)
  await settle(
    shelter,
    async () => {
      await office.sync()
      const opened = await shelter.openCase(stream)
      return !isRefusal(opened) && opened.file.registers.nameToUse?.value === 'Itzel'
    },
    'the history',
  )

  await new Promise((resolve) => setTimeout(resolve, 5))
  got(await road.carryOut('record-note', { case: stream, care: 'written in the bus' }))
  got(await road.carryOut('record-note', { case: stream, account: 'told in the bus' }))
  expect((await road.saveStates()).onThisDevice).toHaveLength(2)
  isRoadOffline = false
  await allSent(road)
  await settle(
    shelter,
    async () => {
      await office.sync()
      return JSON.stringify(got(await shelter.openCase(stream)).file).includes('in the bus')
    },
    'the late note',
  )
  expect(JSON.stringify(got(await shelter.openCase(stream)).file)).not.toContain('told in the bus')
  for (const device of [office, road, shelter]) expect((await device.sync()).findings).toEqual([])
})

async function share(stream: StreamId): Promise<void> {
  const compartments = ['essential', 'care']
  await agree(office, stream, compartments)
  const to = await groupOf(office, 'theirs')
  got(
    await office.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      compartments,
      history: { kind: 'all' },
    }),
  )
  await office.sync()
}
