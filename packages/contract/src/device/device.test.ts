import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from './device.ts'
import type { DeviceApi } from './device-api.ts'
import { storeTables } from './store/device-store.ts'
import type { DeviceStore } from './store/device-store.ts'
import { createMemoryStore } from './store/memory-store.ts'
import {
  allSent,
  comparedWith,
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from './testing/invented-organisation.ts'

let server: TestServer
let founded: { account: string; kit: string; passphrase: string }
const devices = createMemoryStore()

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await server.stop()
})

describe('founding a network and admitting a second organisation', () => {
  test('both sides see each other by name once admitted, and not before', async () => {
    const first = await newTestDevice(server.baseUrl)
    const enrolled = got(
      await first.foundNetwork({
        ...foundingOf('Mesa de protección'),
        setupToken: server.setupToken,
      }),
    )
    expect(enrolled.recoveryShares).toHaveLength(3)
    founded = { account: enrolled.account, kit: enrolled.kit, passphrase }
    const session = got(await first.signIn({ account: enrolled.account, passphrase }))
    expect(session.organisationName).toBe('Mesa de protección')
    expect(session.standing).toBe('admitted')

    const invitation = got(await first.invite('organisation'))
    const second = await newTestDevice(server.baseUrl)
    const joined = got(
      await second.foundOrganisation({ ...foundingOf('Casa Alba'), invitation: invitation.token }),
    )
    expect(joined.standing).toBe('waiting')
    const waiting = got(await second.signIn({ account: joined.account, passphrase }))
    expect(waiting.standing).toBe('waiting')

    await settle(first, async () => (await first.network()).organisations.length === 2)
    const seen = (await first.network()).organisations.find(({ mine }) => !mine)
    expect(seen?.state).toBe('founded')
    expect(seen?.fingerprint).toEqual(joined.fingerprint)
    got(await first.admitOrganisation(comparedWith(seen)))
    await first.sync()

    await settle(second, async () => (await second.session())?.standing === 'admitted')
    const names = (await second.network()).organisations.map(({ name }) => name).sort()
    expect(names).toEqual(['Casa Alba', 'Mesa de protección'])
    expect((await first.saveStates()).onThisDevice).toEqual([])
    expect((await first.sync()).findings).toEqual([])
    expect((await second.sync()).findings).toEqual([])
  })
})

test('a device that was opened without a server proves itself when the connection is back, and sends what waited', async () => {
  const store = createMemoryStore()
  let isOffline = false
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => (name === 'cobijo-devices' ? devices : store),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (...request) =>
      isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
  const first = (await newTestDevice(server.baseUrl)) satisfies DeviceApi
  const officer = got(await first.signIn({ ...founded, kit: founded.kit }))
  expect(officer.standing).toBe('admitted')
  const invitation = got(await first.invite('organisation'))
  const joined = got(
    await device.foundOrganisation({ ...foundingOf('Casa Lejana'), invitation: invitation.token }),
  )
  isOffline = true
  await enter(device, joined)
  got(await device.carryOut('register-person', { givenNames: 'Noche', ageGroup: 'adult' }))
  expect((await device.saveStates()).online).toBe(false)
  const waiting = (await device.saveStates()).onThisDevice.length
  expect(waiting).toBeGreaterThan(0)
  isOffline = false
  await allSent(device)
  expect((await device.saveStates()).online).toBe(true)
})

test('a locked device names neither the house nor the person where nobody gave the account a word', async () => {
  const stores: DeviceStore[] = []
  const device = await newTestDevice(server.baseUrl, () => {
    const store = createMemoryStore()
    stores.push(store)
    return store
  })
  const officer = await newTestDevice(server.baseUrl)
  got(await officer.signIn(founded))
  const { token } = got(await officer.invite('organisation'))
  const input = { ...foundingOf('Casa Colibrí'), deviceLabel: ' ', invitation: token }
  const joined = got(await device.foundOrganisation(input))
  const session = got(await device.signIn({ account: joined.account, passphrase }))
  expect(session.organisationName).toBe('Casa Colibrí')
  await device.lock()
  expect(await device.knownAccounts()).toEqual([{ account: joined.account, label: '' }])
  const lying = (await Promise.all(stores.map(everythingIn))).join()
  expect(lying).toContain(joined.account)
  for (const word of ['Casa Colibrí', 'Elena']) expect(lying).not.toContain(word)
})

async function everythingIn(store: DeviceStore): Promise<string> {
  const rows = await Promise.all(storeTables.map((table) => store.list(table, '')))
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  )
}
