import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let clinic: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa')
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, shelter, 'Casa')
  clinic = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, clinic, 'Clinica')
})
afterAll(() => server.stop())

const saved = (device: DeviceApi) => allSent(device)

/** Agreed, referred and taken on there. */
async function refer(stream: StreamId, name: string, there: DeviceApi): Promise<void> {
  const goesAlong = ['essential', 'identity', 'care']
  await agree(desk, stream, goesAlong, {}, { named: name })
  await send(desk, stream, goesAlong, {}, { named: name })
  const received = async () =>
    (await there.referrals()).find(({ caseStream }) => caseStream === stream)
  await settle(there, async () => {
    await desk.sync()
    return (await received()) !== undefined
  })
  got(await there.carryOut('accept-referral', { referral: (await received())?.stream }))
  const service = { case: stream, service: 'medical', status: 'completed' }
  got(await there.carryOut('record-service', { ...service, summary: `told by ${name}` }))
  await saved(there)
}

test('when one organisation asks to erase what it told, the words of another stay', async () => {
  const stream = await register(desk, 'Itzel')
  got(await desk.carryOut('record-note', { case: stream, care: 'told by the desk' }))
  await refer(stream, 'Casa', shelter)
  await refer(stream, 'Clinica', clinic)
  const told = async () => JSON.stringify(await desk.openCase(stream))
  await settle(
    desk,
    async () =>
      (await told()).includes('told by Casa') && (await told()).includes('told by Clinica'),
  )
  got(await shelter.requestErasure({ stream }))
  await saved(shelter)
  const asked = async () => (await desk.erasureRequests()).find(({ opens }) => opens === stream)
  await settle(desk, async () => (await asked()) !== undefined)
  got(await desk.answerErasure({ grant: (await asked())?.grant as StreamId, answer: 'erased' }))
  await settle(desk, async () => !(await told()).includes('told by Casa'))
  expect(await told()).toContain('told by Clinica')
  expect(await told()).toContain('told by the desk')
})
