import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

// One member's two devices: the desk, and a screen that looks on over a line that a test can break.

let server: TestServer
let desk: DeviceApi
let screen: DeviceApi
let told = 0
/** Asked before each request of the screen; what it throws is a line that broke. */
let before: (path: string) => Promise<void> | void = () => undefined
/** What the screen gets for an answer. */
let changed: (answer: Response, path: string) => Promise<Response> | Response = (answer) => answer
let cardsOfDesk: () => void = () => undefined

const around = {
  openStore: createMemoryStore,
  now: () => Date.now(),
  country: { legalGrounds: [], closurePhrases: [] },
}

const broken = (): never => {
  throw new TypeError('no network')
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await createDevice({
    ...around,
    baseUrl: server.baseUrl,
    fetchFrom: async (input, init) => {
      if (new URL(String(input)).pathname.endsWith('/cards')) cardsOfDesk()
      return fetch(input, init)
    },
  })
  const founded = await foundAndEnter(desk, server, 'Mesa')
  screen = await createDevice({
    ...around,
    baseUrl: server.baseUrl,
    onChange: () => {
      told += 1
    },
    fetchFrom: async (input, init) => {
      const path = new URL(String(input)).pathname
      await before(path)
      return changed(await fetch(input, init), path)
    },
  })
  got(await screen.signIn({ account: founded.account, kit: founded.kit, passphrase }))
})
beforeEach(() => {
  before = () => undefined
  cardsOfDesk = () => undefined
})
afterAll(() => server.stop())

const shown = async (device: DeviceApi, stream: StreamId) =>
  (await device.list({ sort: 'last-update' })).rows.find((row) => row.stream === stream)

const atServer = async () => allSent(desk)

/** Rounds until nothing moves any more: what screens are told from here on has another reason. */
async function calmDown(): Promise<void> {
  let before: number
  do {
    before = told
    await screen.sync()
  } while (told > before)
}

test('a list that was answered from what is held is asked for again when the server answers, though nothing moved', async () => {
  const stream = await register(desk, 'Ixchel')
  await settle(screen, async () => (await shown(screen, stream))?.nameToUse === 'Ixchel')
  await calmDown()
  before = (path) => (path.endsWith('/list') ? broken() : undefined)
  await screen.list({ sort: 'last-update' })
  before = () => undefined
  const so = told
  expect((await screen.sync()).received).toBe(0)
  expect(told).toBeGreaterThan(so)
  await calmDown()
})

/** Whoever looks on has to make the card: the desk's own does not get through. */
async function registerWithoutCard(name: string): Promise<StreamId> {
  cardsOfDesk = broken
  const stream = await register(desk, name)
  await atServer()
  return stream
}

async function untilLost(isMeant: (path: string) => boolean): Promise<void> {
  let lost = 0
  before = (path) => {
    if (!isMeant(path)) return
    lost += 1
    broken()
  }
  const isLost = async () => {
    await screen.sync()
    return lost > 0
  }
  await settle(screen, isLost, 'the request that is lost')
  before = () => undefined
}

test.each([
  ['its list', (path: string) => path.endsWith('/list')],
  ['the case', (path: string) => path.includes('/streams/')],
  ['its card', (path: string) => path.endsWith('/cards')],
])(
  'a case gets its card in a later round where %s was lost on the way, though it does not move again',
  async (_, isMeant) => {
    const stream = await registerWithoutCard('Yatziri')
    await untilLost(isMeant)
    await settle(screen, async () => (await shown(screen, stream))?.nameToUse === 'Yatziri')
  },
)

test.each([
  ['of which nothing came', (path: string) => path.includes('/streams/')],
  ['whose list was lost on the way', (path: string) => path.endsWith('/list')],
  ['whose own card was lost on the way', (path: string) => path.endsWith('/cards')],
  ['whose names could not be written', (path: string) => path.endsWith('/name-shards')],
])(
  'cards that other devices made meanwhile %s are shown without anything moving',
  async (_, isMeant) => {
    const stream = await registerWithoutCard('Nayeli')
    await untilLost(isMeant)
    cardsOfDesk = () => undefined
    await settle(desk, async () => (await shown(desk, stream))?.nameToUse === 'Nayeli')
    const so = told
    await screen.sync()
    expect(told).toBeGreaterThan(so)
  },
)

test('what a round finds is told to screens, though no line came with it', async () => {
  await register(desk, 'Zyanya')
  await atServer()
  await calmDown()
  const lines = (path: string) => path.endsWith('/lines')
  changed = async (answer, path) => {
    if (!lines(path)) return answer
    const page = (await answer.json()) as { head: { signature: string } }
    const signature = `${page.head.signature.startsWith('A') ? 'B' : 'A'}${page.head.signature.slice(1)}`
    return Response.json({ ...page, head: { ...page.head, signature } })
  }
  const so = told
  const { received, findings } = await screen.sync()
  changed = (answer) => answer
  expect(received).toBe(0)
  expect(findings.map(({ code }) => code)).toContain('feed-head-not-signed')
  expect(told).toBe(so + 1)
})

test('a card claims no more than was folded: what came between a feed and its list is folded by the next round', async () => {
  const stream = await register(desk, 'Luna')
  await settle(screen, async () => (await shown(screen, stream))?.nameToUse === 'Luna')
  cardsOfDesk = broken
  await desk.carryOut('record-essential', { case: stream, allergies: ['penicilina'] })
  await atServer()
  let isLate = true
  before = async (path) => {
    if (!isLate || !path.endsWith('/list')) return
    isLate = false
    const movedAt = async () => (await shown(desk, stream))?.updatedAt ?? 0
    const was = await movedAt()
    await desk.carryOut('record-essential', { case: stream, nameToUse: 'Luna Clara' })
    await settle(desk, async () => (await movedAt()) > was)
  }
  await settle(screen, async () => {
    return !isLate && (await shown(screen, stream))?.nameToUse === 'Luna Clara'
  })
})
