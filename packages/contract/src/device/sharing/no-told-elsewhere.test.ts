import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, refer, withdrawEach } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let kit: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter, kit } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

const goesAlong = ['essential', 'identity', 'care']
const saved = (device: DeviceApi) => allSent(device)

/** Referred by the desk and taken on by the shelter, which tells back from then on. */
async function takenOn(name: string): Promise<StreamId> {
  const stream = await refer(desk, goesAlong, name)
  const received = async () =>
    (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  await settle(
    shelter,
    async () => {
      await desk.sync()
      const opened = await shelter.openCase(stream)
      const isRead = !isRefusal(opened) && opened.file.consents.length > 0
      return isRead && (await received()) !== undefined
    },
    'the referral',
  )
  got(await shelter.carryOut('accept-referral', { referral: (await received())?.stream }))
  await saved(shelter)
  await settle(desk, async () =>
    (await desk.referrals()).some(
      (each) => each.caseStream === stream && each.state === 'accepted',
    ),
  )
  return stream
}

async function rounds(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await desk.sync()
    await shelter.sync()
  }
}

const answers = async (device: DeviceApi, stream: StreamId) =>
  got(await device.openCase(stream)).file.consents.map(({ answer, compartments, tellsBack }) => ({
    answer,
    compartments,
    tellsBack,
  }))

/** The desk would refer her again as before. */
async function sentAgain(stream: StreamId) {
  const to = await groupOf(desk, 'theirs')
  const back = await groupOf(desk, 'mine')
  return desk.carryOut('send-referral', {
    case: stream,
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    feed: to.feed,
    urgency: 'urgent',
    needs: ['shelter'],
    goesAlong,
    returnFeed: back.feed,
    returnGroup: back.group,
  })
}

test('a no that the recipient wrote down stays a no after it may tell no more', async () => {
  const stream = await takenOn('Nayeli')
  const to = await groupOf(shelter, 'mine')
  got(
    await shelter.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: to.organisation,
          recipientGroup: to.group,
          answer: 'declined',
        },
      ],
    }),
  )
  await saved(shelter)
  await rounds()
  expect(got(await desk.openCase(stream)).sharing.grants.some(({ isLive }) => isLive)).toBe(false)
  expect(await answers(desk, stream)).toMatchObject([{ answer: 'withdrawn' }])
  expect(isRefusal(await sentAgain(stream))).toBe(true)
  // Nor on a device that comes new to it, whatever the server still gives of the other house's words.
  const anew = await newTestDevice(server.baseUrl)
  got(await anew.signIn({ account: '', kit, passphrase }))
  await settle(anew, async () => (await answers(anew, stream)).length > 0)
  expect(await answers(anew, stream)).toMatchObject([{ answer: 'withdrawn' }])
})

test('a yes that she took back at the recipient’s stays taken back', async () => {
  const stream = await takenOn('Citlali')
  await withdrawEach(shelter, stream)
  await saved(shelter)
  await rounds()
  expect(await answers(desk, stream)).toMatchObject([{ answer: 'withdrawn' }])
  expect(isRefusal(await sentAgain(stream))).toBe(true)
})

test('a narrower yes that the recipient wrote down stays: the houses do not answer each other without end', async () => {
  const stream = await takenOn('Ameyali')
  await agree(shelter, stream, ['essential'], { tellsBack: 'no' }, 'mine')
  await saved(shelter)
  await rounds()
  const narrower = [{ answer: 'given', compartments: ['essential'], tellsBack: false }]
  expect(await answers(desk, stream)).toEqual(narrower)
  const before = got(await desk.openCase(stream)).sharing.grants
  expect(before.filter(({ isLive }) => isLive).map(({ compartments }) => compartments)).toEqual([
    ['essential'],
  ])
  await rounds()
  expect(await answers(desk, stream)).toEqual(narrower)
  expect(got(await desk.openCase(stream)).sharing.grants).toEqual(before)
  expect(isRefusal(await sentAgain(stream))).toBe(true)
})
