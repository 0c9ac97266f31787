import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceId, StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { feedsResponse, keysEndedResponse } from '../../wire/accounts.ts'
import type { PublicStatement } from '../../wire/accounts.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { createDevice } from '../device.ts'
import { DeviceLocked } from '../device-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
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
let marta: Colleague
let known: StreamId
/** Marta's other device. What the server answers it can be changed on the way. */
let other: DeviceApi
const disk = new Map<string, DeviceStore>()
let tell: 'as it is' | 'ended' | 'without the ending' | 'forged' | 'nothing'
const proofsAsked: number[] = []

async function onTheWay(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  if (tell === 'nothing') throw new TypeError('no network')
  const answer = await fetch(input, init)
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  if (pathname.endsWith('/keys-ended')) {
    proofsAsked.push(answer.status)
    if (answer.ok && (tell === 'without the ending' || tell === 'forged')) {
      const { statements } = keysEndedResponse.parse(await answer.json())
      return Response.json({ statements: changed(statements) })
    }
  }
  if (pathname.endsWith('/feeds') && tell === 'ended')
    return Response.json({ ...feedsResponse.parse(await answer.json()), keysEnded: true })
  return answer
}

function changed(statements: readonly PublicStatement[]): readonly PublicStatement[] {
  const before = statements.slice(0, -1)
  const last = statements.at(-1)
  if (tell === 'without the ending' || !last) return before
  const entry = fromBase64url(last.entry)
  entry[entry.length - 1] = (entry[entry.length - 1] as number) ^ 1
  return [...before, { ...last, entry: base64url(entry) }]
}

beforeAll(async () => {
  tell = 'as it is'
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Casa Alba')
  known = got(
    await office.carryOut('register-person', { givenNames: 'Alondra', ageGroup: 'adult' }),
  ).entries[0]?.stream as StreamId
  await allSent(office)
  marta = await admitColleague(server.baseUrl, office, ['everyone', 'casework'])
  other = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = disk.get(name) ?? createMemoryStore()
      disk.set(name, store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: onTheWay,
  })
  got(await other.signIn({ account: '', kit: marta.kit, passphrase, deviceLabel: 'casa' }))
  await settle(other, async () => (await other.openCase(known)).kind === 'opened')
})
afterAll(() => server.stop())

async function staysOpen(): Promise<void> {
  const before = proofsAsked.length
  await settle(other, () => Promise.resolve(proofsAsked.length > before + 1))
  expect(await other.whyLocked()).toBeUndefined()
  expect((await other.session())?.member).toBeDefined()
  expect((await other.openCase(known)).kind).toBe('opened')
  expect((await other.saveStates()).troubles).toContain('ending-not-proved')
}

test('a server that says so of keys which still count closes no device', async () => {
  tell = 'ended'
  await staysOpen()
  // Who is still of the team is given nothing to read there.
  expect(new Set(proofsAsked)).toEqual(new Set([404]))
  tell = 'as it is'
  await settle(other, async () => (await other.saveStates()).troubles.length === 0)
})

test('without the signed statement, or with one that nobody signed, she keeps what she has and is told', async () => {
  const stolen = async () =>
    (await office.organisation()).members
      .find(({ name }) => name === 'everyone,casework')
      ?.devices.find(({ label }) => label !== 'casa')
  await settle(office, async () => (await stolen()) !== undefined)
  const device = (await stolen())?.id as DeviceId
  tell = 'without the ending'
  got(await office.revokeDevice({ device, reason: 'stolen', wasOpen: 'unknown' }))
  await allSent(office)
  await staysOpen()
  tell = 'forged'
  await staysOpen()
  expect(proofsAsked).toContain(200)
})

test('with it her other device hands in what waits, closes, and says why', async () => {
  tell = 'nothing'
  got(await other.carryOut('record-note', { case: known, care: 'Durmió poco' }))
  await other.sync()
  expect((await other.saveStates()).onThisDevice.length).toBeGreaterThan(0)
  tell = 'as it is'
  expect(await untilLocked(other)).toBe('keys-ended')
  expect(await other.session()).toBeUndefined()
  await expect(other.openCase(known)).rejects.toThrow(DeviceLocked)
  // The phone that was taken is told what it is told alone.
  expect(await untilLocked(marta.device)).toBe('device-revoked')
  const late = async () => got(await office.lateEntries()).open
  await settle(office, async () => JSON.stringify(await late()).includes('Durmió poco'))
  expect(await late()).toContainEqual(expect.objectContaining({ code: 'member-removed' }))
})

test('it opens no more there, with a connection or without', async () => {
  const { account } = marta
  expect(await other.signIn({ account, passphrase })).toMatchObject({ code: 'keys-ended' })
  expect(await other.session()).toBeUndefined()
  tell = 'nothing'
  expect(await other.signIn({ account, passphrase })).toMatchObject({ code: 'keys-ended' })
  await expect(other.openCase(known)).rejects.toThrow(DeviceLocked)
})
