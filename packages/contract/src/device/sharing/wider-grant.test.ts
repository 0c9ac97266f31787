import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  enter,
  foundingOf,
  got,
  joinNetwork,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send } from '../testing/refer.ts'

const hour = 3_600_000
let server: TestServer
let passed = 0
let desk: DeviceApi
let road: DeviceApi
let shelter: DeviceApi
let isRoadOffline = false
let deskKit: { account: string; kit: string; passphrase: string }

function newDevice(isOffline = () => false, aheadMs = 0): Promise<DeviceApi> {
  return createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now() + passed + aheadMs,
    country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
    fetchFrom: (...request) =>
      isOffline() ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
}

beforeAll(async () => {
  server = await startTestServer({ clock: () => Date.now() + passed })
  desk = await newDevice()
  const founded = got(
    await desk.foundNetwork({ ...foundingOf('Mesa'), setupToken: server.setupToken }),
  )
  deskKit = { account: founded.account, kit: founded.kit, passphrase }
  await enter(desk, founded)
  shelter = await newDevice()
  await joinNetwork(desk, shelter, 'Casa')
  road = await newDevice(() => isRoadOffline)
  got(await road.signIn(deskKit))
  await allSent(road)
})
afterAll(() => server.stop())

async function grant(stream: StreamId, compartments: string[], history: object) {
  const to = await groupOf(desk, 'theirs')
  got(
    await desk.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      compartments,
      history,
    }),
  )
  await allSent(desk)
}
const seen = async (stream: StreamId) => JSON.stringify(await shelter.openCase(stream))

test('a second, wider grant without history: what a device that did not know of it wrote since reaches the recipient in full', async () => {
  const stream = await register(desk, 'Itzel')
  await settle(road, async () => JSON.stringify(await road.openCase(stream)).includes('Itzel'))
  await agree(desk, stream, ['essential', 'identity', 'care', 'health'])
  await grant(stream, ['essential', 'identity', 'care'], { kind: 'all' })
  await settle(shelter, async () => (await seen(stream)).includes('Itzel'))
  // The road knows of the first grant, and not of the second.
  await settle(road, async () => got(await road.openCase(stream)).sharing.grants.length === 1)
  isRoadOffline = true
  await grant(stream, ['essential', 'identity', 'care', 'health'], { kind: 'none' })
  await new Promise((resolve) => setTimeout(resolve, 20))
  got(await road.carryOut('record-note', { case: stream, care: 'IN-CARE', health: 'IN-HEALTH' }))
  isRoadOffline = false
  await allSent(road)
  await settle(
    shelter,
    async () => (await desk.sync(), (await seen(stream)).includes('IN-CARE')),
    'the care part',
  )
  await settle(
    shelter,
    async () => {
      await desk.sync()
      await road.sync()
      return (await seen(stream)).includes('IN-HEALTH')
    },
    'the health part',
  )
})

describe('an emergency', () => {
  test('is not ended by a device whose clock is days ahead', async () => {
    const emergency = { kind: 'emergency', ground: 'vital-interest', justification: 'Unconscious' }
    const stream = await register(desk, 'Yatziri')
    await send(desk, stream, ['essential', 'identity', 'care'], { otherBasis: emergency })
    await allSent(desk)
    await settle(shelter, async () => (await seen(stream)).includes('Yatziri'))
    const tablet = await newDevice(() => false, 80 * hour)
    got(await tablet.signIn(deskKit))
    await settle(tablet, async () =>
      JSON.stringify(await tablet.openCase(stream)).includes('Yatziri'),
    )
    expect((await tablet.saveStates()).clockAheadMs).toBeGreaterThan(79 * hour)
    // Something of that tablet's that comes to the shelter after all that it would have ended.
    const other = await register(tablet, 'Control')
    for (let round = 0; round < 3; round += 1) await tablet.sync()
    await allSent(tablet)
    await settle(desk, async () => JSON.stringify(await desk.openCase(other)).includes('Control'))
    expect(got(await desk.openCase(stream)).sharing.grants).toMatchObject([{ isLive: true }])
    expect(got(await shelter.openCase(stream)).accessEnded).toBeUndefined()
  })

  test('goes on under her consent, and so does the referral’s own thread after 72 hours', async () => {
    const stream = await register(desk, 'Citlali')
    const sent = await send(desk, stream, ['essential', 'identity', 'care'], {
      otherBasis: { kind: 'emergency', ground: 'vital-interest', justification: 'Unconscious' },
    })
    await allSent(desk)
    await settle(shelter, async () => (await seen(stream)).includes('Citlali'))
    const referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
    await settle(shelter, async () =>
      (await shelter.referrals()).some((each) => each.stream === referral),
    )
    // She wakes up and agrees: sharing goes on under her consent, as the screen offers it.
    passed += hour
    await agree(desk, stream, ['essential', 'identity', 'care'])
    await grant(stream, ['essential', 'identity', 'care'], { kind: 'all' })
    await settle(desk, async () => got(await desk.openCase(stream)).sharing.grants.length === 2)
    passed += 73 * hour
    for (let round = 0; round < 20; round += 1) {
      await desk.sync()
      await shelter.sync()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(await seen(stream)).toContain('Citlali')
    const line = (await shelter.referrals()).find((each) => each.stream === referral)
    expect(line?.state).not.toBe('ended')
    got(await shelter.carryOut('accept-referral', { referral }))
  })
})
