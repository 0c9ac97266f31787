import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send, withdrawEach } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let kit: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter, kit } = await foundTwoOrganisations(server))
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

test('what she took back is over for its sender too, answered or not', async () => {
  const answered = await refer(await somebodyWhoAgreed())
  await settle(shelter, async () => (await stateAt(shelter, answered)) === 'waiting', 'arrival')
  got(await shelter.carryOut('accept-referral', { referral: answered }))
  await settle(desk, async () => (await stateAt(desk, answered)) === 'accepted', 'the answer')
  const waiting = await refer(await somebodyWhoAgreed())
  const isWaitedFor = async () =>
    (await desk.myDay()).some(
      ({ kind, stream }) => kind === 'referral-unanswered' && stream === waiting,
    )
  expect(await isWaitedFor()).toBe(true)
  for (const referral of [answered, waiting]) {
    const { caseStream } = got(await desk.openReferral(referral)).line
    await withdrawEach(desk, caseStream as StreamId)
    await settle(desk, async () => (await stateAt(desk, referral)) === 'ended', 'the end')
  }
  expect(await isWaitedFor()).toBe(false)
  expect(got(await desk.openReferral(waiting)).referral.state.value).toBe('waiting')
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
  await allSent(desk)
  expect(await delivery()).toBe('at-server')
  await settle(shelter, async () => (await stateAt(shelter, referral)) === 'waiting', 'arrival')
  await settle(desk, async () => (await delivery()) === 'received', 'that it was fetched')
})

test('the screens of the sender hear that it was fetched though nothing else moved', async () => {
  let told = 0
  const office = await createDevice({
    baseUrl: server.baseUrl,
    openStore: () => createMemoryStore(),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    onChange: () => (told += 1),
  })
  const [known] = await desk.knownAccounts()
  got(await office.signIn({ account: known?.account as string, kit, passphrase }))
  const referral = await refer(await somebodyWhoAgreed())
  await allSent(desk)
  await settle(office, async () => (await stateAt(office, referral)) === 'waiting', 'its own line')
  let isStill = false
  await settle(office, async () => {
    await server.server.services.sequencer.drain()
    const { sent, received } = await office.sync()
    const wasStill = isStill
    isStill = sent + received === 0 && (await office.saveStates()).onThisDevice.length === 0
    return wasStill && isStill
  })
  expect(got(await office.openReferral(referral)).line.delivery).toBe('at-server')
  told = 0
  await settle(shelter, async () => (await stateAt(shelter, referral)) === 'waiting', 'arrival')
  await settle(office, () => Promise.resolve(told > 0), 'that it was fetched')
  expect(got(await office.openReferral(referral)).line.delivery).toBe('received')
})
