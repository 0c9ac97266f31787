import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { inReadTransaction } from '@cobijo/server/database/transaction'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from './device.ts'
import type { DeviceApi } from './device-api.ts'
import type { DeviceStore } from './store/device-store.ts'
import type { Held } from './held-entry.ts'
import { createMemoryStore } from './store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  passphrase,
  settle,
} from './testing/invented-organisation.ts'
import { agree, groupOf, send, withdrawEach } from './testing/refer.ts'

const hour = 3_600_000
let server: TestServer
let passed = 0
let isDeskOffline = false
/** What it writes does not go out; what others write still comes in. */
let isShelterMute = false
let desk: DeviceApi
let shelter: DeviceApi
let shelterKit: { account: string; kit: string; passphrase: string }
const shelterStores = new Map<string, DeviceStore>()

beforeAll(async () => {
  server = await startTestServer({ clock: () => Date.now() + passed })
  desk = await newDevice(createMemoryStore, () => isDeskOffline)
  await foundAndEnter(desk, server, 'Mesa de protección')
  shelter = await newDevice(
    (name) => {
      const store = shelterStores.get(name) ?? createMemoryStore()
      shelterStores.set(name, store)
      return store
    },
    (path) => isShelterMute && path.endsWith('/entries'),
  )
  const joined = await joinNetwork(desk, shelter, 'Casa Alba')
  shelterKit = { account: joined.account, kit: joined.kit, passphrase }
})
afterAll(() => server.stop())

function newDevice(
  openStore: (name: string) => DeviceStore,
  isOffline: (path: string) => boolean = () => false,
): Promise<DeviceApi> {
  return createDevice({
    baseUrl: server.baseUrl,
    openStore,
    now: () => Date.now() + passed,
    country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
    fetchFrom: (...request) =>
      isOffline(pathOf(request[0]))
        ? Promise.reject(new TypeError('no network'))
        : fetch(...request),
  })
}

function pathOf(asked: string | URL | Request): string {
  return new URL(asked instanceof Request ? asked.url : asked).pathname
}

/** She agrees, is referred, is helped by the shelter, whose device holds and finds her. */
async function refer(name: string, until?: number): Promise<StreamId> {
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: name,
      firstSurname: 'Invented',
      nameToUse: name,
      ageGroup: 'adult',
    }),
  )
  const stream = registered.entries[0]?.stream as StreamId
  await share(stream, until)
  await settle(
    shelter,
    async () => {
      const opened = await shelter.openCase(stream)
      return !isRefusal(opened) && opened.file.registers.givenNames?.value === name
    },
    'the history',
  )
  const received = (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await shelter.carryOut('accept-referral', { referral: received?.stream }))
  got(
    await shelter.carryOut('record-service', {
      case: stream,
      service: 'medical',
      status: 'completed',
      summary: 'Seen by the doctor',
    }),
  )
  // Its part is done: nothing has to stay for whoever shelters her.
  got(await shelter.carryOut('finish-referral', { referral: received?.stream, outcome: 'met' }))
  await settle(
    shelter,
    async () => (await shelter.findByName(name)).length === 1,
    'the shelter’s index',
  )
  await settle(desk, async () => got(await desk.openCase(stream)).file.services.length === 1)
  return stream
}

async function share(stream: StreamId, until?: number): Promise<void> {
  const goesAlong = ['essential', 'identity', 'care']
  await agree(desk, stream, goesAlong, until === undefined ? {} : { expiresAt: until })
  await send(desk, stream, goesAlong)
  // A token of hours ago may have run out: the round after proves itself anew.
  await allSent(desk)
  await desk.sync()
}

/** Whose entries of a stream lie in the shelter's store with anything but their place. */
async function authorsHeld(stream: StreamId): Promise<string[]> {
  const store = shelterStores.get(`cobijo-${shelterKit.account}`) as DeviceStore
  const rows = await store.list('entry', `${stream}/`)
  return rows.flatMap(({ value }) => {
    const held = value as Held
    return held.kind === 'stub' ? [] : [readEntry(held.bytes).envelope.organisation]
  })
}

async function expectPurged(stream: StreamId, name: string): Promise<void> {
  const { organisation } = await groupOf(shelter, 'mine')
  expect(new Set(await authorsHeld(stream))).toEqual(new Set([organisation]))
  const { file, accessEnded } = got(await shelter.openCase(stream))
  expect(JSON.stringify(file)).not.toContain(name)
  expect(file.services).toHaveLength(1)
  expect(file.standing.stubs).toBeGreaterThan(0)
  expect(accessEnded?.purgedAt).toBeTypeOf('number')
  await settle(shelter, async () => (await shelter.findByName(name)).length === 0, 'the index')
  await settle(
    shelter,
    async () => {
      const { rows } = await shelter.list({ sort: 'last-update' })
      return rows.find((row) => row.stream === stream)?.nameToUse === undefined
    },
    'the card',
  )
  expect(JSON.stringify(await shelter.referrals())).not.toContain(name)
  const late = await shelter.carryOut('close-case', { case: stream, reason: 'other' })
  expect(late).toMatchObject({ kind: 'refused', code: 'not-found' })
}

