import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
} from '../testing/invented-organisation.ts'

let server: TestServer
let desk: DeviceApi
let kit: string
let stream: StreamId
let note: EntryHash

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(desk, server, 'Mesa')
  kit = founded.kit
  const person = { givenNames: 'Citlali', ageGroup: 'adult' }
  stream = got(await desk.carryOut('register-person', person)).entries[0]?.stream as StreamId
  const noted = got(await desk.carryOut('record-note', { case: stream, care: 'wrong person' }))
  note = noted.entries[0]?.hash as EntryHash
  await allSent(desk)
})
afterAll(() => server.stop())

/** What a device that was never here before finds when it reads the case. */
async function foundAnew() {
  const device = await newTestDevice(server.baseUrl)
  got(await device.signIn({ account: '', kit, passphrase }))
  await device.sync()
  const opened = await device.openCase(stream)
  const { findings } = await device.sync()
  return { opened, codes: [...new Set(findings.map(({ code }) => code))] }
}

test('a new device is told by the officer’s order that a note was erased, and misses nothing', async () => {
  got(await desk.eraseCase({ stream, ground: 'recorded-in-error', entries: [note] }))
  const { opened, codes } = await foundAnew()
  expect(codes).toEqual([])
  expect(got(opened).file.registers.givenNames?.value).toBe('Citlali')
})

test('what was removed without an order shows, beside what was erased by one', async () => {
  const { tamper } = server.database
  const put = `update sealed_copy set stream_id = $2 where stream_id = $1`
  const elsewhere = '00000000-0000-4000-8000-000000000000'
  expect(await tamper(put, [stream, elsewhere])).toBeGreaterThan(0)
  expect((await foundAnew()).codes).toEqual(['copy-missing'])
  await tamper(put, [elsewhere, stream])
})

test('of a case that was erased as a whole a new device reads nothing and misses nothing', async () => {
  got(await desk.eraseCase({ stream, ground: 'her-request' }))
  const { opened, codes } = await foundAnew()
  expect(JSON.stringify(opened)).not.toContain('Citlali')
  expect(codes).toEqual([])
})
