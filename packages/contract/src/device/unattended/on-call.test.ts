import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { printReleaseKey, proveEnvelope } from '@cobijo/sealing/on-call'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { base64url } from '../../wire/bytes.ts'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  comparedWords,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi
/** In the on-call group and in no other. */
let iris: DeviceApi
let irisMember: MemberId
let known: StreamId
let officeKit: string
let isOffline = false
/** Of the server's clock. */
let laterMs = 0
/** The last opening that Iris's device asked for, as somebody may ask for it again with a program of her own. */
let asked: { readonly url: string; readonly init: RequestInit } | undefined

async function askAgain(body: object = {}, path?: string) {
  const { url, init } = asked as NonNullable<typeof asked>
  const answer = await fetch(path ? new URL(path, url) : url, {
    ...init,
    body: JSON.stringify({ ...(JSON.parse(String(init.body)) as object), ...body }),
  })
  return { status: answer.status, said: (await answer.json()) as { released?: unknown[] } }
}

beforeAll(async () => {
  server = await startTestServer({ clock: () => Date.now() + laterMs })
  office = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(office, server, 'Mesa', { size: 'large' })
  officeKit = founded.kit
  const saved = await office.carryOut('register-person', {
    givenNames: 'Alondra',
    ageGroup: 'adult',
    nameToUse: 'Ali',
    allergies: ['penicillin'],
  })
  known = got(saved).entries[0]?.stream as StreamId
  iris = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (...request) => {
      const [url, init] = request
      if (init?.method === 'POST' && String(url).includes('/openings'))
        asked = { url: String(url), init }
      return isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request)
    },
  })
  const { token } = got(await office.invite('member'))
  const joined = got(
    await iris.askToJoin({ invitation: token, personName: 'Iris', passphrase, deviceLabel: 'n' }),
  )
  got(await iris.signIn({ account: joined.account, passphrase }))
  const asking = comparedWords((await office.pendingMembers())[0])
  irisMember = asking.member
  const onCall = (await office.organisation()).groups.find(({ kind }) => kind === 'on-call')
  got(
    await office.admitMember({
      ...asking,
      groups: onCall ? [onCall.id] : [],
      officer: false,
    }),
  )
  await settle(iris, async () => (await iris.session())?.standing === 'admitted')
  await settle(iris, async () => (await iris.onCallCases()).length === 1, 'the case by its code')
})
afterAll(async () => {
  await server.stop()
})

test('who is on call knows the case by its code and opens nothing of it by herself', async () => {
  expect((await iris.onCallCases())[0]?.stream).toBe(known)
  expect((await iris.list({ sort: 'last-update' })).rows).toEqual([])
  const { file } = got(await iris.openCase(known))
  expect(file.registers.allergies?.value).toBeUndefined()
  expect(file.registers.givenNames?.value).toBeUndefined()
})

test('with a reason on record the server takes its layer off, for `essential` alone', async () => {
  expect(await iris.openOnCall({ stream: known, reason: ' ' })).toEqual(
    refused('text-blank', { field: 'reason' }),
  )
  const opened = got(await iris.openOnCall({ stream: known, reason: 'No respira bien' }))
  expect(opened.file.registers.allergies?.value).toEqual(['penicillin'])
  expect(opened.file.registers.nameToUse?.value).toBe('Ali')
  expect(opened.file.registers.givenNames?.value).toBeUndefined()
  // Not kept: the next look asks anew.
  const { file } = got(await iris.openCase(known))
  expect(file.registers.allergies?.value).toBeUndefined()
})

test('BR-48: the organisation is told: the server’s signed record, a line of the day, and the reason for officers', async () => {
  await settle(office, async () => (await office.openings()).length === 1)
  const [opening] = await office.openings()
  expect(opening).toMatchObject({
    stream: known,
    member: irisMember,
    memberName: 'Iris',
    by: 'server',
  })
  const day = await office.myDay()
  expect(day.filter(({ kind }) => kind === 'essential-opened')).toMatchObject([
    { stream: known, label: 'Iris', part: 'waiting-for-me' },
  ])
  // Who opened it needs no telling.
  expect((await iris.myDay()).filter(({ kind }) => kind === 'essential-opened')).toEqual([])
  const { file } = got(await office.openCase(known))
  const told = file.timeline.find(
    (item) => item.kind === 'entry' && item.type === 'essential-opened',
  )
  expect(told).toBeDefined()
})

test('an opening reaches what had been written by then, and asked for again it releases nothing newer', async () => {
  const first = await askAgain()
  expect(first).toMatchObject({ status: 200 })
  expect(first.said.released).toHaveLength(1)
  got(await office.carryOut('record-essential', { case: known, allergies: ['aspirin'] }))
  await office.sync()
  await server.server.services.sequencer.drain()
  expect(await askAgain()).toEqual(first)
  expect(await office.openings()).toHaveLength(1)
  const anew = got(await iris.openOnCall({ stream: known, reason: 'Otra vez' }))
  expect(anew.file.registers.allergies?.value).toEqual(['aspirin'])
  expect(await office.openings()).toHaveLength(2)
})

test('a reason is good for some minutes: later looks need a new one', async () => {
  laterMs += 11 * 60 * 1000
  expect(await askAgain()).toEqual({ status: 409, said: { code: 'citation-used', field: 'cites' } })
  expect(await office.openings()).toHaveLength(2)
})

