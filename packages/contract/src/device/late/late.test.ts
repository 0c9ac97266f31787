import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { verifyDatabase } from '@cobijo/server/operation/verify-database'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { admitColleague, goAway } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
  untilLocked,
} from '../testing/invented-organisation.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let office: DeviceApi
const stores = new Map<string, DeviceStore>()
let away: DeviceApi
let comeBack: () => void
let known: StreamId
let erased: StreamId

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl, (name) => {
    const store = stores.get(name) ?? createMemoryStore()
    stores.set(name, store)
    return store
  })
  await foundAndEnter(office, server, 'Casa Alba')
  known = got(
    await office.carryOut('register-person', { givenNames: 'Alondra', ageGroup: 'adult' }),
  ).entries[0]?.stream as StreamId
  erased = got(
    await office.carryOut('register-person', { givenNames: 'Brenda', ageGroup: 'adult' }),
  ).entries[0]?.stream as StreamId
  await allSent(office)
  const colleague = await admitColleague(server.baseUrl, office, ['everyone', 'casework'])
  await settle(
    colleague.device,
    async () =>
      (await colleague.device.openCase(known)).kind === 'opened' &&
      (await colleague.device.openCase(erased)).kind === 'opened',
  )
  const gone = await goAway(server.baseUrl, colleague)
  away = gone.device
  comeBack = gone.comeBack
})
afterAll(() => server.stop())

