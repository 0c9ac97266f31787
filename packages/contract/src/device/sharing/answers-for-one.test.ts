import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { openedIn } from '../testing/opened-in.ts'
import { agree, groupOf, register, send, withdrawEach } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
/** The desk's second device, which may not have heard of what the first did. */
let tablet: DeviceApi
let shelter: DeviceApi
let clinic: DeviceApi
let shelterAccount: string
const shelterStores = new Map<string, DeviceStore>()

const openShelterStore = (name: string): DeviceStore => {
  const store = shelterStores.get(name) ?? createMemoryStore()
  shelterStores.set(name, store)
  return store
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  const { kit } = await foundAndEnter(desk, server, 'Mesa')
  shelter = await newTestDevice(server.baseUrl, openShelterStore)
  shelterAccount = (await joinNetwork(desk, shelter, 'Casa')).account
  clinic = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, clinic, 'Clinica')
  tablet = await newTestDevice(server.baseUrl)
  got(await tablet.signIn({ account: '', kit, passphrase }))
})
afterAll(() => server.stop())

const casa = { named: 'Casa' }
const clinica = { named: 'Clinica' }
const goesAlong = ['essential', 'identity', 'care']

const saved = (device: DeviceApi) => allSent(device)

/** Rounds of everybody until it is so. */
async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  await settle(
    desk,
    async () => {
      for (const device of [tablet, shelter, clinic]) await device.sync()
      return isSo()
    },
    what,
  )
}

const file = async (device: DeviceApi, stream: StreamId) => {
  const opened = await device.openCase(stream)
  return isRefusal(opened) ? undefined : opened.file
}

const answers = async (device: DeviceApi, stream: StreamId) =>
  (await file(device, stream))?.consents.map(({ answer }) => answer).sort()

/** Everything of cases, referrals and grants that the shelter's keys open on its device. */
const atShelter = () =>
  openedIn({ baseUrl: server.baseUrl, account: shelterAccount, openStore: openShelterStore })

const received = async (device: DeviceApi, stream: StreamId, state = 'waiting') =>
  (await device.referrals()).find((each) => each.caseStream === stream && each.state === state)

async function accepts(device: DeviceApi, stream: StreamId): Promise<void> {
  await until(async () => (await received(device, stream)) !== undefined, 'the referral')
  got(
    await device.carryOut('accept-referral', {
      referral: (await received(device, stream))?.stream,
    }),
  )
  await saved(device)
}

const live = async (stream: StreamId) =>
  got(await desk.openCase(stream)).sharing.grants.filter(({ isLive }) => isLive)

async function says(device: DeviceApi, stream: StreamId, whose: { named: string }, answer: string) {
  const to = await groupOf(desk, whose)
  got(
    await device.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      givenBy: 'person',
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: to.organisation,
          recipientGroup: to.group,
          answer,
        },
      ],
    }),
  )
}

test('what she answered about one recipient is in nothing that another recipient opens, and all goes on as before', async () => {
  const clinicIs = await groupOf(desk, clinica)
  const casaIs = await groupOf(desk, casa)
  const stream = await register(desk, 'Itzel')
  await until(async () => (await file(tablet, stream)) !== undefined, 'the case on the tablet')
  // Before the shelter was let in: would go with the history.
  await agree(desk, stream, goesAlong, {}, clinica)
  await agree(desk, stream, goesAlong, {}, casa)
  await send(desk, stream, goesAlong, {}, casa)
  // By who has not heard of the shelter's grant: would be sealed to it late.
  await says(tablet, stream, clinica, 'asked-later')
  await saved(desk)
  await saved(tablet)
  await accepts(shelter, stream)
  await until(
    async () => (await answers(desk, stream))?.includes('asked-later') === true,
    'what the tablet wrote down',
  )
  // After: would go at once.
  await agree(desk, stream, goesAlong, {}, clinica)
  await send(desk, stream, goesAlong, {}, clinica)
  got(await desk.carryOut('record-note', { case: stream, care: 'ALL-THAT-CAME-BEFORE' }))
  await accepts(clinic, stream)
  got(await clinic.carryOut('record-note', { case: stream, care: 'HELPED-AT-CLINICA' }))
  await saved(clinic)
  await until(async () => (await atShelter()).includes('ALL-THAT-CAME-BEFORE'), 'the note')
  const toDesk = async () => JSON.stringify(await file(desk, stream))
  await until(async () => (await toDesk()).includes('HELPED-AT-CLINICA'), 'what the clinic tells')
  const words = await atShelter()
  expect(words).toContain(casaIs.organisation)
  for (const id of Object.values(clinicIs)) expect(words).not.toContain(id)
  expect(await answers(shelter, stream)).toEqual(['given'])
  expect(await answers(clinic, stream)).toEqual(['given'])
  expect(await answers(desk, stream)).toEqual(['given', 'given'])

  // She takes back what she said about the clinic alone: the shelter goes on and hears nothing of it.
  const { consents } = got(await desk.openCase(stream)).file
  const aboutClinic = consents.filter(
    ({ question }) => question.recipientOrganisation === clinicIs.organisation,
  )
  got(
    await desk.carryOut('withdraw-consent', {
      case: stream,
      consents: aboutClinic.flatMap(({ current }) => current.map(({ id }) => id)),
      withdrawnBy: 'person',
    }),
  )
  got(await desk.carryOut('record-note', { case: stream, care: 'AFTER-THE-WITHDRAWAL' }))
  await until(async () => (await atShelter()).includes('AFTER-THE-WITHDRAWAL'), 'the second note')
  expect(await answers(desk, stream)).toEqual(['given', 'withdrawn'])
  expect(await answers(shelter, stream)).toEqual(['given'])
  expect(await atShelter()).not.toContain('consent-withdrawn')
  expect((await live(stream)).map(({ organisation }) => organisation)).toEqual([
    casaIs.organisation,
  ])
  await until(
    async () => got(await clinic.openCase(stream)).accessEnded !== undefined,
    'the end at the clinic',
  )

  // Asked anew, and declined by the clinic.
  await agree(desk, stream, goesAlong, {}, clinica)
  await send(desk, stream, goesAlong, {}, clinica)
  await until(async () => (await received(clinic, stream)) !== undefined, 'the second referral')
  got(
    await clinic.carryOut('decline-referral', {
      referral: (await received(clinic, stream))?.stream,
      reason: 'no-capacity',
    }),
  )
  await saved(clinic)
  await until(async () => (await live(stream)).length === 1, 'the end after their no')
  // The shelter's part is done, and it says so.
  const there = await received(shelter, stream, 'accepted')
  got(await shelter.carryOut('finish-referral', { referral: there?.stream }))
  await saved(shelter)
  await until(
    async () =>
      (await desk.referrals()).some(
        (each) => each.caseStream === stream && each.state === 'closed',
      ),
    'that it is done',
  )
  // All of it taken back at once.
  await withdrawEach(desk, stream)
  await saved(desk)
  await until(async () => (await live(stream)).length === 0, 'the end of all')
  await until(
    async () => got(await shelter.openCase(stream)).accessEnded !== undefined,
    'the end at the shelter',
  )
  expect(await answers(desk, stream)).toEqual(['withdrawn', 'withdrawn'])
  for (const id of Object.values(clinicIs)) expect(await atShelter()).not.toContain(id)
  for (const device of [desk, shelter, clinic]) expect((await device.sync()).findings).toEqual([])
})

