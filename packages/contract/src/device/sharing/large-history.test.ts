import { afterAll, beforeAll, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  comparedWith,
  comparedWords,
  enter,
  foundingOf,
  got,
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
  await enter(
    office,
    got(
      await office.foundNetwork({
        ...foundingOf('Mesa', { size: 'large', kind: 'civil-society' }),
        setupToken: server.setupToken,
      }),
    ),
  )
  const { token } = got(await office.invite('organisation'))
  shelter = await newTestDevice(server.baseUrl)
  await enter(
    shelter,
    got(await shelter.foundOrganisation({ ...foundingOf('Casa'), invitation: token })),
  )
  await settle(office, async () => (await office.network()).organisations.length === 2)
  const other = (await office.network()).organisations.find(({ mine }) => !mine)
  got(await office.admitOrganisation(comparedWith(other)))
  await settle(shelter, async () => (await shelter.session())?.standing === 'admitted')
  caseworker = await member(['casework'])
  nurse = await member(['health'])
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
