import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send, withdrawEach } from '../testing/refer.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let desk: DeviceApi
/** Every list of rows that the devices under test asked their stores for. */
const listed: string[] = []

function counting(store: DeviceStore): DeviceStore {
  return {
    ...store,
    list: (table, prefix) => {
      listed.push(`${table}/${prefix}`)
      return store.list(table, prefix)
    },
  }
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa', { size: 'large', kind: 'civil-society' })
})
afterAll(() => server.stop())

/** Of cases and of places in feeds, in one round in which nothing came and nothing waits. */
async function listedWhenIdle(device: DeviceApi): Promise<readonly string[]> {
  let isIdle = false
  await settle(device, async () => {
    listed.length = 0
    const { sent, received } = await device.sync()
    const waits = (await device.saveStates()).onThisDevice.length > 0
    // Twice: what the first of them still took up is done.
    const wasIdle = isIdle
    isIdle = sent === 0 && received === 0 && !waits
    return wasIdle && isIdle
  })
  return listed.filter((each) => each.startsWith('entry/') || each === 'stream/')
}

test('a round in which nothing moved opens no case of somebody who stays though access has ended', async () => {
  const house = await newTestDevice(server.baseUrl, () => counting(createMemoryStore()))
  await joinNetwork(desk, house, 'Casa')
  const stream = await register(desk, 'Ameyali', { allergies: ['penicillin'] })
  const goesAlong = ['essential', 'care']
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  await settle(house, async () => {
    await desk.sync()
    return !isRefusal(await house.openCase(stream))
  })
  const received = (await house.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await house.carryOut('accept-referral', { referral: received?.stream }))
  await withdrawEach(desk, stream)
  await settle(house, async () => {
    await desk.sync()
    return got(await house.openCase(stream)).accessEnded?.isInCare === true
  })
  await server.server.services.sequencer.drain()
  expect(await listedWhenIdle(house)).toEqual([])
  // What says that she left is taken up all the same.
  got(await house.carryOut('record-stay', { case: stream, stays: 'left' }))
  await settle(house, async () => got(await house.openCase(stream)).accessEnded?.isInCare !== true)
})

test('a round in which nothing moved looks through no cases for those on call', async () => {
  await register(desk, 'Nicté', { allergies: ['penicillin'] })
  const { account, openStore } = await admitColleague(server.baseUrl, desk, ['on-call'])
  const night = await newTestDevice(server.baseUrl, (name) => counting(openStore(name)))
  got(await night.signIn({ account, passphrase }))
  await allSent(desk)
  await server.server.services.sequencer.drain()
  expect(await listedWhenIdle(night)).toEqual([])
})

test('a round in which nothing moved opens nothing of what she cannot judge and nobody else has looked at', async () => {
  const caseworker = (await admitColleague(server.baseUrl, desk, ['casework'])).device
  const { account, openStore } = await admitColleague(server.baseUrl, desk, ['placement'])
  // Whoever reads every part would look through the history for her.
  await desk.lock()
  const stream = await register(caseworker, 'Itzel')
  got(await caseworker.carryOut('record-note', { case: stream, care: 'a', placement: 'b' }))
  const goesAlong = ['essential', 'care', 'placement']
  await agree(caseworker, stream, goesAlong)
  await send(caseworker, stream, goesAlong)
  await allSent(caseworker)
  const placer = await newTestDevice(server.baseUrl, (name) => counting(openStore(name)))
  got(await placer.signIn({ account, passphrase }))
  await settle(placer, async () => !isRefusal(await placer.openCase(stream)))
  await server.server.services.sequencer.drain()
  expect(await listedWhenIdle(placer)).toEqual([])
})
