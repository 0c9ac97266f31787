import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  comparedWords,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

let server: TestServer
/** Founder of a large organisation: holds every group. */
let office: DeviceApi
let caseworker: DeviceApi
let nurse: DeviceApi
/** Who finds places to sleep: reads addresses and the essential screen, and nothing of her care. */
let placer: DeviceApi
let shelter: DeviceApi

async function member(kinds: string[]): Promise<DeviceApi> {
  const device = await newTestDevice(server.baseUrl)
  const { token } = got(await office.invite('member'))
  const joined = got(
    await device.askToJoin({
      invitation: token,
      personName: kinds.join(),
      passphrase,
      deviceLabel: 'x',
    }),
  )
  got(await device.signIn({ account: joined.account, passphrase }))
  await settle(office, async () => (await office.pendingMembers()).length === 1)
  const [pending] = await office.pendingMembers()
  const groups = (await office.organisation()).groups
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id }) => id)
  got(await office.admitMember({ ...comparedWords(pending), groups, officer: false }))
  await settle(device, async () => (await device.session())?.standing === 'admitted')
  await settle(device, async () => ((await device.session())?.groups.length ?? 0) >= kinds.length)
  return device
}

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Mesa', { size: 'large', kind: 'civil-society' })
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(office, shelter, 'Casa')
  caseworker = await member(['casework'])
  nurse = await member(['health'])
  placer = await member(['placement'])
  await settle(caseworker, async () =>
    (await caseworker.network()).organisations.every(({ state }) => state === 'admitted'),
  )
  // From here on the founder, who alone holds every key, is on leave.
  await office.lock()
})
afterAll(() => server.stop())

test('in a large organisation the health group adds the health part to a history that casework re-sealed first', async () => {
  const stream: StreamId = await register(caseworker, 'Itzel')
  // One entry that says something in `care` and in `health`.
  got(
    await caseworker.carryOut('record-note', {
      case: stream,
      care: 'came at night',
      health: 'INSULINA-DIEZ',
    }),
  )
  const goesAlong = ['essential', 'identity', 'care', 'health']
  await agree(caseworker, stream, goesAlong)
  await caseworker.sync()
  await settle(
    nurse,
    async () => !isRefusal(await nurse.openCase(stream)),
    'the nurse sees the case',
  )
  await settle(
    nurse,
    async () => JSON.stringify(await nurse.openCase(stream)).includes('INSULINA-DIEZ'),
    'the nurse reads health',
  )
  await send(caseworker, stream, goesAlong)
  await settle(
    shelter,
    async () => {
      await caseworker.sync()
      return JSON.stringify(await shelter.openCase(stream)).includes('came at night')
    },
    'the history of care',
  )
  await settle(
    shelter,
    async () => {
      await nurse.sync()
      await caseworker.sync()
      return JSON.stringify(await shelter.openCase(stream)).includes('INSULINA-DIEZ')
    },
    'the history of health',
  )
})

test('the group that places adds its part, and both sides name what is awaited until nothing is', async () => {
  const stream: StreamId = await register(caseworker, 'Yaretzi')
  got(
    await caseworker.carryOut('record-note', {
      case: stream,
      care: 'LA-CUIDAMOS',
      placement: 'CALLE-TRES',
    }),
  )
  const goesAlong = ['essential', 'care', 'placement']
  await agree(caseworker, stream, goesAlong)
  await settle(
    placer,
    async () => (await seen(placer, stream)).includes('CALLE-TRES'),
    'the address',
  )
  expect(await seen(placer, stream)).not.toContain('LA-CUIDAMOS')
  await send(caseworker, stream, goesAlong)
  await settle(
    shelter,
    async () => {
      await caseworker.sync()
      return (await seen(shelter, stream)).includes('LA-CUIDAMOS')
    },
    'the history of care',
  )
  // Nobody who reads addresses has signed in since: both sides can say so.
  await settle(
    shelter,
    async () => {
      await caseworker.sync()
      const { historyAwaited } = got(await shelter.openCase(stream))
      return historyAwaited.join() === 'placement'
    },
    'only the address is awaited',
  )
  const { sharing } = got(await caseworker.openCase(stream))
  expect(sharing.grants.map(({ awaited }) => awaited)).toEqual([['placement']])
  expect(sharing.readers.find(({ compartment }) => compartment === 'placement')?.groups).toContain(
    'placement',
  )
  // She who places does not read the consent: she goes by a second colleague's word, and not by the issuer's.
  await settle(
    shelter,
    async () => {
      await nurse.sync()
      await placer.sync()
      return (await seen(shelter, stream)).includes('CALLE-TRES')
    },
    'the address',
  )
  await settle(
    shelter,
    async () => {
      await placer.sync()
      return got(await shelter.openCase(stream)).historyAwaited.length === 0
    },
    'nothing is awaited any more',
  )
  expect(await seen(placer, stream)).not.toContain('LA-CUIDAMOS')
})

async function seen(device: DeviceApi, stream: StreamId): Promise<string> {
  return JSON.stringify(await device.openCase(stream))
}
