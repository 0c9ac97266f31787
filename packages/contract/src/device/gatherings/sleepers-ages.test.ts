import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { foundAndEnter, got } from '../testing/invented-organisation.ts'

let server: TestServer
let desk: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  desk = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: {
      legalGrounds: [],
      closurePhrases: [],
      facilityTypes: [{ code: 'shelter', bans: [] }],
    },
  })
  await foundAndEnter(desk, server, 'Casa Inventada')
})
afterAll(() => server.stop())

async function register(ageGroup: 'child' | 'adult'): Promise<StreamId> {
  const saved = got(await desk.carryOut('register-person', { ageGroup }))
  return saved.entries[0]?.stream as StreamId
}

test('BR-13: who came of age in the house shares a room with adults from then on, without being given her bed anew', async () => {
  const begun = got(
    await desk.carryOut('begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' }),
  )
  const gathering = begun.entries[0]?.stream
  const rooms = [{ room: 'Uno', roomFor: 'anybody', beds: 3 }]
  got(await desk.carryOut('set-beds', { gathering, rooms }))
  const sleeps = (person: StreamId) =>
    desk.carryOut('begin-stay', {
      gathering,
      case: person,
      room: 'Uno',
      staysVoluntarily: 'yes',
      canCommunicate: 'yes',
    })
  const girl = await register('child')
  const woman = await register('adult')
  got(await sleeps(girl))
  expect(await sleeps(woman)).toMatchObject({ code: 'adults-and-children-apart' })
  const settled = { case: girl, ageGroup: 'adult', ageEvidence: 'document' }
  got(await desk.carryOut('settle-age', settled))
  got(await sleeps(woman))
})
