import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceId, EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { DeviceLocked } from '../device-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from './enrolment-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi
let phone: DeviceApi
let founded: Enrolled
let known: StreamId
let before: { readonly stream: StreamId; readonly hash: EntryHash }
const stores = new Map<string, ReturnType<typeof createMemoryStore>>()

/** The phone's disk: what a thief has of it. */
function phoneStore(name: string) {
  const store = stores.get(name) ?? createMemoryStore()
  stores.set(name, store)
  return store
}

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  founded = got(
    await office.foundNetwork({ ...foundingOf('Casa Alba'), setupToken: server.setupToken }),
  )
  await enter(office, founded)
  const saved = await office.carryOut('register-person', {
    givenNames: 'Alondra',
    ageGroup: 'adult',
  })
  known = got(saved).entries[0]?.stream as StreamId
  await office.sync()
  phone = await newTestDevice(server.baseUrl, phoneStore)
  const { account, kit } = founded
  got(await phone.signIn({ account, kit, passphrase, deviceLabel: 'teléfono' }))
  await phone.sync()
  await settle(phone, async () => (await phone.openCase(known)).kind === 'opened')
  const noted = got(await phone.carryOut('record-note', { case: known, care: 'Nota de antes' }))
  before = noted.entries[0] as typeof before
  await allSent(phone)
})
afterAll(async () => {
  await server.stop()
})

async function phoneIn(organisation: DeviceApi) {
  const { members } = await organisation.organisation()
  return members.flatMap(({ devices }) => devices).find(({ label }) => label === 'teléfono')
}

test('each device is listed with its own words, and the one in hand cannot be revoked', async () => {
  await settle(office, async () => (await phoneIn(office)) !== undefined)
  const { members } = await office.organisation()
  expect(members[0]?.devices).toMatchObject([
    { label: undefined, state: 'current', isThis: true },
    { label: 'teléfono', state: 'current', isThis: false },
  ])
  const device = members[0]?.devices[0]?.id as DeviceId
  expect(await office.revokeDevice({ device, reason: 'lost', wasOpen: 'no' })).toEqual(
    refused('device-in-hand', { field: 'device' }),
  )
})

test('a revoked phone is refused by the server, locks itself, and opens nothing again', async () => {
  const stolen = await phoneIn(office)
  const device = stolen?.id as DeviceId
  got(await office.revokeDevice({ device, reason: 'stolen', wasOpen: 'no' }))
  await office.sync()
  await settle(office, async () => (await phoneIn(office))?.state === 'revoked')
  // It was locked: nothing but ciphertext is in somebody's hands, and the groups keep their keys.
  const { groups } = await office.organisation()
  expect(groups.every(({ generation }) => generation === 1)).toBe(true)

  // Its session is over at once; the next round finds out why, and closes the keys.
  got(await phone.carryOut('record-note', { case: known, care: 'Nota de quien lo tiene' }))
  await expect
    .poll(async () => {
      await phone.sync().catch(() => undefined)
      return phone.session()
    })
    .toBeUndefined()
  await expect(phone.openCase(known)).rejects.toThrow(DeviceLocked)
  const again = await phone.signIn({ account: founded.account, passphrase })
  expect(again).toMatchObject({ code: 'device-revoked' })
})

test('what was received after the revocation is not read, even where a server let it pass', async () => {
  const { stream, hash } = before
  // Somebody with the database moves the entry behind the revocation: it stands for a server that did not check.
  const moved = await server.database.tamper(
    `update delivery set received_at = received_at + 3600000 where hash = decode($1, 'hex')`,
    [hash],
  )
  expect(moved).toBeGreaterThan(0)
  const reader = await newTestDevice(server.baseUrl)
  const { account, kit } = founded
  got(await reader.signIn({ account, kit, passphrase, deviceLabel: 'otro' }))
  await settle(reader, async () => (await reader.openCase(stream)).kind === 'opened')
  const { file } = got(await reader.openCase(stream))
  expect(file.standing.entries).toBe(1)
  const { findings } = await reader.sync()
  expect(findings).toContainEqual({ code: 'device-revoked', hash })
})
