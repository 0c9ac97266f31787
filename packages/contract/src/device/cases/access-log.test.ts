import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(async () => {
  await server.stop()
})

test('opening a case leaves one line a sitting for the officers, and none for another organisation', async () => {
  const saved = got(
    await desk.carryOut('register-person', { givenNames: 'Alondra', ageGroup: 'adult' }),
  )
  const stream = saved.entries[0]?.stream as StreamId
  expect(await desk.caseOpenings(stream)).toEqual([])
  got(await desk.openCase(stream))
  got(await desk.openCase(stream))
  await settle(desk, async () => got(await desk.caseOpenings(stream)).length > 0, 'the line')
  const lines = got(await desk.caseOpenings(stream))
  expect(lines.map(({ memberName }) => memberName)).toEqual(['Elena Invented'])
  expect(got(await shelter.caseOpenings(stream))).toEqual([])
})

test('a case that is not hers to open leaves no line', async () => {
  const nowhere = crypto.randomUUID() as StreamId
  expect(await desk.openCase(nowhere)).toMatchObject({ code: 'not-found' })
  await desk.sync()
  expect(await desk.caseOpenings(nowhere)).toEqual([])
})
