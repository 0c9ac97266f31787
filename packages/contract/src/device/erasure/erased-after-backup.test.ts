import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { backUp } from '@cobijo/server/operation/back-up'
import { restore } from '@cobijo/server/operation/restore'
import { verifyDatabase } from '@cobijo/server/operation/verify-database'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { fromBase64url } from '../../wire/bytes.ts'
import type { DeviceApi } from '../device-api.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let office: DeviceApi
let kit: string
let stateFolder: string
let administrator: pg.Client

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'cobijo-erased-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  kit = (await foundAndEnter(office, server, 'Mesa')).kit
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
  rmSync(stateFolder, { recursive: true })
})

async function copiesOf(stream: StreamId): Promise<number> {
  const { rows } = await administrator.query<{ count: string }>(
    'select count(*) from sealed_copy where stream_id = $1',
    [stream],
  )
  return Number(rows[0]?.count)
}

async function sent(device: DeviceApi): Promise<void> {
  await settle(device, async () => (await device.saveStates()).onThisDevice.length === 0)
  await server.server.services.sequencer.drain()
  await device.sync()
}

test('what was erased after the backup that a server goes back to is erased again, by the order that any device holds', async () => {
  const colleague = await admitColleague(server.baseUrl, office, ['casework'])
  // Her second device orders it, and never comes back.
  const lost = await newTestDevice(server.baseUrl)
  got(await lost.signIn({ account: '', kit, passphrase, deviceLabel: 'lost' }))
  await sent(lost)
  const [gone, stays] = [await register(office, 'Itzel'), await register(office, 'Nayeli')]
  await sent(office)
  for (const device of [lost, colleague.device])
    await settle(device, async () => (await device.openCase(gone)).kind === 'opened')
  const folder = join(stateFolder, 'backup')
  await backUp(administrator, folder, { stateFolder, now: Date.now() })

  got(await lost.eraseCase({ stream: gone, ground: 'her-request' }))
  await sent(lost)
  await lost.lock()
  await settle(
    colleague.device,
    async () => (await colleague.device.erasuresHere()).length === 1,
    'the order',
  )
  // What was said of her since is nothing that the order takes.
  got(await colleague.device.carryOut('record-note', { case: stays, care: 'slept well' }))
  await sent(colleague.device)
  await office.lock()
  expect(await copiesOf(gone)).toBe(0)

  // As on a new machine, which knows nothing of it.
  await administrator.query('delete from erasure')
  got(await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }))
  expect(await copiesOf(gone)).toBeGreaterThan(0)
  await server.restart()
  // She is no officer; the order is one's.
  await settle(
    colleague.device,
    async () => {
      await colleague.device.sync()
      return (await copiesOf(gone)) === 0
    },
    'the erasure',
  )
  expect(await copiesOf(stays)).toBeGreaterThan(0)
  await settle(colleague.device, async () => {
    await server.server.services.sequencer.drain()
    return (await colleague.device.findByName('Itzel')).length === 0
  })
  const serverKey = fromBase64url((await colleague.device.installation()).serverKey)
  const { findings } = await verifyDatabase(administrator, serverKey)
  expect(findings).toEqual([])
  // Who comes anew finds nothing of her, and nothing wrong.
  const fresh = await newTestDevice(server.baseUrl)
  got(await fresh.signIn({ account: '', kit, passphrase }))
  await fresh.openCase(gone)
  expect((await fresh.sync()).findings).toEqual([])
  expect(JSON.stringify(await fresh.openCase(gone))).not.toContain('Itzel')
})
