import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceId, StreamId } from '@cobijo/domain/journal/identifier'
import { backUp } from '@cobijo/server/operation/back-up'
import { restore } from '@cobijo/server/operation/restore'
import { verifyDatabase } from '@cobijo/server/operation/verify-database'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { fromBase64url } from '../../wire/bytes.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  allSent,
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
let officeStores: DeviceStore[]
let kit: string
let stateFolder: string
let administrator: pg.Client

beforeEach(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'cobijo-erased-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  server = await startTestServer()
  officeStores = []
  office = await newTestDevice(server.baseUrl, () => {
    const store = createMemoryStore()
    officeStores.push(store)
    return store
  })
  kit = (await foundAndEnter(office, server, 'Mesa')).kit
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterEach(async () => {
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
  await allSent(device)
  await server.server.services.sequencer.drain()
  await device.sync()
}

/** A device of an officer's orders it and never comes back; a colleague, who is none, heard of it. The backup is of before. */
async function erasedAfterBackup() {
  const colleague = await admitColleague(server.baseUrl, office, ['casework'])
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
  for (const device of [office, colleague.device])
    await settle(device, async () => (await device.erasuresHere()).length === 1, 'the order')
  // What was said of her since is nothing that the order takes.
  got(await colleague.device.carryOut('record-note', { case: stays, care: 'slept well' }))
  await sent(colleague.device)
  expect(await copiesOf(gone)).toBe(0)
  return { colleague, gone, stays, folder }
}

/** As on a new machine, which knows nothing of what was erased since. */
async function goBackTo(folder: string): Promise<void> {
  await administrator.query('delete from erasure')
  got(await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }))
  await server.restart()
}

test('what was erased after the backup that a server goes back to is erased again, by the order that any device holds', async () => {
  const { colleague, gone, stays, folder } = await erasedAfterBackup()
  await office.lock()
  await goBackTo(folder)
  expect(await copiesOf(gone)).toBeGreaterThan(0)
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

test('an order by a device whose keys have ended since is carried out again once an officer hands it in, and by nobody else; what is known nobody asks about again', async () => {
  const { colleague, gone, stays, folder } = await erasedAfterBackup()
  const { members } = await office.organisation()
  const lost = members.flatMap(({ devices }) => devices).find(({ label }) => label === 'lost')
  got(await office.revokeDevice({ device: lost?.id as DeviceId, reason: 'lost', wasOpen: 'no' }))
  await sent(office)
  await colleague.device.sync()
  await goBackTo(folder)
  expect(await copiesOf(gone)).toBeGreaterThan(0)
  // What was decided since the backup comes with the office, before any order.
  await settle(office, async () => (await copiesOf(gone)) === 0, 'the erasure')
  expect(await copiesOf(stays)).toBeGreaterThan(0)
  const store = colleague.openStore(`cobijo-${colleague.account}`)
  const due = () => store.find('setting', 'orders-due')
  const wentBack = () => store.find('setting', 'server-went-back')
  await settle(
    colleague.device,
    async () => (await wentBack()) !== undefined && (await due()) === undefined,
    'that it is known',
  )
  const serverKey = fromBase64url((await colleague.device.installation()).serverKey)
  expect((await verifyDatabase(administrator, serverKey)).findings).toEqual([])

  // Who is no officer could have been handed it by a thief today.
  await administrator.query('delete from erasure')
  await store.write([{ put: 'setting', key: 'orders-due', value: true }])
  await colleague.device.putErasuresAway()
  expect(await colleague.device.erasuresHere()).toEqual([])
  await settle(colleague.device, async () => Array.isArray(await due()), 'that it is not believed')
  // Told to her, who can ask an officer, for as long as it is so: by nobody else's stream than the case's.
  expect(await colleague.device.erasuresHere()).toMatchObject([
    { stream: gone, isBackAtServer: true, unsent: 0 },
  ])
  await colleague.device.putErasuresAway()
  expect(await colleague.device.erasuresHere()).toHaveLength(1)
  const { rows } = await administrator.query('select from erasure')
  expect(rows).toHaveLength(0)

  // An officer's device has it carried out after all: in her next sitting she hears of that.
  for (const each of officeStores)
    await each.write([{ put: 'setting', key: 'orders-due', value: true }])
  const isCarriedOut = async () =>
    (await administrator.query('select from erasure')).rows.length > 0
  await settle(office, isCarriedOut, 'the erasure by an officer’s device')
  await colleague.device.lock()
  got(await colleague.device.signIn({ account: colleague.account, passphrase }))
  const isToldNoMore = async () => (await colleague.device.erasuresHere()).length === 0
  await settle(colleague.device, isToldNoMore, 'that it is gone at the server too')
})
