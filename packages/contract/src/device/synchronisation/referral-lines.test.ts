import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(async () => {
  await server.stop()
})

const goesAlong = ['essential', 'care']

/** Registers a person at the desk with her consent to be referred to the shelter. */
async function somebodyWhoAgreed(): Promise<StreamId> {
  const stream = await register(desk, 'Itzel')
  await agree(desk, stream, goesAlong)
  return stream
}

async function refer(stream: StreamId): Promise<StreamId> {
  const { entries } = await send(desk, stream, goesAlong)
  return entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
}

const stateAt = async (device: DeviceApi, referral: StreamId) =>
  (await device.referrals()).find(({ stream }) => stream === referral)?.state

test('a withdrawn referral ends at the recipient too, also where the withdrawal itself never reached it', async () => {
  const referral = await refer(await somebodyWhoAgreed())
  await settle(shelter, async () => (await stateAt(shelter, referral)) === 'waiting', 'arrival')
  got(await desk.carryOut('withdraw-referral', { referral }))
  await settle(shelter, async () => (await stateAt(shelter, referral)) === 'ended', 'the end')
  expect(await stateAt(desk, referral)).toBe('ended')
  const opened = got(await shelter.openReferral(referral))
  expect(opened.line.state).toBe('ended')
})

test('a declined referral asks for its sender until she was referred again', async () => {
  const stream = await somebodyWhoAgreed()
  const referral = await refer(stream)
  await settle(shelter, async () => (await stateAt(shelter, referral)) === 'waiting', 'arrival')
  got(await shelter.carryOut('decline-referral', { referral, reason: 'no-capacity' }))
  const asks = async () =>
    (await desk.myDay()).some(
      (item) => item.kind === 'referral-declined' && item.stream === referral,
    )
  await settle(desk, asks, 'the refusal')
  await refer(stream)
  expect(await asks()).toBe(false)
})

test('a sent referral is said to be with them once a device of theirs has fetched it, before anybody answers', async () => {
  const referral = await refer(await somebodyWhoAgreed())
  const delivery = async () => got(await desk.openReferral(referral)).line.delivery
  await settle(desk, async () => (await desk.saveStates()).onThisDevice.length === 0, 'sent')
  expect(await delivery()).toBe('at-server')
  await settle(shelter, async () => (await stateAt(shelter, referral)) === 'waiting', 'arrival')
  await settle(desk, async () => (await delivery()) === 'received', 'that it was fetched')
})
