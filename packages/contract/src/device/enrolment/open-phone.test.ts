import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeviceId, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { deriveAccountKeys, proveSignIn } from '@cobijo/sealing/account/account-keys'
import { readAccountKit } from '@cobijo/sealing/account/account-kit'
import { stretchingsInUse } from '@cobijo/sealing/account/stretching'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { ServerRefused, ServerUnreachable, createApiClient } from '../../client/api-client.ts'
import { challengeResponse, signInResponse } from '../../wire/accounts.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { createDevice } from '../device.ts'
import { gatherKnowledge } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { DeviceLocked } from '../device-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from './enrolment-api.ts'
import { signIn } from './sign-in.ts'
import { storeTables } from '../store/device-store.ts'
import type { DeviceStore, StoreTable } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  comparedWords,
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
  untilLocked,
} from '../testing/invented-organisation.ts'

type Disk = Map<string, DeviceStore>

let server: TestServer
let office: DeviceApi
let founded: Enrolled
const officeDisk: Disk = new Map()
let known: StreamId

function storesOf(disk: Disk) {
  return (name: string): DeviceStore => {
    const store = disk.get(name) ?? createMemoryStore()
    disk.set(name, store)
    return store
  }
}

/** What is on a disk, bit by bit. */
async function copyOf(disk: Disk, tables: readonly StoreTable[] = storeTables): Promise<Disk> {
  const copies: Disk = new Map()
  for (const [name, store] of disk) {
    const copy = createMemoryStore()
    for (const table of tables)
      for (const { key, value } of await store.list(table, ''))
        await copy.write([{ put: table, key, value }])
    copies.set(name, copy)
  }
  return copies
}

function deviceOn(disk: Disk, isOffline = false): Promise<DeviceApi> {
  return createDevice({
    baseUrl: server.baseUrl,
    openStore: storesOf(disk),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    ...(isOffline ? { fetchFrom: () => Promise.reject(new TypeError('no network')) } : {}),
  })
}

/** Signs in as no device at all, as a program of his own could. */
async function signInBare(printed: string, phrase: string): Promise<unknown> {
  const kit = readAccountKit(printed)
  if (isRefusal(kit)) throw new Error(kit.code)
  const [stretching] = stretchingsInUse
  if (!stretching) throw new Error('no stretching in use')
  const keys = deriveAccountKeys({ ...kit, passphrase: phrase }, stretching)
  const send = createApiClient(server.baseUrl, () => undefined)
  const { nonce } = await send({
    method: 'POST',
    path: 'accounts/challenge',
    body: { account: kit.account },
    response: challengeResponse,
  })
  const signature = base64url(proveSignIn(kit.account, fromBase64url(nonce), keys.signIn))
  return send({
    method: 'POST',
    path: 'sessions',
    body: { account: kit.account, nonce, signature },
    response: signInResponse,
  })
}

async function joinAs(device: DeviceApi, returning?: MemberId): Promise<Enrolled> {
  const { token } = got(await office.invite('member', returning))
  const personName = 'Marta Inventada'
  const asked = got(
    await device.askToJoin({ invitation: token, personName, passphrase, deviceLabel: 'x' }),
  )
  got(await device.signIn({ account: asked.account, passphrase }))
  await settle(office, async () => (await office.pendingMembers()).length === 1)
  return asked
}

async function seen(device: DeviceApi, stream: StreamId): Promise<string> {
  return JSON.stringify(await device.openCase(stream))
}

beforeAll(async () => {
  server = await startTestServer()
  office = await deviceOn(officeDisk)
  founded = got(
    await office.foundNetwork({ ...foundingOf('Casa Alba'), setupToken: server.setupToken }),
  )
  await enter(office, founded)
  const saved = await office.carryOut('register-person', {
    givenNames: 'Alondra',
    ageGroup: 'adult',
  })
  known = got(saved).entries[0]?.stream as StreamId
  await allSent(office)
})
afterAll(() => server.stop())

