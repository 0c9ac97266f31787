import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { admitColleague } from '../testing/colleague.ts'
import { foundAndEnter, got, newTestDevice, settle } from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let night: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Casa Inventada')
  ;({ device: night } = await admitColleague(server.baseUrl, desk, ['shift']))
})
afterAll(() => server.stop())

const seenAtNight = async () =>
  (await night.gatherings('family')).flatMap(({ people }) => people).sort()

test('W7: the night shift sees who belongs together and not what they are to each other, until somebody is taken out', async () => {
  const mother = await register(desk, 'Ixchel')
  const [girl, boy] = [await register(desk, 'Sol'), await register(desk, 'Mateo')]
  const link = (familyMember: string, more: object = {}) =>
    desk.carryOut('link-family', {
      case: mother,
      memberKind: 'own-case',
      familyMember,
      familyRelation: 'daughter-or-son-of',
      linkReasons: 'x',
      ...more,
    })
  const gathering = got(await link(girl)).entries[0]?.stream
  got(await link(boy, { gathering }))
  await settle(night, async () => (await seenAtNight()).length === 3)
  expect(await seenAtNight()).toEqual([mother, girl, boy].sort())
  const seen = got(await night.openGathering(gathering as never)).file
  expect(seen.family?.links).toEqual([])
  expect(JSON.stringify(seen)).not.toContain('daughter-or-son-of')
  got(
    await desk.carryOut('drop-from-family', {
      gathering,
      familyMember: boy,
      droppedBecause: 'not-family',
      cases: [],
    }),
  )
  await settle(night, async () => (await seenAtNight()).length === 2)
  expect(await seenAtNight()).toEqual([mother, girl].sort())
})
