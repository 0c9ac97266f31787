import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { DeviceStore } from '../store/device-store.ts'
import {
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
/** The device whose day is looked at. */
let desk: DeviceApi
/** The same member's other one: what it writes the desk hears from the feeds. */
let other: DeviceApi
let account: string
const stores = new Map<string, DeviceStore>()
/** What the desk asked for of lists. */
const asked: URL[] = []
/** What the desk listed of its store. */
const listed: string[] = []

function opening(name: string): DeviceStore {
  const store = createMemoryStore()
  stores.set(name, store)
  return {
    ...store,
    list: (table, prefix) => {
      listed.push(`${table}/${prefix}`)
      return store.list(table, prefix)
    },
  }
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await createDevice({
    baseUrl: server.baseUrl,
    openStore: opening,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (...request) => {
      const url = new URL(String(request[0]))
      if (url.pathname.endsWith('/list')) asked.push(url)
      return fetch(...request)
    },
  })
  const founded = await foundAndEnter(desk, server, 'Mesa')
  account = founded.account
  other = await newTestDevice(server.baseUrl)
  got(await other.signIn({ account, kit: founded.kit, passphrase }))
})
afterAll(() => server.stop())
beforeEach(() => {
  asked.length = 0
})

/** Rounds until nothing moves any more and all that was listed has its card. */
async function calmDown(device: DeviceApi): Promise<void> {
  let calm = 0
  await settle(device, async () => {
    await server.server.services.sequencer.drain()
    const { sent, received } = await device.sync()
    const { rows } = await device.list({ sort: 'last-update' })
    const isCalm = sent + received === 0 && rows.every(({ nameToUse }) => nameToUse !== undefined)
    calm = isCalm ? calm + 1 : 0
    return calm > 2
  })
}

async function comeAgain(): Promise<void> {
  await desk.lock()
  asked.length = 0
  got(await desk.signIn({ account, passphrase }))
  await desk.sync()
  // What its own rounds look through for cards is not the day's.
  asked.length = 0
}

const named = async () =>
  (await desk.myDay())
    .filter(({ kind }) => kind === 'first-night')
    .map(({ label }) => label)
    .sort()

/** The cases that the desk asked about, and whether it asked for all of them. */
const askedByName = (): readonly string[] =>
  asked.flatMap(({ searchParams }) => searchParams.get('streams')?.split(',') ?? ['all'])

const cases = new Map<string, StreamId>()

test('the next sitting knows the open cases of the one before, and asks for none of which nothing moved', async () => {
  for (const name of ['Abril', 'Bruna', 'Camila', 'Delia'])
    cases.set(name, await register(desk, name))
  await calmDown(desk)
  await settle(desk, async () => (await named()).length === 4)
  await calmDown(desk)
  await comeAgain()
  expect(await named()).toEqual(['Abril', 'Bruna', 'Camila', 'Delia'])
  expect(askedByName()).toEqual([])
})

test('and hears by name of what others wrote, closed and registered meanwhile', async () => {
  await desk.lock()
  const [seen, closed] = [cases.get('Abril') as StreamId, cases.get('Bruna') as StreamId]
  // Whoever decides about a case has to hold it: this device fetches both before it writes into either.
  await settle(other, async () => {
    const opened = [await other.openCase(seen), await other.openCase(closed)]
    return opened.every(({ kind }) => kind === 'opened')
  })
  got(await other.carryOut('record-service', { case: seen, service: 'food', status: 'completed' }))
  got(
    await other.carryOut('close-case', {
      case: closed,
      reason: 'other',
      summary: 'over',
      reopeningExplained: true,
    }),
  )
  const fresh = await register(other, 'Emilia')
  await calmDown(other)
  await comeAgain()
  await settle(desk, async () => (await named()).includes('Emilia'))
  expect(await named()).toEqual(['Camila', 'Delia', 'Emilia'])
  expect([...new Set(askedByName())].sort()).toEqual([seen, closed, fresh].sort())
  await calmDown(desk)
  await comeAgain()
  expect(await named()).toEqual(['Camila', 'Delia', 'Emilia'])
  expect(askedByName()).toEqual([])
})

test('a second look in one sitting lists neither places, nor stamps, nor cases', async () => {
  await desk.myDay()
  listed.length = 0
  await desk.myDay()
  const prefixes = ['stream/', 'setting/stamp/', 'setting/case/', 'setting/referral/', 'entry/']
  expect(listed.filter((each) => prefixes.includes(each))).toEqual([])
  expect(listed).not.toContain('setting/mark/')
  expect(listed).toContain('setting/draft/')
})

test('without a server a new sitting still has them, and what came last too', async () => {
  await calmDown(desk)
  await desk.lock()
  const away = await createDevice({
    baseUrl: 'http://localhost:1',
    openStore: (name) => stores.get(name) ?? createMemoryStore(),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
  })
  got(await away.signIn({ account, passphrase }))
  const day = await away.myDay()
  expect(
    day
      .filter(({ kind }) => kind === 'first-night')
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['Camila', 'Delia', 'Emilia'])
  await away.lock()
  got(await desk.signIn({ account, passphrase }))
})

test('what an earlier version kept nothing of is built anew: no case is hidden', async () => {
  await desk.lock()
  for (const store of stores.values())
    for (const { key } of await store.list('setting', ''))
      if (/^(case|referral|mark|cases-listed)\/|^(marks|stream-index)$/.test(key))
        await store.write([{ remove: 'setting', key }])
  await comeAgain()
  expect(await named()).toEqual(['Camila', 'Delia', 'Emilia'])
  await settle(desk, async () => {
    await comeAgain()
    await named()
    return askedByName().length === 0
  })
  expect(await named()).toEqual(['Camila', 'Delia', 'Emilia'])
})

test('a case that is erased is not shown by what was kept of it', async () => {
  await comeAgain()
  const stream = cases.get('Camila') as StreamId
  expect(await named()).toContain('Camila')
  await desk.lock()

  got(await other.eraseCase({ stream, ground: 'her-request' }))
  await calmDown(other)
  await comeAgain()
  await settle(desk, async () => !(await named()).includes('Camila'))
  expect(await named()).toEqual(['Delia', 'Emilia'])
  await comeAgain()
  expect(await named()).toEqual(['Delia', 'Emilia'])
})