test('a no about a house that the recipient itself had asked her about reaches it, and ends what it shared', async () => {
  const stream = await register(desk, 'Nayeli')
  await agree(desk, stream, goesAlong, {}, casa)
  await send(desk, stream, goesAlong, {}, casa)
  await saved(desk)
  await accepts(shelter, stream)
  await agree(shelter, stream, goesAlong, {}, clinica)
  await send(shelter, stream, goesAlong, {}, clinica)
  await saved(shelter)
  await until(
    async () => (await answers(desk, stream))?.length === 2,
    'her answer at the shelter, told back',
  )
  const shared = async () =>
    got(await shelter.openCase(stream)).sharing.grants.filter(
      ({ isLive, basis }) => isLive && basis.kind === 'consent',
    ).length
  expect(await shared()).toBe(1)
  await says(desk, stream, clinica, 'declined')
  await saved(desk)
  await until(async () => (await shared()) === 0, 'the end of what the shelter shared')
})

test('a recipient that writes down answers which it never heard learns of no yes by it', async () => {
  const stream = await register(desk, 'Ameyali')
  await agree(desk, stream, goesAlong, {}, casa)
  await send(desk, stream, goesAlong, {}, casa)
  await saved(desk)
  await accepts(shelter, stream)
  await until(async () => (await answers(shelter, stream))?.length === 1, 'the case at the shelter')
  const clinicIs = await groupOf(desk, clinica)
  const heardBy = async (device: DeviceApi) =>
    (await file(device, stream))?.consents
      .filter(({ question }) => question.recipientOrganisation === clinicIs.organisation)
      .flatMap(({ history }) => history.map(({ organisation }) => organisation))
  await says(shelter, stream, clinica, 'asked-later')
  await agree(shelter, stream, goesAlong, {}, clinica)
  await saved(shelter)
  await until(async () => (await heardBy(desk))?.length === 2, 'what it says, told back')
  await agree(desk, stream, goesAlong, {}, clinica)
  await send(desk, stream, goesAlong, {}, clinica)
  got(await desk.carryOut('record-note', { case: stream, care: 'AFTER-THE-YES' }))
  await saved(desk)
  await until(async () => (await atShelter()).includes('AFTER-THE-YES'), 'the note')
  const { organisation: itself } = await groupOf(desk, casa)
  expect(await heardBy(shelter)).toEqual([itself, itself])
  expect(await heardBy(desk)).toHaveLength(3)
})

test('all that she takes back at a recipient’s is taken back where she was let out from, also what is not seen there', async () => {
  const stream = await register(desk, 'Citlali')
  for (const whose of [casa, clinica]) {
    await agree(desk, stream, goesAlong, {}, whose)
    await send(desk, stream, goesAlong, {}, whose)
  }
  await saved(desk)
  await accepts(shelter, stream)
  await until(async () => (await live(stream)).length === 2, 'both grants')
  await until(async () => (await answers(shelter, stream))?.length === 1, 'the case at the shelter')
  const everything = { case: stream, everything: true, withdrawnBy: 'person' }
  got(await shelter.carryOut('withdraw-consent', everything))
  await saved(shelter)
  await until(async () => (await live(stream)).length === 0, 'the end of all')
  expect(await answers(desk, stream)).toEqual(['withdrawn', 'withdrawn'])
})
