import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { refer, withdrawEach } from '../testing/refer.ts'

// Many rounds of two devices: seconds on a quiet machine, minutes on one that does other work.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let account: string
/** What the desk read of its store, row by row. */
const read = new Set<string>()

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl, () => {
    const store = createMemoryStore()
    return {
      ...store,
      find: (table, key) => {
        read.add(key)
        return store.find(table, key)
      },
    }
  })
  account = (await foundAndEnter(desk, server, 'Mesa', { kind: 'civil-society' })).account
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, shelter, 'Casa')
})
afterAll(() => server.stop())

async function isQuiet(): Promise<void> {
  let quiet = 0
  await settle(desk, async () => {
    await shelter.sync()
    await server.server.services.sequencer.drain()
    const { received, sent } = await desk.sync()
    quiet = received + sent === 0 ? quiet + 1 : 0
    return quiet > 2
  })
}

/** In a sitting that has just begun. */
async function readByDay(): Promise<ReadonlySet<string>> {
  await desk.lock()
  got(await desk.signIn({ account, passphrase }))
  read.clear()
  await desk.myDay()
  return new Set(read)
}

test('a day reads no referral that is over, in the next sitting either, and every list has it', async () => {
  const over = await refer(desk, ['essential', 'care'], 'Fátima')
  const waiting = await refer(desk, ['essential', 'care'], 'Greta')
  await isQuiet()
  const lines = await desk.referrals()
  const streamOf = (about: string) =>
    lines.find(({ caseStream }) => caseStream === about)?.stream ?? ''
  got(await desk.carryOut('withdraw-referral', { referral: streamOf(over) }))
  await isQuiet()
  await desk.myDay()
  const read = await readByDay()
  expect(read).toContain(`view/${streamOf(waiting)}`)
  expect(read).not.toContain(`view/${streamOf(over)}`)
  expect((await desk.referrals()).map(({ state }) => state).sort()).toEqual(['ended', 'waiting'])
})

test('what was answered comes back to the day as soon as something of it moves', async () => {
  const stream = await refer(desk, ['essential', 'care'], 'Hilda')
  await settle(shelter, async () => {
    await desk.sync()
    return (await shelter.referrals()).some(({ caseStream }) => caseStream === stream)
  })
  const [line] = (await shelter.referrals()).filter(({ caseStream }) => caseStream === stream)
  const states = async () => {
    await shelter.myDay()
    return (await shelter.referrals()).find((each) => each.stream === line?.stream)?.state
  }
  expect(await states()).toBe('waiting')
  got(await shelter.carryOut('accept-referral', { referral: line?.stream }))
  expect(await states()).toBe('accepted')
  expect((await shelter.myDay()).map((item) => item.stream)).not.toContain(line?.stream)
  await withdrawEach(desk, stream)
  await settle(shelter, async () => {
    await desk.sync()
    return (await states()) === 'ended'
  })
})
