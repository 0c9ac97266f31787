import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { countingStore } from '../testing/counting-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send, withdrawEach } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
/** The streams that the desk's device read from its store, whole, since the list was emptied. */
const opened: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl, () => countingStore(opened))
  await foundAndEnter(desk, server, 'Mesa')
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, shelter, 'Casa')
})
afterAll(() => server.stop())

const goesAlong = ['essential', 'identity', 'care']

async function share(
  name: string,
  agreed: object = {},
): Promise<{ stream: StreamId; referral: StreamId }> {
  const stream = await register(desk, name)
  await agree(desk, stream, goesAlong, agreed)
  const sent = await send(desk, stream, goesAlong)
  const referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
  await settle(shelter, async () => {
    await desk.sync()
    return (await shelter.referrals()).some((each) => each.stream === referral)
  })
  return { stream, referral }
}

test('an answer to one referral opens that case and no other, however many are shared', async () => {
  const cases = [await share('Una'), await share('Dos'), await share('Tres'), await share('Cuatro')]
  const [answered, ...others] = cases
  for (let round = 0; round < 3; round += 1) await desk.sync()
  got(await shelter.carryOut('accept-referral', { referral: answered?.referral }))
  await allSent(shelter)
  opened.length = 0
  // The desk's own round alone: what a screen opens besides is the screen's.
  const isAnswerHere = () => opened.includes(answered?.referral as string)
  await settle(desk, () => Promise.resolve(isAnswerHere()), 'the answer')
  expect(opened).toContain(answered?.stream)
  for (const { stream, referral } of others) {
    expect(opened).not.toContain(stream)
    expect(opened).not.toContain(referral)
  }
})

test.each([
  ['also tells back', 'yes'],
  ['tells nothing back', 'no'],
])(
  'a withdrawal that the recipient writes down, who %s, ends the grant of the case and that of the referral',
  async (_what, tellsBack) => {
    const { stream, referral } = await share('Citlali', { tellsBack })
    await settle(shelter, async () =>
      JSON.stringify(await shelter.openCase(stream)).includes('Citlali'),
    )
    const asked = async () => got(await shelter.openReferral(referral)).referral.sent.needs
    expect(await asked()).toEqual(['shelter', 'medical'])
    got(await shelter.carryOut('accept-referral', { referral }))
    await settle(desk, async () =>
      (await desk.referrals()).some(
        (each) => each.stream === referral && each.state === 'accepted',
      ),
    )
    await withdrawEach(shelter, stream)
    const isOver = async () =>
      got(await desk.openCase(stream)).sharing.grants.every(({ isLive }) => !isLive)
    await settle(desk, isOver, 'the end of the case’s grant')
    const [consent] = got(await desk.openCase(stream)).file.consents
    expect(consent?.answer).toBe('withdrawn')
    await settle(
      shelter,
      async () => {
        await desk.sync()
        return (await asked()) === undefined
      },
      'the end of the referral’s grant',
    )
  },
)

/** What the desk sees of a service that the shelter notes. */
async function noteService(stream: StreamId, referral: StreamId, summary: string): Promise<void> {
  await settle(shelter, async () =>
    (await shelter.referrals()).some((each) => each.stream === referral),
  )
  const service = { case: stream, service: 'medical', status: 'completed', summary }
  got(await shelter.carryOut('record-service', service))
  await allSent(shelter)
}

const seenAtDesk = async (stream: StreamId) => JSON.stringify(await desk.openCase(stream))

test('where she was not asked whether they tell back, the sender learns that she was taken on and nothing of what is done', async () => {
  const silent = await share('Yatziri', { tellsBack: 'no' })
  const told = await share('Xochitl')
  for (const { referral } of [silent, told])
    got(await shelter.carryOut('accept-referral', { referral }))
  await noteService(silent.stream, silent.referral, 'NOTHING-TOLD')
  await noteService(told.stream, told.referral, 'TOLD-BACK')
  await settle(desk, async () => (await seenAtDesk(told.stream)).includes('TOLD-BACK'))
  await settle(desk, async () =>
    (await desk.referrals()).some(
      (each) => each.stream === silent.referral && each.state === 'accepted',
    ),
  )
  expect(await seenAtDesk(silent.stream)).not.toContain('NOTHING-TOLD')
})