async function withDatabase<Value>(ask: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client(server.database.administrator)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** What the server keeps of what was set aside of a stream. */
async function itemsOf(stream: StreamId): Promise<readonly (Buffer | null)[]> {
  const { rows } = await withDatabase((client) =>
    client.query<{ item: Buffer | null }>('select item from quarantine where stream_id = $1', [
      stream,
    ]),
  )
  return rows.map(({ item }) => item)
}

test('what a removed member wrote offline comes late, and an officer takes it up or leaves it aside', async () => {
  got(await away.carryOut('record-note', { case: known, care: 'Durmió poco' }))
  const registered = got(
    await away.carryOut('register-person', {
      givenNames: 'Nayeli',
      nameToUse: 'Nayeli',
      ageGroup: 'adult',
    }),
  )
  const fresh = registered.entries[0]?.stream as StreamId
  got(await away.carryOut('record-note', { case: fresh, care: 'Llegó con fiebre' }))
  got(await away.carryOut('record-note', { case: known, care: 'Esto sobra' }))
  got(await away.carryOut('record-note', { case: erased, care: 'De quien se borró' }))
  expect(await office.lateEntries()).toMatchObject({ open: [], leftAside: [] })

  const hers = async () =>
    (await office.organisation()).members.find(({ name }) => name === 'everyone,casework')
  await settle(office, async () => (await hers()) !== undefined)
  const gone = await hers()
  got(await office.removeMember({ member: gone?.id as never }))
  got(await office.eraseCase({ stream: erased, ground: 'her-request' }))
  await allSent(office)
  comeBack()
  expect(await untilLocked(away)).toBe('keys-ended')
  const late = async () => got(await office.lateEntries())
  await settle(office, async () => (await late()).open.length >= 5, 'the late entries')
  const before = await late()
  const saying = (words: string) =>
    before.open.find((each) => Object.values(each.words?.fields ?? {}).includes(words))
  expect(saying('Durmió poco')).toMatchObject({
    member: gone?.id,
    memberName: 'everyone,casework',
    code: 'member-removed',
    isOfCase: true,
    refusal: undefined,
  })
  // Who was removed heard of no order: what she sends of whoever was erased is kept by nobody, and nobody reads it.
  const ofErased = before.open.filter(({ stream }) => stream === erased)
  expect(ofErased).toMatchObject([{ words: undefined, sealedParts: 0, refusal: 'case-erased' }])
  expect(await office.takeUpLate({ hash: ofErased[0]?.hash as EntryHash })).toMatchObject({
    code: 'case-erased',
  })
  expect(await itemsOf(erased)).toEqual([null])
  expect(await itemsOf(known)).toEqual([expect.any(Buffer), expect.any(Buffer)])
  const serverKey = fromBase64url((await office.installation()).serverKey)
  expect((await withDatabase((client) => verifyDatabase(client, serverKey))).findings).toEqual([])
  // Nobody reads them in the case yet, nor knows of the person.
  expect((await office.openCase(fresh)).kind).toBe('refused')

  // Somebody without the office sees nothing to decide.
  const { device: worker } = await admitColleague(server.baseUrl, office, ['everyone', 'casework'])
  const seen = got(await worker.lateEntries()).open.find(
    ({ hash }) => hash === saying('Durmió poco')?.hash,
  )
  expect(seen).toMatchObject({ refusal: 'officers-only' })
  expect(await worker.takeUpLate({ hash: seen?.hash as EntryHash })).toMatchObject({
    code: 'officers-only',
  })

  const aside = saying('Esto sobra')?.hash as EntryHash
  got(await office.leaveLateAside({ hash: aside, why: 'Ya lo escribió el turno' }))
  const wanted = before.open.filter(({ hash, refusal }) => hash !== aside && refusal === undefined)
  for (const { hash } of wanted) got(await office.takeUpLate({ hash }))
  await allSent(office)
  expect((await office.saveStates()).needsAttention).toEqual([])
  const after = await late()
  expect(after.open.filter(({ refusal }) => refusal === undefined)).toEqual([])
  expect(after.leftAside).toMatchObject([
    { hash: aside, decision: { why: 'Ya lo escribió el turno', byName: 'Elena Invented' } },
  ])

  // Another device reads them as the organisation's, and who wrote them.
  await settle(worker, async () => (await worker.openCase(fresh)).kind === 'opened')
  await settle(worker, async () => {
    const { file } = got(await worker.openCase(known))
    return JSON.stringify(file).includes('Durmió poco')
  })
  const { file } = got(await worker.openCase(known))
  expect(JSON.stringify(file)).not.toContain('Esto sobra')
  expect(
    file.timeline.find((item) => item.kind === 'entry' && item.type === 'late-entry-taken-up'),
  ).toMatchObject({ fields: { wroteBy: gone?.id } })
  const person = got(await worker.openCase(fresh))
  expect(JSON.stringify(person.file)).toContain('Llegó con fiebre')
  expect((await worker.sync()).findings).toEqual([])
})

test('a look at what came late opens no line of a log that an earlier look opened', async () => {
  const before = got(await office.lateEntries())
  expect(before.leftAside).toHaveLength(1)
  let lines = 0
  for (const store of stores.values()) {
    const own = (await store.find('setting', 'log-stream')) as StreamId | undefined
    if (own === undefined) continue
    // Whatever opened an older line again would find it damaged.
    for (const { key, value } of await store.list('entry', `${own}/`)) {
      const damaged = { ...(value as object), bytes: new Uint8Array(9) }
      await store.write([{ put: 'entry', key, value: damaged }])
      lines += 1
    }
  }
  expect(lines).toBeGreaterThan(0)
  expect(got(await office.lateEntries())).toEqual(before)
})

test('of two officers who take up one late entry at once the second takes hers back, and nobody has to decide', async () => {
  const colleague = await admitColleague(server.baseUrl, office, ['everyone', 'casework'], {
    isOfficer: true,
  })
  await colleague.device.lock()
  const second = await createDevice({
    baseUrl: server.baseUrl,
    openStore: () => createMemoryStore(),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
  })
  const { account, kit } = colleague
  got(await second.signIn({ account, kit, passphrase }))
  await settle(second, async () => (await second.openCase(known)).kind === 'opened')
  await allSent(second)

  // What was left aside before can still be taken up.
  const [aside] = got(await second.lateEntries()).leftAside
  const hash = aside?.hash as EntryHash
  got(await second.takeUpLate({ hash }))
  got(await second.carryOut('record-note', { case: known, care: 'Detrás de lo que llegó tarde' }))
  got(await office.takeUpLate({ hash }))
  await allSent(office)
  await server.server.services.sequencer.drain()
  await second.sync()
  await settle(second, async () => {
    const { onThisDevice, needsAttention } = await second.saveStates()
    return onThisDevice.length + needsAttention.length === 0
  })
  expect(await second.setAside()).toEqual([])
  expect((await second.sync()).findings).toEqual([])

  const cares = async (device: DeviceApi) =>
    got(await device.openCase(known)).file.timeline.flatMap((item) =>
      item.kind === 'entry' && item.type === 'note-recorded' ? [item.fields['care']] : [],
    )
  const takenUp = async (device: DeviceApi) =>
    got(await device.openCase(known)).file.timeline.flatMap((item) =>
      item.kind === 'entry' && item.type === 'late-entry-taken-up' ? [item.fields['takenUp']] : [],
    )
  await settle(office, async () => (await cares(office)).length === 3)
  for (const device of [office, second]) {
    expect((await cares(device)).toSorted()).toEqual(
      ['Durmió poco', 'Esto sobra', 'Detrás de lo que llegó tarde'].toSorted(),
    )
    // One word for each that was taken up of her, and each of an entry that is there.
    const here = got(await device.openCase(known)).file.timeline.map((item) => item.hash)
    const words = await takenUp(device)
    expect(words).toHaveLength(2)
    expect(here).toEqual(expect.arrayContaining(words))
  }
  expect((await office.sync()).findings).toEqual([])
})
