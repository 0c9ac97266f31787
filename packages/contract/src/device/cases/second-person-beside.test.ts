import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const isAsked = async (device: DeviceApi) =>
  (await device.myDay()).some(
    ({ kind, code }) => kind === 'second-person' && code === 'consular-contact',
  )

test('in a large house whoever reads casework and protection is told that a contact with a consulate waits, whichever list her day is made of', async () => {
  const desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa de protección', { size: 'large' })
  const stream = await register(desk, 'Itzel')
  got(
    await desk.carryOut('record-consular-answer', {
      case: stream,
      consularTold: 'yes',
      consularWish: 'wants',
    }),
  )
  got(await desk.carryOut('ask-consular-contact', { case: stream, consularAct: 'send' }))
  await allSent(desk)
  const second = await admitColleague(server.baseUrl, desk, ['casework', 'protection'])
  await settle(second.device, async () => (await second.device.openCase(stream)).kind === 'opened')
  await settle(second.device, () => isAsked(second.device), 'her question of the day')
  expect(await isAsked(desk)).toBe(false)
})
