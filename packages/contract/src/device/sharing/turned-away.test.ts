import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let house: DeviceApi

const alba = { named: 'Casa Alba' }
const jacaranda = { named: 'Casa Jacaranda' }
const goesAlong = ['essential', 'identity', 'care']

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
  house = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, house, jacaranda.named)
  await settle(
    desk,
    async () => (await desk.network()).organisations.every(({ state }) => state === 'admitted'),
    'both at the desk',
  )
})
afterAll(() => server.stop())

async function referTo(stream: StreamId, whose: { readonly named: string }): Promise<void> {
  await agree(desk, stream, goesAlong, {}, whose)
  await send(desk, stream, goesAlong, {}, whose)
}

const seen = async (device: DeviceApi, stream: StreamId): Promise<string> =>
  JSON.stringify(await device.openCase(stream))

const arrives = (device: DeviceApi, stream: StreamId, words: string): Promise<void> =>
  settle(
    device,
    async () => {
      await desk.sync()
      return (await seen(device, stream)).includes(words)
    },
    words,
  )

async function waiting(device: DeviceApi, stream: StreamId): Promise<StreamId> {
  const find = async () =>
    (await device.referrals()).find(
      ({ caseStream, state }) => caseStream === stream && state === 'waiting',
    )
  await settle(device, async () => (await find()) !== undefined, 'the referral')
  return (await find())?.stream as StreamId
}

const stateAtDesk = (referral: StreamId, state: string): Promise<void> =>
  settle(
    desk,
    async () =>
      (await desk.referrals()).some((each) => each.stream === referral && each.state === state),
    state,
  )

async function declines(stream: StreamId): Promise<StreamId> {
  const referral = await waiting(shelter, stream)
  await arrives(shelter, stream, 'Citlali')
  got(await shelter.carryOut('decline-referral', { referral, reason: 'no-capacity' }))
  return referral
}

const liveAtDesk = async (stream: StreamId) =>
  got(await desk.openCase(stream)).sharing.grants.filter(({ isLive }) => isLive)

test('who says no to her reads nothing any more: her file goes at once, and what is written afterwards goes to who takes her on', async () => {
  const stream = await register(desk, 'Citlali')
  await referTo(stream, alba)
  const first = await declines(stream)
  // Before any round: it knows.
  const here = got(await shelter.openCase(stream))
  expect(here.accessEnded?.purgedAt).toBeTypeOf('number')
  expect(JSON.stringify(here.file)).not.toContain('Citlali')
  expect((await shelter.referrals()).find((each) => each.stream === first)?.state).toBe('declined')
  expect((await liveAtDesk(stream)).length).toBe(1)

  await allSent(shelter)
  await stateAtDesk(first, 'declined')
  expect(await desk.readersOutside(stream)).toEqual([])
  await settle(desk, async () => (await liveAtDesk(stream)).length === 0, 'the end')

  await referTo(stream, jacaranda)
  const second = await waiting(house, stream)
  got(await house.carryOut('accept-referral', { referral: second }))
  await stateAtDesk(second, 'accepted')
  got(await desk.carryOut('record-note', { case: stream, care: 'WHERE SHE SLEEPS' }))
  expect((await desk.readersOutside(stream)).map(({ name }) => name)).toEqual([jacaranda.named])
  await arrives(house, stream, 'WHERE SHE SLEEPS')
  got(await house.carryOut('record-note', { case: stream, care: 'TOLD BACK' }))
  await arrives(desk, stream, 'TOLD BACK')

  // What was sent later is there: what came before it would be.
  const other = await register(desk, 'Itzel')
  await referTo(other, alba)
  await waiting(shelter, other)
  const after = await seen(shelter, stream)
  for (const words of ['WHERE SHE SLEEPS', jacaranda.named, 'Citlali'])
    expect(after).not.toContain(words)
  const { organisation } = await groupOf(house, 'mine')
  expect(after).not.toContain(organisation)

  // Asked anew, the same house has her file again, and keeps it beside the no of before.
  await referTo(stream, alba)
  const third = await waiting(shelter, stream)
  await arrives(shelter, stream, 'WHERE SHE SLEEPS')
  got(await shelter.carryOut('accept-referral', { referral: third }))
  await stateAtDesk(third, 'accepted')
  got(await desk.carryOut('record-note', { case: stream, care: 'FOR BOTH' }))
  await arrives(shelter, stream, 'FOR BOTH')
  await arrives(house, stream, 'FOR BOTH')
  expect((await liveAtDesk(stream)).length).toBe(2)
  for (const device of [desk, shelter, house]) expect((await device.sync()).findings).toEqual([])
})

test('what was opened by hand stays open beside a referral that was declined', async () => {
  const stream = await register(desk, 'Citlali')
  await referTo(stream, alba)
  const to = await groupOf(desk, alba)
  got(
    await desk.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      compartments: goesAlong,
      history: { kind: 'all' },
    }),
  )
  const referral = await declines(stream)
  await allSent(shelter)
  await stateAtDesk(referral, 'declined')
  await settle(desk, async () => (await liveAtDesk(stream)).length === 1, 'the end of the one')
  got(await desk.carryOut('record-note', { case: stream, care: 'BY HAND' }))
  await arrives(shelter, stream, 'BY HAND')
  const opened = await shelter.openCase(stream)
  expect(!isRefusal(opened) && opened.accessEnded).toBeFalsy()
})

test('what was opened for a referral that is finished goes on until the sender decides', async () => {
  const stream = await register(desk, 'Citlali')
  await referTo(stream, alba)
  const referral = await waiting(shelter, stream)
  await arrives(shelter, stream, 'Citlali')
  got(await shelter.carryOut('accept-referral', { referral }))
  got(await shelter.carryOut('finish-referral', { referral, outcome: 'met' }))
  await allSent(shelter)
  await stateAtDesk(referral, 'closed')
  got(await desk.carryOut('record-note', { case: stream, care: 'STILL SHARED' }))
  await arrives(shelter, stream, 'STILL SHARED')
  got(await desk.carryOut('withdraw-referral', { referral }))
  expect(await desk.readersOutside(stream)).toEqual([])
  await settle(desk, async () => (await liveAtDesk(stream)).length === 0, 'the end')
})