test('who is not in the on-call group opens nothing this way', async () => {
  const shift = await newTestDevice(server.baseUrl)
  const { token } = got(await office.invite('member'))
  const joined = got(
    await shift.askToJoin({ invitation: token, personName: 'Otra', passphrase, deviceLabel: 'o' }),
  )
  got(await shift.signIn({ account: joined.account, passphrase }))
  const [pending] = await office.pendingMembers()
  const statistics = (await office.organisation()).groups.find(({ kind }) => kind === 'statistics')
  got(
    await office.admitMember({
      ...comparedWords(pending),
      groups: statistics ? [statistics.id] : [],
      officer: false,
    }),
  )
  await settle(shift, async () => (await shift.session())?.standing === 'admitted')
  expect(await shift.openOnCall({ stream: known, reason: 'x' })).toEqual(refused('not-on-call'))
  expect(await shift.onCallCases()).toEqual([])
})

test('who does not hold the paper turns no key, whatever she cites', async () => {
  const { releaseKeys } = server.server.services
  const { generation } = releaseKeys.current
  for (const proof of ['A'.repeat(43), base64url(releaseKeys.current.keys.publicKey)])
    expect(await askAgain({ generation, proof }, '/api/v1/openings/envelope')).toEqual({
      status: 403,
      said: { code: 'release-key-wrong', field: 'proof' },
    })
  expect(releaseKeys.current.generation).toBe(generation)
  expect(await office.openings()).toHaveLength(2)
})

test('server away: the paper envelope opens, its use is recorded, and its key is replaced', async () => {
  const { releaseKeys } = server.server.services
  const envelope = printReleaseKey(releaseKeys.current)
  isOffline = true
  expect(await iris.openOnCall({ stream: known, reason: 'Fiebre' })).toEqual(
    refused('server-needed-to-open'),
  )
  const slipped = envelope.replace(/^./, envelope.startsWith('7') ? '8' : '7')
  expect(await iris.openOnCall({ stream: known, reason: 'Fiebre', envelope: slipped })).toEqual(
    refused('printed-check-wrong', { field: 'envelope' }),
  )
  const opened = got(await iris.openOnCall({ stream: known, reason: 'Fiebre', envelope }))
  expect(opened.file.registers.allergies?.value).toEqual(['aspirin'])
  isOffline = false
  await settle(iris, async () => releaseKeys.current.generation === 2, 'the new key')
  await settle(office, async () => (await office.openings()).length === 3)
  expect((await office.openings())[0]).toMatchObject({ member: irisMember, by: 'envelope' })
  // With the paper in hand a citation turns one key, however often it is used.
  const { stream, cites } = JSON.parse(String(asked?.init.body)) as {
    stream: string
    cites: string
  }
  const { generation, keys } = releaseKeys.current
  const { organisation } = (await iris.session()) as { organisation: string }
  const proof = base64url(proveEnvelope({ organisation, stream, cites }, keys))
  expect((await askAgain({ generation, proof })).status).toBe(200)
  expect(releaseKeys.current.generation).toBe(2)
  // Everybody is told which envelope is of no use any more.
  const outdated = async () =>
    (await office.myDay()).filter(({ kind }) => kind === 'envelope-outdated')
  await settle(office, async () => (await outdated()).length === 1, 'a sitting that runs learns it')
  expect(await outdated()).toMatchObject([{ part: 'waiting-for-me', label: '1' }])
  // What was sealed to the old key is still opened by the server.
  got(await iris.openOnCall({ stream: known, reason: 'Otra vez' }))
  const offered = await office.installation()
  expect(offered.releaseKey.generation).toBe(2)
})

test('the new paper opens what was sealed to the old key and what is written since; the old one nothing new', async () => {
  const { releaseKeys } = server.server.services
  const envelope = printReleaseKey(releaseKeys.current)
  const old = releaseKeys.of(1)
  if (!old) throw new Error('there was a first key')
  got(await office.carryOut('record-essential', { case: known, medicines: [{ name: 'insulin' }] }))
  await allSent(office)
  await server.server.services.sequencer.drain()
  await iris.sync()
  got(await iris.openCase(known))
  isOffline = true
  const stale = got(
    await iris.openOnCall({
      stream: known,
      reason: 'El de antes',
      envelope: printReleaseKey({ generation: 1, keys: old }),
    }),
  )
  expect(JSON.stringify(stale.file)).not.toContain('insulin')
  expect(stale.file.registers.allergies?.value).toEqual(['aspirin'])
  const opened = got(await iris.openOnCall({ stream: known, reason: 'Fiebre', envelope }))
  expect(JSON.stringify(opened.file)).toContain('insulin')
  expect(opened.file.registers.allergies?.value).toEqual(['aspirin'])
  isOffline = false
})

test('what was written before a device knew the release key is sealed to those on call once it does', async () => {
  let asks = 0
  let isHidden = true
  const late = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (...request) => {
      const isAsked = String(request[0]).endsWith('/installation')
      if (isAsked) asks += 1
      // A new device has to ask once for the key that it pins; that answer is all it gets.
      return isAsked && isHidden && asks > 1
        ? Promise.reject(new TypeError('no answer'))
        : fetch(...request)
    },
  })
  got(await late.signIn({ account: '', kit: officeKit, passphrase, deviceLabel: 'late' }))
  const person = { givenNames: 'Brisa', ageGroup: 'adult', allergies: ['latex'] }
  const stream = got(await late.carryOut('register-person', person)).entries[0]?.stream as StreamId
  await allSent(late)
  await server.server.services.sequencer.drain()
  await iris.sync()
  const cases = async () => (await iris.onCallCases()).map((each) => each.stream)
  expect(await cases()).toContain(known)
  expect(await cases()).not.toContain(stream)
  isHidden = false
  await settle(
    iris,
    async () => {
      await late.sync()
      return (await cases()).includes(stream)
    },
    'the case at night',
  )
  const opened = got(await iris.openOnCall({ stream, reason: 'Ronchas' }))
  expect(opened.file.registers.allergies?.value).toEqual(['latex'])
  expect(opened.file.registers.givenNames?.value).toBeUndefined()
})
