import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let other: DeviceApi
let stream: StreamId

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  const { account, kit } = await foundAndEnter(desk, server, 'Mesa')
  other = await newTestDevice(server.baseUrl)
  got(await other.signIn({ account, kit, passphrase }))
  stream = await register(desk, 'Bruna')
  const running = { case: stream, service: 'shelter', status: 'in-progress' }
  got(await desk.carryOut('record-service', running))
  await allSent(desk)
})
afterAll(() => server.stop())

const close = (device: DeviceApi, of: StreamId) =>
  device.carryOut('close-case', {
    case: of,
    reason: 'other',
    summary: 'over',
    reopeningExplained: true,
  })

test('a device that holds nothing of a case decides nothing about it', async () => {
  expect(await close(other, stream)).toMatchObject({ kind: 'refused', code: 'not-found' })
  expect(await close(other, newRandomId<StreamId>())).toMatchObject({ code: 'not-found' })
  await settle(other, async () => (await other.openCase(stream)).kind === 'opened', 'the case')
  const held = await close(other, stream)
  expect(held).toEqual(await close(desk, stream))
  expect(held).not.toMatchObject({ code: 'not-found' })
})

test('what was seen is written down all the same, where nothing of the case has come yet', async () => {
  const note = { case: newRandomId<StreamId>(), care: 'arrived cold' }
  expect((await other.carryOut('record-note', note)).kind).toBe('saved')
})
