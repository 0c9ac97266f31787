import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { allSent, foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

const saved = (device: DeviceApi) => allSent(device)
const seen = async (stream: StreamId) => JSON.stringify(await shelter.openCase(stream))
const arrives = (stream: StreamId, words: string) =>
  settle(
    shelter,
    async () => {
      await desk.sync()
      return (await seen(stream)).includes(words)
    },
    words,
  )

const wide = ['essential', 'identity', 'care', 'health']
const narrow = ['essential', 'identity', 'care']

/** What somebody writes down as her answer. */
async function says(by: DeviceApi, stream: StreamId, answer: object): Promise<void> {
  got(
    await by.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [answer],
    }),
  )
  await saved(by)
}

test('a yes that the recipient writes for itself opens nothing that she had taken back or refused at the desk', async () => {
  const stream = await register(desk, 'Nayeli')
  await agree(desk, stream, wide)
  await send(desk, stream, wide)
  await arrives(stream, 'Nayeli')
  const received = (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await shelter.carryOut('accept-referral', { referral: received?.stream }))
  await saved(shelter)
  await settle(desk, async () =>
    (await desk.referrals()).some(
      (each) => each.caseStream === stream && each.state === 'accepted',
    ),
  )
  await agree(desk, stream, narrow)
  const counted = { purpose: 'statistics', compartments: ['statistics'] }
  await says(desk, stream, { ...counted, answer: 'declined' })
  got(await desk.carryOut('record-note', { case: stream, health: 'HELD-BACK', care: 'FIRST' }))
  await saved(desk)
  await arrives(stream, 'FIRST')
  const to = await groupOf(shelter, 'mine')
  await says(shelter, stream, {
    purpose: 'referral',
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    compartments: wide,
    answer: 'given',
    tellsBack: 'yes',
  })
  await says(shelter, stream, { ...counted, answer: 'given' })
  const answers = async () =>
    got(await desk.openCase(stream)).file.consents.map(({ question, answer }) => [
      question.purpose,
      answer,
    ])
  // The words themselves did come: what is looked at below is what they open.
  await settle(desk, async () =>
    (await answers()).some(([purpose, answer]) => purpose === 'statistics' && answer === 'given'),
  )
  got(await desk.carryOut('record-note', { case: stream, health: 'AFTER', care: 'SECOND' }))
  await saved(desk)
  await arrives(stream, 'SECOND')
  for (let round = 0; round < 3; round += 1) {
    await desk.sync()
    await shelter.sync()
  }
  const { grants } = got(await desk.openCase(stream)).sharing
  expect(grants.flatMap(({ compartments }) => compartments)).not.toContain('health')
  expect(grants.flatMap(({ compartments }) => compartments)).not.toContain('statistics')
  expect(await seen(stream)).not.toContain('HELD-BACK')
  expect(await seen(stream)).not.toContain('AFTER')
})