describe('the phone of a colleague, taken open or with its passphrase known', () => {
  const phoneDisk: Disk = new Map()
  let phone: DeviceApi
  let marta: Enrolled
  let member: MemberId
  let stolen: Disk
  let later: StreamId

  beforeAll(async () => {
    phone = await deviceOn(phoneDisk)
    marta = await joinAs(phone)
    const [pending] = await office.pendingMembers()
    member = pending?.member as MemberId
    const { groups } = await office.organisation()
    const casework = groups.flatMap(({ id, kind }) => (kind === 'casework' ? [id] : []))
    got(await office.admitMember({ ...comparedWords(pending), groups: casework, officer: false }))
    await settle(phone, async () => (await phone.session())?.standing === 'admitted')
    await settle(phone, async () => (await seen(phone, known)).includes('Alondra'))
    // He has the disk, the passphrase and the account secret; while he still could he signed in elsewhere too.
    stolen = await copyOf(phoneDisk)
    await settle(office, async () => (await hers()).devices.length > 0)
  })

  async function hers() {
    const found = (await office.organisation()).members.find(({ id }) => id === member)
    if (!found) throw new Error('she is not listed')
    return found
  }

  test('is revoked, and the keys of its member with it: she is awaited back with new ones', async () => {
    const elsewhere = await newTestDevice(server.baseUrl)
    got(await elsewhere.signIn({ account: '', kit: marta.kit, passphrase, deviceLabel: 'thief' }))
    await settle(office, async () => (await hers()).devices.length === 2)
    const device = (await hers()).devices.find(({ label }) => label !== 'thief')?.id as DeviceId
    const saved = await office.revokeDevice({ device, reason: 'stolen', wasOpen: 'unknown' })
    expect(got(saved).remarks).toEqual(['await-return'])
    await settle(office, async () => (await hers()).state === 'removed')
    expect(await hers()).toMatchObject({ isAwaitedBack: true })
    const { groups } = await office.organisation()
    const casework = groups.find(({ kind }) => kind === 'casework')
    expect(casework?.generation).toBe(2)
    later = got(
      await office.carryOut('register-person', { givenNames: 'Brisa', ageGroup: 'adult' }),
    ).entries[0]?.stream as StreamId
    await allSent(office)
    // The device that he had made meanwhile follows no feed any more, and locks itself.
    expect(await untilLocked(elsewhere)).toBe('keys-ended')
    await expect(elsewhere.openCase(later)).rejects.toThrow(DeviceLocked)
  })

  test('lets nobody in: not itself, not as a new device, not as none, and no wrapped key leaves', async () => {
    const itself = await deviceOn(await copyOf(stolen))
    expect(await itself.signIn({ account: marta.account, passphrase })).toMatchObject({
      code: 'device-revoked',
    })
    const another = await newTestDevice(server.baseUrl)
    expect(await another.signIn({ account: '', kit: marta.kit, passphrase })).toMatchObject({
      code: 'access-ended',
    })
    const bare = signInBare(marta.kit, passphrase)
    await expect(bare).rejects.toThrow(ServerRefused)
    await expect(bare).rejects.toMatchObject({ problem: { code: 'access-ended' } })
  })

  test('opens nothing new, even with all that the server holds in hand', async () => {
    const disk = await copyOf(stolen)
    const [name] = [...disk.keys()].filter((each) => each.includes(marta.account))
    const store = disk.get(name as string)
    const theirs = [...officeDisk].find(([each]) => each.includes(founded.account))?.[1]
    if (!store || !theirs) throw new Error('no disk')
    for (const table of ['entry', 'stream', 'feed'] as const)
      for (const { key, value } of await theirs.list(table, ''))
        await store.write([{ put: table, key, value }])
    const thief = await deviceOn(disk, true)
    const asHer = { account: marta.account, passphrase }
    expect(await thief.signIn(asHer)).toMatchObject({ code: 'keys-ended' })
    // A program of his own, which closes nothing.
    const away = () => Promise.reject(new ServerUnreachable())
    const openStore = (id: string) => storesOf(disk)(`cobijo-${id}`)
    const opened = got(
      await signIn(asHer, {
        send: away,
        installation: away,
        openStore,
        isKnown: () => Promise.resolve(true),
      }),
    )
    const knowledge = await gatherKnowledge(opened)
    const read = async (stream: StreamId) =>
      JSON.stringify(
        (await openKnownStream({ account: opened, knowledge, grants: [] }, stream)).entries,
      )
    // What was open stays open: the screen says so.
    expect(await read(known)).toContain('Alondra')
    expect(await read(later)).toContain('"kind":"entry"')
    expect(await read(later)).not.toContain('Brisa')
  })

  test('its owner comes back with new keys after compared words, with her groups and what was written meanwhile', async () => {
    const again = await newTestDevice(server.baseUrl)
    await joinAs(again, member)
    const [pending] = await office.pendingMembers()
    expect(pending).toMatchObject({ member, isReturning: true })
    got(await office.readmitMember({ ...comparedWords(pending), changeKeys: true }))
    await settle(again, async () => (await again.session())?.standing === 'admitted')
    await settle(again, async () => (await seen(again, known)).includes('Alondra'))
    await settle(again, async () => (await seen(again, later)).includes('Brisa'))
    await settle(office, async () => (await hers()).state === 'active')
    expect(await hers()).toMatchObject({ isAwaitedBack: false })
    const thief = await newTestDevice(server.baseUrl)
    expect(await thief.signIn({ account: '', kit: marta.kit, passphrase })).toMatchObject({
      code: 'access-ended',
    })
  })
})

test('one’s own phone: whoever is alone in charge of keys changes her passphrase at once, and the old one opens nothing', async () => {
  const phone = await newTestDevice(server.baseUrl)
  const { kit } = founded
  got(await phone.signIn({ account: '', kit, passphrase, deviceLabel: 'mine' }))
  const { member } = got(await phone.signIn({ account: founded.account, passphrase }))
  const mine = async () =>
    (await office.organisation()).members
      .find(({ id }) => id === member)
      ?.devices.find(({ label }) => label === 'mine')
  await settle(office, async () => (await mine()) !== undefined)
  const device = (await mine())?.id as DeviceId
  const saved = await office.revokeDevice({ device, reason: 'stolen', wasOpen: 'yes' })
  expect(got(saved).remarks).toEqual(['passphrase-to-change'])
  await office.sync()
  expect(await office.changePassphrase({ current: passphrase, next: 'nobody knows this' })).toBe(
    undefined,
  )
  const thief = await newTestDevice(server.baseUrl)
  expect(await thief.signIn({ account: '', kit, passphrase })).toMatchObject({
    code: 'sign-in-refused',
  })
  await expect(signInBare(kit, passphrase)).rejects.toMatchObject({
    problem: { code: 'sign-in-refused' },
  })
  got(await office.carryOut('record-note', { case: known, care: 'goes on' }))
  await allSent(office)
})