test('when she says that nothing is to be told back any more, the other side stops and goes on helping her', async () => {
  const { stream, referral } = await share('Itzel')
  got(await shelter.carryOut('accept-referral', { referral }))
  await noteService(stream, referral, 'TOLD-BEFORE')
  await settle(desk, async () => (await seenAtDesk(stream)).includes('TOLD-BEFORE'))
  const { organisation } = await groupOf(desk, 'mine')
  const toDesk = { organisation, compartments: expect.arrayContaining(['care']) }
  expect(await shelter.readersOutside(stream)).toMatchObject([toDesk])
  await agree(desk, stream, goesAlong, { tellsBack: 'no' })
  const isStopped = async () =>
    got(await shelter.openCase(stream)).sharing.grants.every(({ isLive }) => !isLive)
  await settle(shelter, async () => {
    await desk.sync()
    return isStopped()
  })
  expect(await shelter.readersOutside(stream)).toEqual([])
  await noteService(stream, referral, 'NOT-TOLD-SINCE')
  expect(JSON.stringify(await shelter.openCase(stream))).toContain('Itzel')
  const other = await share('Nayeli')
  got(await shelter.carryOut('accept-referral', { referral: other.referral }))
  await noteService(other.stream, other.referral, 'TOLD-AFTER')
  await settle(desk, async () => (await seenAtDesk(other.stream)).includes('TOLD-AFTER'))
  expect(await seenAtDesk(stream)).not.toContain('NOT-TOLD-SINCE')
})

test('a yes to telling back that she gives after she was taken on opens the way back from then on', async () => {
  const { stream, referral } = await share('Quetzalli', { tellsBack: 'no' })
  got(await shelter.carryOut('accept-referral', { referral }))
  await noteService(stream, referral, 'NOT-YET-TOLD')
  await agree(desk, stream, goesAlong, { tellsBack: 'yes' })
  await untilToldBack(stream)
  await noteService(stream, referral, 'TOLD-LATER')
  await settle(desk, async () => (await seenAtDesk(stream)).includes('TOLD-LATER'))
  expect(await seenAtDesk(stream)).not.toContain('NOT-YET-TOLD')
})

test('what goes on under her consent after an emergency is told back, if she agrees to that', async () => {
  const stream = await register(desk, 'Malinali')
  const sent = await send(desk, stream, goesAlong, {
    otherBasis: { kind: 'emergency', ground: 'vital-interest', justification: 'x' },
  })
  const referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
  await settle(shelter, async () => {
    await desk.sync()
    return (await shelter.referrals()).some((each) => each.stream === referral)
  })
  got(await shelter.carryOut('accept-referral', { referral }))
  await agree(desk, stream, goesAlong)
  const to = await groupOf(desk, 'theirs')
  got(
    await desk.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      compartments: goesAlong,
      history: { kind: 'all' },
    }),
  )
  await untilToldBack(stream)
  await noteService(stream, referral, 'TOLD-AFTER-EMERGENCY')
  await settle(desk, async () => (await seenAtDesk(stream)).includes('TOLD-AFTER-EMERGENCY'))
})

/** Until the shelter's own grant over the case is there. */
async function untilToldBack(stream: StreamId): Promise<void> {
  await settle(
    shelter,
    async () => {
      await desk.sync()
      return got(await shelter.openCase(stream)).sharing.grants.some(({ isLive }) => isLive)
    },
    'the way back',
  )
}

test('a withdrawal that is written where nobody has answered yet reaches the sender', async () => {
  const { stream } = await share('Zyanya')
  await settle(shelter, async () =>
    JSON.stringify(await shelter.openCase(stream)).includes('Zyanya'),
  )
  await withdrawEach(shelter, stream)
  await settle(
    desk,
    async () => {
      await shelter.sync()
      return got(await desk.openCase(stream)).sharing.grants.every(({ isLive }) => !isLive)
    },
    'the end of what had been opened',
  )
  const [consent] = got(await desk.openCase(stream)).file.consents
  expect(consent?.answer).toBe('withdrawn')
})
