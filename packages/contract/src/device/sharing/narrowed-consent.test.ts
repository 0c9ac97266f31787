import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  comparedWords,
  enter,
  foundingOf,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

let server: TestServer
/** The honest device: founder of a small organisation, holds every group. */
let desk: DeviceApi
let shelter: DeviceApi
/** Of the group that decides about cases; reads where consents lie, and says that grants were checked. */
let decider: DeviceApi
/** Of the shift: reads where she sleeps and nothing of her consents. */
let shift: DeviceApi

async function newColleague(kind: string): Promise<DeviceApi> {
  const device = await newTestDevice(server.baseUrl)
  const { token } = got(await desk.invite('member'))
  const joined = got(
    await device.askToJoin({
      invitation: token,
      personName: kind,
      passphrase,
      deviceLabel: 'x',
    }),
  )
  got(await device.signIn({ account: joined.account, passphrase }))
  await settle(desk, async () => (await desk.pendingMembers()).length === 1)
  const [pending] = await desk.pendingMembers()
  const groups = (await desk.organisation()).groups.filter((each) => each.kind === kind)
  got(
    await desk.admitMember({
      ...comparedWords(pending),
      groups: groups.map(({ id }) => id),
      officer: false,
    }),
  )
  await settle(device, async () => (await device.session())?.standing === 'admitted')
  await settle(device, async () => ((await device.session())?.groups.length ?? 0) > 0)
  await settle(device, async () =>
    (await device.network()).organisations.every(({ state }) => state === 'admitted'),
  )
  return device
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await enter(
    desk,
    got(await desk.foundNetwork({ ...foundingOf('Mesa'), setupToken: server.setupToken })),
  )
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, shelter, 'Casa')
  decider = await newColleague('casework')
  shift = await newColleague('shift')
})
afterAll(() => server.stop())

const saved = async (device: DeviceApi) =>
  settle(device, async () => (await device.saveStates()).onThisDevice.length === 0)
const seen = async (stream: StreamId) => JSON.stringify(await shelter.openCase(stream))
/** Until the shelter reads it, the others going on with their rounds. */
const arrives = async (stream: StreamId, words: string) =>
  settle(
    shelter,
    async () => {
      for (const each of [desk, decider, shift]) await each.sync()
      return (await seen(stream)).includes(words)
    },
    words,
  )
const note = async (by: DeviceApi, stream: StreamId, words: object) => {
  got(await by.carryOut('record-note', { case: stream, ...words }))
  await saved(by)
}
const partsOpened = async (stream: StreamId) =>
  got(await desk.openCase(stream)).sharing.grants.flatMap(({ compartments }) => compartments)

const all = ['essential', 'identity', 'care', 'placement']
const less = ['essential', 'identity', 'care']

test('when she agrees to less, whoever cannot read her consent seals no more than that either', async () => {
  const stream = await register(desk, 'Nayeli')
  await agree(desk, stream, all)
  await send(desk, stream, all)
  await saved(desk)
  await arrives(stream, 'Nayeli')
  await note(shift, stream, { placement: 'FIRST-ROOM' })
  await arrives(stream, 'FIRST-ROOM')
  await agree(desk, stream, less)
  expect(await partsOpened(stream)).not.toContain('placement')
  await saved(desk)
  await settle(shift, async () => {
    const parts = got(await shift.openCase(stream)).sharing.grants.flatMap(
      (each) => each.compartments,
    )
    return parts.length > 0 && !parts.includes('placement')
  })
  await note(shift, stream, { placement: 'SECOND-ROOM' })
  await note(desk, stream, { placement: 'DESK-ROOM', care: 'DESK-CONTROL' })
  await arrives(stream, 'DESK-CONTROL')
  // Something of the shift's and under a grant of its own that comes later: what was to come before it would be there.
  const other = await register(desk, 'Yaretzi')
  await agree(desk, other, all)
  await send(desk, other, all)
  await saved(desk)
  await arrives(other, 'Yaretzi')
  await note(shift, other, { placement: 'CONTROL-ROOM' })
  await arrives(other, 'CONTROL-ROOM')
  expect(await seen(stream)).not.toContain('SECOND-ROOM')
  expect(await seen(stream)).not.toContain('DESK-ROOM')
})
