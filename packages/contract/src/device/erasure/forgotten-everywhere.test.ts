import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { base64url } from '../../wire/bytes.ts'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Held } from '../held-entry.ts'
import { storeTables } from '../store/device-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  comparedWords,
  foundAndEnter,
  got,
  joinNetwork,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

/** A device with what lies on its disk and a switch for its network. */
interface Watched {
  readonly device: DeviceApi
  readonly stores: Map<string, DeviceStore>
  isOffline: boolean
}

let server: TestServer
/** Two devices of one member, a colleague who only counsels, and another organisation. */
let office: Watched
let road: Watched
let counsel: Watched
let shelter: Watched
let stream: StreamId
let referral: StreamId
let justice: StreamId
/** Somebody of whom the legal group knows nothing. */
let other: StreamId
const needles = new Map<Watched, ReadonlySet<string>>()

async function watched(): Promise<Watched> {
  const stores = new Map<string, DeviceStore>()
  const made: { -readonly [Name in keyof Watched]?: Watched[Name] } = { stores }
  made.isOffline = false
  made.device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = stores.get(name) ?? createMemoryStore()
      stores.set(name, store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
    fetchFrom: (input, init) => {
      if (made.isOffline === true) return Promise.reject(new TypeError('no network'))
      return fetch(input, init)
    },
  })
  return made as Watched
}

const noted = 'CAME-WITH-ONE-SHOE'

beforeAll(async () => {
  server = await startTestServer()
  office = await watched()
  const founded = await foundAndEnter(office.device, server, 'Mesa', {
    size: 'large',
    kind: 'civil-society',
  })
  shelter = await watched()
  await joinNetwork(office.device, shelter.device, 'Casa')
  road = await watched()
  const { account, kit } = founded
  got(await road.device.signIn({ account, kit, passphrase, deviceLabel: 'road' }))
  await allSent(road.device)
  counsel = await watched()
  await beginLegal()
  stream = await register(office.device, 'Citlali')
  other = await register(office.device, 'Xochitl')
  got(await office.device.carryOut('record-note', { case: stream, care: noted }))
  const decided = await counsel.device.carryOut('record-report-decision', {
    case: stream,
    decision: 'thinks-about-it',
    words: 'SHE-NAMED-HIM',
  })
  justice = got(decided).entries[0]?.stream as StreamId
  await agree(office.device, stream, ['essential', 'identity', 'care'])
  const sent = await send(office.device, stream, ['essential', 'identity', 'care'])
  referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
  for (const { device } of [office, road, counsel, shelter]) await allSent(device)
  for (const { device } of [road, shelter])
    await settle(device, async () => {
      await office.device.sync()
      return JSON.stringify(await device.openCase(stream)).includes(noted)
    })
  await settle(counsel.device, async () => (await counsel.device.reportDecisions()).length === 1)
  await settle(shelter.device, async () =>
    (await shelter.device.referrals()).some((each) => each.stream === referral),
  )
  await settle(road.device, async () =>
    (await road.device.findByName('Citlali')).some((each) => each.stream === stream),
  )
}, 600_000)
afterAll(() => server.stop())

async function beginLegal(): Promise<void> {
  const { token } = got(await office.device.invite('member'))
  const joined = got(
    await counsel.device.askToJoin({
      invitation: token,
      personName: 'Lic',
      passphrase,
      deviceLabel: 'l',
    }),
  )
  got(await counsel.device.signIn({ account: joined.account, passphrase }))
  await settle(office.device, async () => (await office.device.pendingMembers()).length === 1)
  const asking = comparedWords((await office.device.pendingMembers())[0])
  got(await office.device.admitMember({ ...asking, groups: [], officer: false, beginsLegal: true }))
  await settle(
    counsel.device,
    async () =>
      (await counsel.device.session())?.groups.some(({ kind }) => kind === 'legal') === true,
  )
  await settle(office.device, async () =>
    (await office.device.organisation()).groups.some(({ kind }) => kind === 'legal'),
  )
}

/** Every ciphertext and sealed key that a device holds of these streams and somebody else than `except` wrote. */
async function held(
  { stores }: Watched,
  streams: readonly StreamId[],
  except?: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const store of stores.values())
    for (const each of streams)
      for (const { value } of await store.list('entry', `${each}/`)) {
        const entry = value as Held
        if (entry.kind === 'stub') continue
        if (readEntry(entry.bytes).envelope.organisation === except) continue
        for (const part of entry.parts) found.add(toHexadecimal(part.ciphertext))
        for (const bundle of entry.bundles) found.add(toHexadecimal(bundle.keys))
        found.add(toHexadecimal(entry.bytes))
      }
  return found
}

/** All bytes on the device's disk, whatever table they lie in, and however they are written. */
async function everything({ stores }: Watched): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (value instanceof Uint8Array) found.add(toHexadecimal(value))
    else if (typeof value === 'string') {
      if (/^[\w-]{24,}$/.test(value)) found.add(Buffer.from(value, 'base64url').toString('hex'))
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  for (const store of stores.values())
    for (const table of storeTables)
      for (const { value } of await store.list(table, '')) visit(value)
  return found
}

async function leftOf(who: Watched): Promise<number> {
  const there = await everything(who)
  return [...(needles.get(who) ?? [])].filter((needle) => there.has(needle)).length
}

