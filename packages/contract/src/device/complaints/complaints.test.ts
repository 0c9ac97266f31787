import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import { openOwnDevice } from '../testing/opened-in.ts'
import {
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { complaintReceived } from '@cobijo/domain/complaint/complaint-received'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import { letterLength, openLetter, sealLetter } from '@cobijo/sealing/complaint/letter'
import { combineRecoveryShares, readRecoveryShare } from '@cobijo/sealing/recovery/recovery-shares'
import { KeyRing } from '@cobijo/sealing/group/key-ring'
import type { Enrolled } from '../enrolment/enrolment-api.ts'

/**
 * A house whose head is an officer and in its focal point, a nurse in it who leads nobody, and a partner organisation outside. The tablet
 * stands in the hall: the head's own account was allowed to take arrivals down on it.
 */
let server: TestServer
let head: DeviceApi
let founded: Enrolled
let tablet: DeviceApi
const tabletStores = new Map<string, DeviceStore>()
let nurse: Colleague
let partner: DeviceApi
let house: OrganisationId
let outside: OrganisationId
let headId: MemberId
let nurseId: MemberId
let partnerId: MemberId
let account: string

const words = 'La directora entró de noche a mi cuarto'

beforeAll(async () => {
  server = await startTestServer()
  head = await newTestDevice(server.baseUrl)
  founded = await foundAndEnter(head, server, 'Casa Alba', { size: 'large' })
  partner = await newTestDevice(server.baseUrl)
  await joinNetwork(head, partner, 'Mesa de derechos')
  outside = (await sessionOf(partner)).organisation
  nurse = await admitColleague(server.baseUrl, head, ['everyone', 'shift'])
  const session = await sessionOf(head)
  house = session.organisation
  headId = session.member
  nurseId = (await sessionOf(nurse.device)).member
  partnerId = (await sessionOf(partner)).member
  tablet = await newTestDevice(server.baseUrl, (name) => {
    const store = tabletStores.get(name) ?? createMemoryStore()
    tabletStores.set(name, store)
    return store
  })
  account = founded.account
  got(await tablet.signIn({ account, kit: founded.kit, passphrase }))
  await settle(tablet, async () => (await tablet.session())?.standing === 'admitted')
  expect(await tablet.setIntake({ allowed: true })).toBeUndefined()
})
afterAll(async () => {
  await server.stop()
})

async function sessionOf(device: DeviceApi) {
  const session = await device.session()
  if (!session) throw new Error('locked')
  return session
}

test('a focal point is in force once an officer of the house and somebody of the partner said so, and not before', async () => {
  expect(await nurse.device.proposeFocalPoint({ partner: outside, people: [] })).toEqual(
    refused('officers-only'),
  )
  expect(await head.proposeFocalPoint({ partner: house, people: [] })).toEqual(
    refused('focal-partner-unknown', { field: 'partner' }),
  )
  expect(
    await head.proposeFocalPoint({
      partner: outside,
      people: [
        { member: headId, leads: true },
        { member: nurseId, leads: false },
      ],
    }),
  ).toBeUndefined()
  await tablet.sync()
  await tablet.focalPoints()
  expect(await tablet.complaintPlaces()).toEqual([])
  await settle(partner, async () => (await partner.focalPoints())[0]?.people.length === 2)
  const [asked] = await partner.focalPoints()
  expect(asked).toMatchObject({ isInForce: false, mine: 'may-accept', house })
  expect(asked?.people.map(({ name, leads }) => [name === '', leads])).toEqual([
    [false, true],
    [false, false],
  ])
  expect(await nurse.device.acceptFocalPoint({ proposal: asked?.proposal ?? '' })).toEqual(
    refused('not-found'),
  )
  expect(await partner.acceptFocalPoint({ proposal: asked?.proposal ?? '' })).toBeUndefined()
  expect(await partner.focalPoints()).toMatchObject([{ isInForce: true, mine: 'accepted' }])
  // The tablet's member looks once, then it is locked and lies in the hall.
  await tablet.focalPoints()
  await tablet.lock()
  const [place] = await tablet.complaintPlaces()
  expect(place?.people.map(({ id, isOutside }) => [id, isOutside])).toEqual([
    [headId, false],
    [nurseId, false],
    [partnerId, true],
  ])
  expect(place?.people.every(({ name }) => name !== '')).toBe(true)
})

let code: string | undefined

test('on a locked tablet, without an account and without a name, a complaint about the head is sealed past her', async () => {
  const written = got(
    await tablet.writeComplaint({
      account,
      subject: 'focal-person',
      named: [headId],
      kept: [],
      matters: ['sexual'],
      words,
      inDanger: 'yes',
      code: 'new',
      word: 'Colibrí',
    }),
  )
  code = written.code
  expect(code).toMatch(/^([0-9A-Z]{5} ){3}[0-9A-Z]{5}$/)
  await tablet.sendLetters()
  await expect.poll(() => lettersAtServer(), { timeout: 90_000 }).toBeGreaterThan(0)
  await expect.poll(() => waiting(tabletStores), { timeout: 90_000 }).toBe(0)
  const [atNurse] = await nurse.device.complaints()
  const [atPartner] = await partner.complaints()
  for (const complaint of [atNurse, atPartner]) {
    expect(complaint?.received).toMatchObject({ words, named: [headId], subject: 'focal-person' })
    expect(complaint?.readers).toEqual([nurseId, partnerId])
  }
})

test('her own device, in every group that she can put herself into and with the recovery kit, opens nothing of it and lists nothing', async () => {
  const groups = (await head.organisation()).groups.map(({ id }) => id)
  await head.changeGroups({ member: headId, groups }).catch(() => undefined)
  await head.sync()
  expect(await head.complaints()).toEqual([])
  // Every key that lies open on a device of hers, tried on every letter of the pool.
  const opened = await openOwnDevice({
    baseUrl: server.baseUrl,
    account,
    openStore: (name) => tabletStores.get(name) ?? createMemoryStore(),
  })
  const { directory, ring } = opened.knowledge
  const { recovery } = directory.organisations.get(house) ?? {}
  const recovered = got(
    await combineRecoveryShares(
      founded.recoveryShares.slice(0, 2).map((share) => got(readRecoveryShare(share))),
      { organisation: house, recovery: recovery ?? new Uint8Array() },
    ),
  )
  const rings = [ring, new KeyRing({ to: 'recovery', keys: recovered }, directory)]
  const keys = [
    opened.opened.memberKeys.box,
    recovered,
    ...rings.flatMap((each) =>
      [...directory.groups.values()].flatMap(({ id, generations }) =>
        generations.flatMap(({ generation }) => each.keysOf(id, generation)),
      ),
    ),
  ]
  expect(keys.length).toBeGreaterThan(2 * groups.length)
  const pool = await poolOf(server)
  expect(pool.length).toBeGreaterThan(0)
  for (const letter of pool)
    for (const pair of keys) expect(openLetter(letter, house, pair)).toBeUndefined()
})

test('the database names nobody: rows of one length, and nothing of what was written in any table', async () => {
  for (const letter of await poolOf(server)) expect(letter.length).toBe(letterLength)
  expect(await columnsOf(server)).toEqual([
    'content',
    'organisation_id',
    'position',
    'received_day',
    'tag',
  ])
})

test('somebody who comes into the focal point later, and a colleague who is in no focal point, read nothing of it', async () => {
  const late = await admitColleague(server.baseUrl, head, ['everyone', 'casework'])
  expect(await late.device.complaints()).toEqual([])
  const { member } = await sessionOf(late.device)
  // Her own officer's device hears of her like every other.
  await settle(
    head,
    async () =>
      (await head.proposeFocalPoint({
        partner: outside,
        people: [
          { member: headId, leads: true },
          { member: nurseId, leads: false },
          { member, leads: false },
        ],
      })) === undefined,
    'the proposal',
  )
  const news = async () => (await partner.focalPoints()).find(({ isInForce }) => !isInForce)
  await settle(partner, async () => (await news())?.people.length === 3)
  const asked = await news()
  await settle(
    partner,
    async () => (await partner.acceptFocalPoint({ proposal: asked?.proposal ?? '' })) === undefined,
    'the acceptance',
  )
  await settle(
    late.device,
    async () =>
      (await late.device.focalPoints()).find(({ isInForce }) => isInForce)?.mine === 'inside',
    'the focal point at whoever is new in it',
  )
  expect(await late.device.complaints()).toEqual([])
  expect(await nurse.device.complaints()).toHaveLength(1)
})

test('what the focal point does is told to its readers alone, and her answer comes back to her code and to nothing else', async () => {
  const [complaint] = await partner.complaints()
  const id = complaint?.received.complaint ?? ''
  expect(await head.recordComplaintStep({ complaint: id, step: 'taken-up' })).toEqual(
    refused('complaint-unknown'),
  )
  expect(await partner.recordComplaintStep({ complaint: id, step: 'taken-up' })).toBeUndefined()
  expect(
    await partner.recordComplaintStep({ complaint: id, step: 'closed', outcome: 'borne-out' }),
  ).toEqual(refused('complaint-safety-open'))
  expect(
    await partner.recordComplaintStep({ complaint: id, step: 'safety-looked-at' }),
  ).toBeUndefined()
  expect(
    await nurse.device.recordComplaintStep({
      complaint: id,
      step: 'answered',
      words: 'Ya hay alguien con usted',
    }),
  ).toBeUndefined()
  const [known] = await partner.complaints()
  expect(known?.steps.map(({ step, by }) => [step, by])).toEqual([
    ['taken-up', partnerId],
    ['safety-looked-at', partnerId],
    ['answered', nurseId],
  ])
  expect(await head.complaints()).toEqual([])
  const ask = (given: string, word: string) => tablet.askByCode({ account, code: given, word })
  expect(await ask(code ?? '', 'colibri')).toMatchObject([
    { words: 'Ya hay alguien con usted', isConfirmed: true },
  ])
  expect(await ask(code ?? '', '')).toEqual([])
  const [other] = await tablet.blankCodes(1)
  expect(await ask(other ?? '', 'colibri')).toEqual([])
  expect(await ask('AAAAA AAAAA AAAAA AAAAA', '')).toMatchObject({ kind: 'refused' })
})

test('on the tablet nothing stays of it: neither words nor code, nor that anything was written', async () => {
  const kept = JSON.stringify(
    await Promise.all([...tabletStores.values()].map((store) => store.list('setting', ''))),
  )
  expect(kept).not.toContain('directora')
  expect(kept).not.toContain(code)
  expect(kept).not.toContain('letter-waits')
})

test('kept out from here on, a reader is told nothing more', async () => {
  const [before] = await partner.complaints()
  const complaint = before?.received.complaint ?? ''
  expect(
    await partner.recordComplaintStep({ complaint, step: 'kept-from', keptFrom: [nurseId] }),
  ).toBeUndefined()
  expect(
    await partner.recordComplaintStep({ complaint, step: 'noted', words: 'A solas' }),
  ).toBeUndefined()
  expect((await partner.complaints())[0]?.steps.map(({ step }) => step)).toContain('noted')
  expect((await nurse.device.complaints())[0]?.steps.map(({ step }) => step)).not.toContain('noted')
})

test('where everybody of the focal point is named nothing is sealed, and it says so', async () => {
  const people = (await tablet.complaintPlaces())[0]?.people.map(({ id }) => id) ?? []
  expect(
    await tablet.writeComplaint({
      account,
      subject: 'focal-person',
      named: people,
      kept: [],
      words,
    }),
  ).toEqual(refused('complaint-without-reader', { field: 'kept' }))
})

test('a letter that is put in again, or changed on the way, makes no second complaint', async () => {
  const client = new pg.Client(server.database.administrator)
  await client.connect()
  await client.query(
    `insert into letter (organisation_id, position, tag, received_day, content)
     select organisation_id, position + 1000, tag, received_day, content from letter
     union all
     select organisation_id, position + 2000, tag, received_day,
            set_byte(content, 5000, (get_byte(content, 5000) + 1) % 256) from letter`,
  )
  await client.end()
  expect(await partner.complaints()).toHaveLength(1)
  const [place] = await tablet.complaintPlaces()
  expect(place?.account).toBe(account)
})

test('whoever read a complaint puts no other in its place: under its id, with other words, readers or code, before or behind it', async () => {
  const before = (await partner.complaints())[0]
  if (!before) throw new Error('no complaint')
  const { directory } = (
    await openOwnDevice({
      baseUrl: server.baseUrl,
      account,
      openStore: (name) => tabletStores.get(name) ?? createMemoryStore(),
    })
  ).knowledge
  const box = directory.organisations.get(outside)?.members.get(partnerId)?.box
  const said = complaintReceived.write({
    ...before.received,
    words: 'No pasó nada',
    readers: [nurseId],
    answerKey: 'ab'.repeat(32),
  })
  // A device lists letters by their first bytes: one of these stands before the true one, one behind.
  const made = Array.from({ length: 12 }, () =>
    sealLetter(canonicalBytes(said), house, box ? [box] : []),
  ).map((letter) => Buffer.from(got(letter)))
  for (const [at, letter] of made.entries())
    await server.database.tamper(
      'insert into letter (organisation_id, position, tag, received_day, content) values ($1, $2, $3, 1, $4)',
      [house, 5_000 + at, Buffer.alloc(32, at), letter],
    )
  const after = await partner.complaints()
  expect(after).toHaveLength(2)
  expect(after.find(({ received }) => received.words === words)).toEqual(before)
})

async function lettersAtServer(): Promise<number> {
  return (await poolOf(server)).length
}

async function poolOf({ database: { administrator } }: TestServer): Promise<readonly Uint8Array[]> {
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query<{ content: Buffer }>('select content from letter')
  await client.end()
  return rows.map(({ content }) => new Uint8Array(content))
}

async function columnsOf({ database: { administrator } }: TestServer): Promise<readonly string[]> {
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'letter' order by 1`,
  )
  await client.end()
  return rows.map(({ column_name }) => column_name)
}

async function waiting(stores: ReadonlyMap<string, DeviceStore>): Promise<number> {
  const lists = [...stores.values()].map((store) => store.list('setting', 'letter-waits/'))
  return (await Promise.all(lists)).flat().length
}
