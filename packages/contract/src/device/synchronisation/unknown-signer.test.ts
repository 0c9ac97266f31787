import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedsResponse } from '../../wire/accounts.ts'
import { feedLinesResponse } from '../../wire/entries.ts'
import type { FeedHead } from '../../wire/entries.ts'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let deskKit: string
let shelterKit: string

/** Feeds whose newest lines have not come yet, as where a sequencer is behind: what was delivered before still comes. */
class LateFeeds {
  /** Which are late, by their place in the answer; the network's is the first. */
  isLate: (place: number) => boolean = () => false
  /** Whether the server says so. */
  isTold = true
  linesCame = 0
  #since = 0
  readonly #places = new Map<string, number>()
  readonly #heads = new Map<string, FeedHead>()

  hold(isLate: (place: number) => boolean, isTold = true): void {
    Object.assign(this, { isLate, isTold, linesCame: 0 })
    this.#since = Date.now()
  }

  release(): void {
    this.isLate = () => false
  }

  readonly fetch: typeof fetch = async (...request) => {
    const answer = await fetch(...request)
    const { pathname, searchParams } = new URL(String(request[0]))
    if (!answer.ok) return answer
    if (pathname.endsWith('/feeds')) {
      const told = feedsResponse.parse(await answer.json())
      for (const [place, { feed }] of told.feeds.entries()) this.#places.set(feed, place)
      const lagMs = Date.now() - this.#since
      const feeds = told.feeds.map((each, place) =>
        this.isLate(place) ? { ...each, lagMs: this.isTold ? lagMs : 0 } : each,
      )
      return Response.json({ ...told, feeds }, { headers: answer.headers })
    }
    const [, feed] = /\/feeds\/([^/]+)\/lines$/.exec(pathname) ?? []
    if (feed === undefined) return answer
    const page = feedLinesResponse.parse(await answer.json())
    const known = this.#heads.get(feed)
    const isHeldBack =
      known !== undefined &&
      known.position === Number(searchParams.get('after')) &&
      this.isLate(this.#places.get(feed) ?? 0)
    if (isHeldBack) return Response.json({ lines: [], head: known }, { headers: answer.headers })
    this.linesCame += page.lines.length
    this.#heads.set(feed, page.head)
    return Response.json(page, { headers: answer.headers })
  }
}

/** A machine: its stores outlive the device that is open on it, and two tabs share them. */
function machine(feeds: LateFeeds = new LateFeeds()): () => Promise<DeviceApi> {
  const stores = new Map<string, DeviceStore>()
  return () =>
    createDevice({
      baseUrl: server.baseUrl,
      openStore: (name) => {
        const store = stores.get(name) ?? createMemoryStore()
        stores.set(name, store)
        return store
      },
      now: () => Date.now(),
      country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
      fetchFrom: feeds.fetch,
    })
}

async function onMachine(open: () => Promise<DeviceApi>, kit: string): Promise<DeviceApi> {
  const device = await open()
  got(await device.signIn({ account: 'new', kit, passphrase, deviceLabel: 'new' }))
  return device
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  deskKit = (await foundAndEnter(desk, server, 'Mesa de protección', { kind: 'civil-society' })).kit
  const shelter = await newTestDevice(server.baseUrl)
  shelterKit = (await joinNetwork(desk, shelter, 'Casa Alba')).kit
})
afterAll(() => server.stop())

const codesAt = async (device: DeviceApi) => (await device.sync()).findings.map(({ code }) => code)

/** The shelter refers somebody to the desk from a device that was just enrolled there. */
async function referFromNewDevice(): Promise<StreamId> {
  const shelter = await onMachine(machine(), shelterKit)
  const stream = await register(shelter, 'Itzel')
  await agree(shelter, stream, ['essential'])
  const { entries } = await send(shelter, stream, ['essential'])
  await allSent(shelter)
  await shelter.lock()
  return entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
}

const isListed = async (device: DeviceApi, referral: StreamId) =>
  (await device.referrals()).some(({ stream }) => stream === referral)

test('what comes before the statement that vouches for its signer waits for it, and nobody is warned', async () => {
  const feeds = new LateFeeds()
  const office = await onMachine(machine(feeds), deskKit)
  feeds.hold((place) => place === 0)
  const referral = await referFromNewDevice()
  await settle(office, async () => feeds.linesCame > 0, 'the referral')
  for (let round = 0; round < 3; round += 1) {
    expect(await isListed(office, referral)).toBe(false)
    expect(await codesAt(office)).toEqual([])
  }
  feeds.release()
  await settle(office, () => isListed(office, referral), 'the statement')
  expect(await codesAt(office)).toEqual([])
})

test('a signer of whom nothing comes is told, and taken back once something does', async () => {
  const feeds = new LateFeeds()
  const office = await onMachine(machine(feeds), deskKit)
  feeds.hold((place) => place === 0, false)
  const referral = await referFromNewDevice()
  const isTold = async () => {
    expect(await isListed(office, referral)).toBe(false)
    return (await codesAt(office)).includes('device-unknown')
  }
  await settle(office, isTold, 'the finding')
  feeds.release()
  await settle(office, async () => (await codesAt(office)).length === 0, 'that it goes')
  expect(await isListed(office, referral)).toBe(true)
})

test('a device knows itself before any feed brought back what it says of itself', async () => {
  const feeds = new LateFeeds()
  const open = machine(feeds)
  // By its first look all feeds have brought what they had.
  feeds.hold(() => true)
  const office = await onMachine(open, deskKit)
  const stream = await register(office, 'Noemí')
  const opened = got(await office.openCase(stream))
  expect(opened.file.timeline.map(({ kind }) => kind)).toContain('entry')
  expect(await codesAt(office)).toEqual([])
})

test('one tab hears of what another took up', async () => {
  const open = machine()
  const first = await onMachine(open, deskKit)
  const [known] = await first.knownAccounts()
  const second = await open()
  got(await second.signIn({ account: known?.account ?? '', passphrase }))
  const referral = await referFromNewDevice()
  const opens = async (tab: DeviceApi) => (await tab.openReferral(referral)).kind === 'opened'
  await settle(first, () => opens(first), 'the referral in one tab')
  await settle(second, () => opens(second), 'the referral in the other')
  expect(await codesAt(second)).toEqual([])
})
