import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { allSent, foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { agree, register, send } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
/** One person holds all its groups, the one that counts too. */
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

const saved = (device: DeviceApi) => allSent(device)
const seen = async (stream: StreamId) => JSON.stringify(await shelter.openCase(stream))
const counted = async () => got(await shelter.countedPeople()).length
const written = async (stream: StreamId) =>
  got(await shelter.openCase(stream)).file.timeline.flatMap((item) =>
    item.kind === 'entry' ? [item.type] : [],
  )

/** She takes back what she agreed to for one purpose. */
async function takesBack(stream: StreamId, purpose: string): Promise<void> {
  const { consents } = got(await desk.openCase(stream)).file
  const meant = consents.filter(({ question }) => question.purpose === purpose)
  got(
    await desk.carryOut('withdraw-consent', {
      case: stream,
      consents: meant.flatMap(({ current }) => current.map(({ id }) => id)),
      withdrawnBy: 'person',
    }),
  )
  await saved(desk)
}

test('that she is counted keeps no case open which she took back: of it nothing but her code stays, and no longer than she agrees to that', async () => {
  const goesAlong = ['essential', 'identity', 'care']
  const stream = await register(desk, 'Nayeli', { firstSurname: 'Hidden' })
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  got(
    await desk.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [{ purpose: 'statistics', compartments: ['statistics'], answer: 'given' }],
    }),
  )
  got(await desk.carryOut('record-note', { case: stream, care: 'OLD-CARE' }))
  await saved(desk)
  await settle(shelter, async () => (await seen(stream)).includes('OLD-CARE'), 'it arrives')
  const received = (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await shelter.carryOut('accept-referral', { referral: received?.stream }))
  await saved(shelter)
  await settle(
    shelter,
    async () => {
      await desk.sync()
      return (await counted()) === 1
    },
    'she is counted',
  )
  got(await shelter.carryOut('finish-referral', { referral: received?.stream, outcome: 'met' }))
  await saved(shelter)

  await takesBack(stream, 'referral')
  const isOver = async () => got(await shelter.openCase(stream)).accessEnded !== undefined
  await settle(shelter, isOver, 'the shelter is told that it is over')
  expect(await seen(stream)).not.toContain('OLD-CARE')
  expect(await seen(stream)).not.toContain('Hidden')
  expect(await written(stream)).toEqual(['person-registered'])
  expect(await counted()).toBe(1)
  for (let round = 0; round < 3; round += 1) await shelter.sync()
  expect(await written(stream)).toEqual(['person-registered'])
  expect((await shelter.sync()).findings).toEqual([])

  await takesBack(stream, 'statistics')
  await settle(shelter, async () => (await counted()) === 0, 'she is counted no longer')
  expect(await written(stream)).toEqual([])
  expect(await isOver()).toBe(true)
})