test('a withdrawal is not in force until the server has it; then the other side’s device purges what it got and keeps what it wrote', async () => {
  const stream = await refer('Ixchel')
  isDeskOffline = true
  await withdrawEach(desk, stream)
  expect(got(await desk.openCase(stream)).pendingWithdrawal).toBe(true)
  await shelter.sync()
  expect(got(await shelter.openCase(stream)).accessEnded).toBeUndefined()
  isDeskOffline = false
  await settle(desk, async () => !got(await desk.openCase(stream)).pendingWithdrawal)
  await settle(shelter, async () => got(await shelter.openCase(stream)).accessEnded !== undefined)
  await expectPurged(stream, 'Ixchel')
  expect((await shelter.sync()).findings).toEqual([])
  expect((await desk.sync()).findings).toEqual([])

  // A device that the shelter enrols later fetches what the server still keeps for it, and keeps none of it.
  const later = await newDevice(createMemoryStore)
  got(await later.signIn(shelterKit))
  await later.sync()
  expect(JSON.stringify(got(await later.openCase(stream)))).not.toContain('Ixchel')

  // She may agree again: then it comes again.
  await share(stream)
  await settle(
    shelter,
    async () => {
      const { file, accessEnded } = got(await shelter.openCase(stream))
      return file.registers.givenNames?.value === 'Ixchel' && accessEnded === undefined
    },
    'the case, opened anew',
  )
})

test('whoever received is not told to call whoever receives, while its own answer to the end waits', async () => {
  const stream = await refer('Sayuri')
  isShelterMute = true
  await withdrawEach(desk, stream)
  await settle(desk, async () => !got(await desk.openCase(stream)).pendingWithdrawal)
  await settle(
    shelter,
    async () =>
      got(await shelter.openCase(stream)).accessEnded !== undefined &&
      (await shelter.saveStates()).onThisDevice.length > 0,
    'the end, and an answer to it that waits',
  )
  expect(got(await shelter.openCase(stream)).pendingWithdrawal).toBe(false)
  isShelterMute = false
  await allSent(shelter)
})

test('a grant that runs out is purged on its day, without a word from anybody', async () => {
  const stream = await refer('Nayeli', Date.now() + passed + 2 * hour)
  passed += 3 * hour
  await settle(shelter, async () => got(await shelter.openCase(stream)).accessEnded !== undefined)
  await expectPurged(stream, 'Nayeli')
})

test('the desk asks for erasure; the shelter erases its copies at the server, and its signed answer is shown at the desk', async () => {
  const stream = await refer('Citlali')
  const ofShelter = await groupOf(shelter, 'mine')
  const copies = () =>
    inReadTransaction(server.server.services.pool, ofShelter, (reader) =>
      reader.query('select from sealed_copy where stream_id = $1', [stream]),
    )
  got(await desk.requestErasure({ stream }))
  await settle(
    shelter,
    async () => (await shelter.erasureRequests()).some(({ opens }) => opens === stream),
    'the request',
  )
  await expectPurged(stream, 'Citlali')
  expect((await copies()).length).toBeGreaterThan(2)
  const requests = await shelter.erasureRequests()
  const [asked] = requests.filter(({ opens }) => opens === stream)
  const [ofReferral] = requests.filter(({ opens }) => opens !== stream)
  got(await shelter.answerErasure({ grant: asked?.grant as StreamId, answer: 'erased' }))
  got(
    await shelter.answerErasure({
      grant: ofReferral?.grant as StreamId,
      answer: 'kept',
      keptBecause: 'legal-duty',
    }),
  )
  await settle(
    desk,
    async () => {
      const { grants } = got(await desk.openCase(stream)).sharing
      return (grants[0]?.erasure?.answers.length ?? 0) > 0
    },
    'the answer',
  )
  const [answer] = got(await desk.openCase(stream)).sharing.grants[0]?.erasure?.answers ?? []
  expect(answer).toMatchObject({ answer: 'erased' })
  expect(answer?.partsErased).toBeGreaterThan(0)
  expect(answer?.backupsGoneAt).toBeGreaterThan(Date.now() + passed + 34 * 24 * hour)
  // What the shelter wrote itself it keeps, here and at the server.
  expect(await copies()).toHaveLength(1)
  expect(got(await shelter.openCase(stream)).file.services).toHaveLength(1)
  expect((await shelter.sync()).findings).toEqual([])
  expect((await desk.sync()).findings).toEqual([])
})