describe('once an officer ordered it', () => {
  let organisation: string
  let before: number

  beforeAll(async () => {
    organisation = (await office.device.session())?.organisation as string
    const mine = [stream, referral, justice]
    const theirs = (await shelter.device.session())?.organisation
    for (const who of [office, road, counsel]) needles.set(who, await held(who, mine))
    needles.set(shelter, await held(shelter, mine, theirs))
    for (const who of [office, road, counsel, shelter]) expect(await leftOf(who)).toBeGreaterThan(2)
    // The road is away, begins a note and saves another.
    road.isOffline = true
    await road.device.sync()
    const saved = await road.device.carryOut('record-note', { case: stream, care: 'ON THE ROAD' })
    got(saved)
    await road.device.saveDraft(`case/${stream}/note`, { care: 'half a sentence' })
    needles.set(road, await held(road, mine))
    before = await entriesAtServer()
    got(await office.device.eraseCase({ stream, ground: 'her-request' }))
  }, 600_000)

  async function entriesAtServer(): Promise<number> {
    const text = 'select from entry where organisation_id = $1 and stream_id = any($2)'
    return (await server.database.look(text, [organisation, [stream, referral]])).length
  }

  test('the device that ordered it holds nothing of her', async () => {
    expect(await leftOf(office)).toBe(0)
    expect(await office.device.openCase(stream)).toMatchObject({ code: 'case-erased' })
    expect(await office.device.findByName('Citlali')).toEqual([])
    expect(await office.device.erasuresHere()).toEqual([])
  })

  test('another device, away meanwhile, forgets her with its queue and its drafts, and says so once', async () => {
    road.isOffline = false
    await settle(road.device, async () => (await leftOf(road)) === 0, 'forgotten on the road')
    expect(await road.device.openCase(stream)).toMatchObject({ code: 'case-erased' })
    expect(await road.device.findDraft(`case/${stream}/note`)).toBeUndefined()
    expect((await road.device.saveStates()).onThisDevice).toEqual([])
    expect(await entriesAtServer()).toBe(before)
    await settle(road.device, async () => (await road.device.findByName('Citlali')).length === 0)
    await settle(road.device, async () => {
      const { rows: lines } = await road.device.list({ sort: 'last-update' })
      return (
        lines.some((each) => each.stream === other) && !lines.some((each) => each.stream === stream)
      )
    })
    const told = (await road.device.erasuresHere()).find((each) => each.stream === stream)
    expect(told).toMatchObject({ isWhole: true, unsent: 1 })
    await road.device.putErasuresAway()
    expect(await road.device.erasuresHere()).toEqual([])
    await road.device.sync()
    expect(await road.device.erasuresHere()).toEqual([])
  })

  test('its journal is whole, and what is written elsewhere goes on', async () => {
    got(await road.device.carryOut('record-note', { case: other, care: 'goes on' }))
    await allSent(road.device)
    const { findings } = await road.device.sync()
    expect(findings).toEqual([])
    expect((await road.device.saveStates()).needsAttention).toEqual([])
  })

  test('the organisation that held her under a grant forgets what it was given', async () => {
    await settle(shelter.device, async () => (await leftOf(shelter)) === 0, 'forgotten there')
    const opened = JSON.stringify(await shelter.device.openCase(stream))
    expect(opened).not.toContain('Citlali')
    expect(opened).not.toContain(noted)
    expect((await shelter.device.erasureRequests()).length).toBeGreaterThan(0)
  })

  test('the legal group’s device forgets what it had about her', async () => {
    await settle(counsel.device, async () => (await leftOf(counsel)) === 0, 'forgotten by counsel')
    expect(await counsel.device.reportDecisions()).toEqual([])
    const told = await counsel.device.erasuresHere()
    expect(told.map((each) => each.stream)).toEqual([stream])
  })

  test('nobody outside sees whether the legal group had anything: neither by lines nor by sizes', async () => {
    const orders = await orderLines()
    got(await office.device.eraseCase({ stream: other, ground: 'her-request' }))
    await settle(counsel.device, async () => (await orderLines()).length > orders.length)
    const all = await orderLines()
    const looks = [...Map.groupBy(all, ({ stream_id: of }) => of).values()].map((lines) =>
      lines.map(({ feed_id: feed, bytes }) => `${feed} ${bytes}`).sort(),
    )
    // The orders about the case and its referral, and the one about a person whom the legal group does not know.
    expect(looks.length).toBe(3)
    for (const look of looks) expect(look).toEqual(looks[0])
  })

  async function orderLines() {
    return (await server.database.look(
      `select line.stream_id, line.feed_id,
              octet_length(line.envelope) + octet_length(line.facts) + octet_length(copy.keys)
                + octet_length(copy.parts) as bytes
         from delivery line
         join sealed_copy copy using (organisation_id, feed_id, stream_id, hash)
        where line.hash in (select cites from erasure)`,
      [],
    )) as { readonly stream_id: string; readonly feed_id: string; readonly bytes: number }[]
  }
})

test('base64url as the wire writes it is found by the search above', async () => {
  const bytes = new Uint8Array(40).fill(7)
  const store = createMemoryStore()
  await store.write([{ put: 'reseal', key: 'x', value: { keys: base64url(bytes) } }])
  const there = await everything({ stores: new Map([['x', store]]) } as unknown as Watched)
  expect(there.has(toHexadecimal(bytes))).toBe(true)
})
