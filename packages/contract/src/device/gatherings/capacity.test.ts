import { capacityState } from '@cobijo/domain/capacity/capacity'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { groupOf } from '../testing/refer.ts'

const hour = 3_600_000
let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let other: DeviceApi
let house: StreamId

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa de protección')
  shelter = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: {
      legalGrounds: [],
      closurePhrases: [],
      facilityTypes: [{ code: 'shelter', bans: [] }],
    },
  })
  await joinNetwork(desk, shelter, 'Casa Alba')
  other = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, other, 'Casa Beta')
  await settle(desk, async () => {
    const { organisations } = await desk.network()
    return organisations.filter(({ state }) => state === 'admitted').length === 3
  })
  const begun = got(
    await shelter.carryOut('begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' }),
  )
  house = begun.entries[0]?.stream as StreamId
  const rooms = [{ room: 'Uno', roomFor: 'family', beds: 3 }]
  got(await shelter.carryOut('set-beds', { gathering: house, rooms }))
})
afterAll(() => server.stop())

async function ask(more: object = {}, names = ['Casa Alba', 'Casa Beta']) {
  const back = await groupOf(desk, 'mine', 'shift')
  const asked = await Promise.all(names.map((named) => groupOf(desk, { named }, 'shift')))
  const saved = got(
    await desk.carryOut('ask-capacity', {
      bedFor: 'family',
      bedsWanted: 3,
      adultsComing: 'women',
      childrenComing: 2,
      languagesComing: ['mam'],
      nightsWanted: 4,
      bedsFrom: new Date().toISOString().slice(0, 10),
      askedUntil: Date.now() + 3 * hour,
      asked,
      returnGroup: back.group,
      returnFeed: back.feed,
      ...more,
    }),
  )
  return saved.entries.flatMap(({ type, stream }) => (type === 'capacity-asked' ? [stream] : []))
}

/** Where a question stands, as a device reads it now. */
async function stateOf(device: DeviceApi, stream: StreamId | undefined) {
  const opened = await device.openGathering(stream as StreamId)
  const capacity = opened.kind === 'opened' ? opened.file.capacity : undefined
  return capacity && capacityState(capacity, Date.now())
}

async function promises() {
  const { file } = got(await shelter.openGathering(house))
  return file.house?.promises.map(({ beds, ended }) => ({ beds, ended }))
}

const holds = (gathering: StreamId | undefined) =>
  shelter.carryOut('answer-capacity', {
    gathering,
    gatherings: [house],
    capacityAnswer: 'held',
    heldUntil: Date.now() + 5 * hour,
    house,
    rooms: [{ room: 'Uno', beds: 3 }],
  })

test('W13: two houses are asked at once and answer each for itself; none learns of the other, and the beds of a yes are taken', async () => {
  const [toAlba, toBeta] = await ask()
  await settle(shelter, async () => (await stateOf(shelter, toAlba)) === 'waits')
  await settle(other, async () => (await stateOf(other, toBeta)) === 'waits')
  const { file } = got(await shelter.openGathering(toAlba as StreamId))
  expect(file.capacity?.asked).toMatchObject({ bedsWanted: 3, childrenComing: 2 })
  expect((await shelter.gatherings('capacity')).map(({ stream }) => stream)).toEqual([toAlba])
  expect(await shelter.openGathering(toBeta as StreamId)).toMatchObject({ code: 'not-found' })
  got(await holds(toAlba))
  got(await other.carryOut('answer-capacity', { gathering: toBeta, capacityAnswer: 'none' }))
  await shelter.sync()
  await other.sync()
  await settle(desk, async () => (await stateOf(desk, toAlba)) === 'held', 'the yes')
  await settle(desk, async () => (await stateOf(desk, toBeta)) === 'none', 'the no')
  expect(await promises()).toEqual([{ beds: 3, ended: undefined }])
  // What the asker holds of the answer tells neither house nor room.
  const lines = JSON.stringify(await desk.gatherings('capacity'))
  expect(lines).not.toContain(house)
  expect(lines).not.toMatch(/Ceiba|Uno/)
  expect((await desk.sync()).findings).toEqual([])
})

test('they are needed no more: the house reads it and gives the beds back in one answer', async () => {
  const lines = await desk.gatherings('capacity')
  const gatherings = lines.map(({ stream }) => stream)
  got(await desk.carryOut('close-capacity', { gatherings, capacityClosedBecause: 'not-needed' }))
  await desk.sync()
  const [line] = await shelter.gatherings('capacity')
  await settle(shelter, async () => (await stateOf(shelter, line?.stream)) === 'closed')
  expect(await holds(line?.stream)).toMatchObject({ code: 'question-over' })
  const given = { gathering: line?.stream, gatherings: [house], capacityAnswer: 'none' }
  got(await shelter.carryOut('answer-capacity', given))
  expect(await promises()).toEqual([{ beds: 3, ended: 'not-needed' }])
})

test('whoever is on shift answers alone at night, and a yes of hers counts at the asker’s', async () => {
  const { device: night } = await admitColleague(server.baseUrl, shelter, ['shift'])
  const [asked] = await ask({}, ['Casa Alba'])
  await desk.sync()
  await settle(night, async () => (await stateOf(night, asked)) === 'waits')
  got(
    await night.carryOut('answer-capacity', {
      gathering: asked,
      gatherings: [house],
      capacityAnswer: 'held',
      heldUntil: Date.now() + 5 * hour,
      house,
      rooms: [{ room: 'Uno', beds: 3 }],
    }),
  )
  await night.sync()
  await settle(desk, async () => (await stateOf(desk, asked)) === 'held', 'the yes of the night')
  expect((await desk.sync()).findings).toEqual([])
})

test('told no three times in a week, an organisation hears no fourth, whoever it asks of the house', async () => {
  const no = { gatherings: [house], capacityAnswer: 'none' }
  // One of the three was said of a question that was held first: it does not count.
  for (const adultsComing of ['women', 'men', 'women-and-men']) {
    const [asked] = await ask({ adultsComing }, ['Casa Alba'])
    await desk.sync()
    await settle(shelter, async () => (await stateOf(shelter, asked)) === 'waits')
    got(await shelter.carryOut('answer-capacity', { gathering: asked, ...no }))
  }
  const [fourth] = await ask({}, ['Casa Alba'])
  await desk.sync()
  await settle(shelter, async () => (await stateOf(shelter, fourth)) === 'waits')
  expect(await shelter.carryOut('answer-capacity', { gathering: fourth, ...no })).toMatchObject({
    code: 'asked-too-often',
  })
})
