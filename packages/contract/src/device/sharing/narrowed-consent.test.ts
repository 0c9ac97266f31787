import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  comparedWords,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send } from '../testing/refer.ts'

let server: TestServer
/** The honest device: founder of a small organisation, holds every group. */
let desk: DeviceApi
let shelter: DeviceApi
/** What lies on the shelter's device. */
const shelterStores: DeviceStore[] = []
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
  await foundAndEnter(desk, server, 'Mesa')
  shelter = await newTestDevice(server.baseUrl, () => {
    const store = createMemoryStore()
    shelterStores.push(store)
    return store
  })
  await joinNetwork(desk, shelter, 'Casa')
  decider = await newColleague('casework')
  shift = await newColleague('shift')
})
afterAll(() => server.stop())

/** What the recipient's list says of it. */
const inList = async (stream: StreamId) => {
  const { rows } = got(await shelter.list({ sort: 'last-update' }))
  const row = rows.find((each) => each.stream === stream)
  return row && JSON.stringify(row)
}
const saved = async (device: DeviceApi) => allSent(device)
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

test('when she agrees to less, what had been sealed before goes from the recipient’s devices; a wider yes brings it back', async () => {
  const stream = await register(desk, 'Citlali', { firstSurname: 'HER-SURNAME' })
  await agree(desk, stream, all)
  await send(desk, stream, all)
  await note(desk, stream, { placement: 'OLD-ROOM', care: 'OLD-CARE' })
  await arrives(stream, 'OLD-ROOM')
  await settle(shelter, async () => (await inList(stream))?.includes('HER-SURNAME') === true)
  await agree(desk, stream, ['care'])
  await saved(desk)
  await settle(shelter, async () => !(await seen(stream)).includes('OLD-ROOM'), 'it is gone')
  expect(await seen(stream)).toContain('OLD-CARE')
  expect(await seen(stream)).not.toContain('HER-SURNAME')
  await settle(shelter, async () => (await inList(stream))?.includes('HER-SURNAME') === false)
  expect((await shelter.sync()).findings).toEqual([])
  // Which parts she took out, and from whom they came, stands nowhere for whoever takes the device.
  const lain = await Promise.all(shelterStores.map((store) => store.list('setting', 'lessened/')))
  const ofHer = lain.flat().filter(({ key }) => key.endsWith(stream))
  expect(ofHer).toHaveLength(1)
  expect(JSON.stringify(ofHer)).not.toMatch(/placement|identity|essential/u)
  // Fetched from the beginning, for whatever reason, it is gone again.
  await agree(desk, stream, all)
  await send(desk, stream, all)
  await saved(desk)
  await arrives(stream, 'OLD-ROOM')
  expect(await seen(stream)).toContain('HER-SURNAME')
})

test('when she takes the essentials out, the house keeps them while she stays there, and no longer', async () => {
  const stream = await register(desk, 'Itzel', { allergies: ['PENICILLIN'] })
  await agree(desk, stream, all)
  await send(desk, stream, all)
  await note(desk, stream, { placement: 'OLD-ROOM' })
  await arrives(stream, 'OLD-ROOM')
  const received = (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await shelter.carryOut('accept-referral', { referral: received?.stream }))
  await saved(shelter)
  await agree(desk, stream, ['care'])
  await saved(desk)
  await settle(shelter, async () => !(await seen(stream)).includes('OLD-ROOM'), 'it is gone')
  expect(await seen(stream)).toContain('PENICILLIN')
  got(await shelter.carryOut('finish-referral', { referral: received?.stream }))
  await settle(
    shelter,
    async () => !(await seen(stream)).includes('PENICILLIN'),
    'its part is done',
  )
})

test('what was put away stays no finding when the same words come once more, for another group of the house', async () => {
  const stream = await register(desk, 'Itzel')
  const wide = ['essential', 'identity', 'care', 'placement']
  await agree(desk, stream, wide)
  await send(desk, stream, wide)
  got(await desk.carryOut('record-note', { case: stream, placement: 'OLD-ROOM', care: 'OLD-CARE' }))
  await saved(desk)
  await settle(shelter, async () => (await seen(stream)).includes('OLD-ROOM'), 'it arrives')
  await agree(desk, stream, ['essential', 'identity', 'care'])
  await saved(desk)
  await settle(shelter, async () => !(await seen(stream)).includes('OLD-ROOM'), 'it is put away')
  const there = await groupOf(shelter, 'mine', 'shift')
  await agree(desk, stream, ['care'], { recipientGroup: there.group })
  await send(desk, stream, ['care'], { recipientGroup: there.group, feed: there.feed })
  await saved(desk)
  const isThere = async () =>
    (await shelter.referrals()).filter(({ caseStream }) => caseStream === stream).length === 2
  await settle(shelter, isThere, 'the second referral')
  for (let round = 0; round < 5; round += 1) {
    await desk.sync()
    await shelter.sync()
    await seen(stream)
  }
  expect((await shelter.sync()).findings).toEqual([])
  expect(await seen(stream)).not.toContain('OLD-ROOM')
  expect(await seen(stream)).toContain('OLD-CARE')
})
