import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newRandomId } from '@cobijo/contract/device/new-id'
import { got } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { admitColleague, foundDesk, foundShelter, rest } from './testing/network-of-three-desks.ts'
import type { Desk } from './testing/network-of-three-desks.ts'
import {
  observeAnswers,
  observeRows,
  observeScreens,
  observeSequences,
  observeStores,
} from './testing/observe.ts'
import type { Observed } from './testing/observe.ts'

// The same story, told twice by real devices to real servers. In one of them she reports whom she fled from.

// Ten devices that stretch passphrases, on whatever machine this is.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const deciding = [
  'casework',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child-protection',
]

interface Told {
  readonly server: TestServer
  readonly administrator: pg.Client
  readonly founder: Desk
  readonly worker: Desk
  readonly counsel: Desk
  readonly counting: Desk
  readonly shelter: Desk
  readonly all: readonly Desk[]
  readonly case: StreamId
  /** By words that are the same in both tellings; without the legal group's. */
  readonly feeds: ReadonlyMap<string, string>
  readonly legalFeed: string
}

async function tell(sheReports: boolean): Promise<Told> {
  const server = await startTestServer()
  const founder = await foundDesk(server)
  const shelter = await foundShelter(server, founder)
  const worker = await admitColleague(server, founder, deciding)
  const counsel = await admitColleague(server, founder, ['legal'])
  const counting = await admitColleague(server, founder, ['statistics'])
  const all = [founder, worker, counsel, counting, shelter]
  const settle = () => rest(server, all)
  await settle()

  const { entries } = got(
    await worker.device.carryOut('register-person', {
      givenNames: 'Ixchel',
      firstSurname: 'Invented',
      ageGroup: 'adult',
      howMet: 'came by night',
      allergies: ['penicillin'],
    }),
  )
  const stream = entries[0]?.stream as StreamId
  await settle()
  if (sheReports) await report(counsel, stream)
  await settle()
  await carry(worker, 'record-note', { case: stream, care: 'slept well', health: 'no fever' })
  await settle()
  await refer(worker, stream)
  await settle()
  const [received] = await shelter.device.referrals()
  await carry(shelter, 'accept-referral', { referral: received?.stream })
  await settle()
  if (sheReports) await report(counsel, stream)
  await carry(shelter, 'record-service', {
    case: stream,
    service: 'shelter',
    status: 'in-progress',
  })
  await settle()
  await carry(worker, 'record-service', { case: stream, service: 'medical', status: 'completed' })
  // Each leaves its line in the log now, so that looking does not change what is looked at.
  for (const { device } of [worker, counting, shelter]) await device.openCase(stream)
  await settle()
  return {
    ...(await feedsOf(founder)),
    server,
    ...(await administrate(server)),
    founder,
    worker,
    counsel,
    counting,
    shelter,
    all,
    case: stream,
  }
}

let reported: StreamId | undefined

/** Her own decision, taken down by counsel: at length, and a second time when she adds to it. */
async function report(counsel: Desk, stream: StreamId): Promise<void> {
  const { entries } = got(
    await counsel.device.carryOut('record-report-decision', {
      case: stream,
      decision: 'reported',
      authority: 'An invented prosecution',
      words: 'She accuses him. '.repeat(200),
      ...(reported === undefined ? {} : { stream: reported }),
    }),
  )
  reported = entries[0]?.stream
}

async function carry(desk: Desk, command: string, input: Record<string, unknown>): Promise<void> {
  got(await desk.device.carryOut(command, input))
}

async function refer(worker: Desk, stream: StreamId): Promise<void> {
  const { organisations } = await worker.device.network()
  const to = organisations.find(({ mine }) => !mine)
  const groupIn = (mine: boolean) =>
    organisations.find((each) => each.mine === mine)?.groups.find(({ kind }) => kind === 'casework')
  const question = {
    recipientOrganisation: to?.id,
    recipientGroup: groupIn(false)?.id,
  }
  const goesAlong = ['essential', 'identity', 'care']
  await carry(worker, 'give-consent', {
    case: stream,
    sitting: newRandomId(),
    limitsRead: true,
    givenBy: 'person',
    howGiven: 'signature',
    answers: [{ ...question, purpose: 'referral', compartments: goesAlong, answer: 'given' }],
  })
  await carry(worker, 'send-referral', {
    ...question,
    case: stream,
    feed: groupIn(false)?.feed,
    urgency: 'urgent',
    needs: ['shelter'],
    goesAlong,
    returnFeed: groupIn(true)?.feed,
    returnGroup: groupIn(true)?.id,
  })
}

async function feedsOf(founder: Desk) {
  const { organisations } = await founder.device.network()
  const named = organisations.flatMap(({ mine, groups }) =>
    groups.map(({ kind, feed }): [string, string] => [
      `${mine ? 'desk' : 'shelter'} ${kind}`,
      feed,
    ]),
  )
  const legalFeed = named.find(([name]) => name === 'desk legal')?.[1] ?? ''
  return { feeds: new Map(named.filter(([, feed]) => feed !== legalFeed)), legalFeed }
}

async function administrate(server: TestServer) {
  const administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  return { administrator }
}

/** Everything that anybody but counsel and the founder, who holds every key at first, can see. */
async function observe(told: Told): Promise<Record<string, Observed>> {
  const { administrator, feeds, worker, counting, shelter } = told
  const elsewhere = [told.legalFeed, reported ?? newRandomId(), newRandomId()]
  const observed: Record<string, Observed> = {
    rows: await observeRows(administrator, feeds),
    sequences: await observeSequences(administrator, feeds),
  }
  for (const [name, desk] of Object.entries({ worker, counting, shelter })) {
    const session = { baseUrl: told.server.baseUrl, authorization: desk.authorization }
    observed[`${name}: screens`] = await observeScreens(desk.device, [told.case])
    observed[`${name}: answers`] = await observeAnswers(session, elsewhere)
    observed[`${name}: stores`] = await observeStores(desk.stores)
  }
  return observed
}

let silent: Told
let telling: Told
let ofSilence: Record<string, Observed>
let ofTelling: Record<string, Observed>

beforeAll(async () => {
  // Looking fetches, and what was fetched is recorded: each is looked at once before it is compared.
  silent = await tell(false)
  await observe(silent)
  ofSilence = await observe(silent)
  telling = await tell(true)
  await observe(telling)
  ofTelling = await observe(telling)
})
afterAll(async () => {
  for (const { administrator, server } of [silent, telling]) {
    await administrator.end()
    await server.stop()
  }
})

describe('whether she accused anybody', () => {
  test('no row, size or number in any other group’s or organisation’s feed tells it, nor their order', () => {
    expect(ofTelling['rows']).toEqual(ofSilence['rows'])
    expect(ofTelling['sequences']).toEqual(ofSilence['sequences'])
  })

  for (const who of ['worker', 'counting', 'shelter']) {
    test(`nothing that the session of ${who} is answered, her device keeps or her screen shows tells it`, () => {
      for (const what of ['answers', 'stores', 'screens'])
        expect(ofTelling[`${who}: ${what}`], what).toEqual(ofSilence[`${who}: ${what}`])
    })
  }

  test('she did: it lies in the legal group’s feed, and counsel’s device opens it', async () => {
    const legal = async ({ administrator, legalFeed }: Told) => {
      const { rows } = await administrator.query('select from delivery where feed_id = $1', [
        legalFeed,
      ])
      return rows.length
    }
    expect(await legal(telling)).toBe((await legal(silent)) + 2)
    const opened = got(await telling.counsel.device.openCase(reported as StreamId))
    expect(JSON.stringify(opened.file.timeline)).toContain('She accuses him.')
    expect(await telling.worker.device.openCase(reported as StreamId)).toMatchObject({
      code: 'not-found',
    })
  })
})

test('the comparison would notice: one entry more, with not a word in it, shows in every place that was compared', async () => {
  await carry(telling.counsel, 'record-protective-need', { case: telling.case, needs: ['escort'] })
  await rest(telling.server, telling.all)
  const after = await observe(telling)
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(ofSilence[name]),
  )
  expect(changed).toEqual(
    expect.arrayContaining([
      'rows',
      'sequences',
      'worker: answers',
      'worker: stores',
      'worker: screens',
    ]),
  )
})

test('and it sees sizes: a note of the same class leaves the same line, a longer one another', async () => {
  const lineOf = async (care: string) => {
    await carry(silent.worker, 'record-note', { case: silent.case, care })
    await rest(silent.server, silent.all)
    const observed = await observeSequences(silent.administrator, silent.feeds)
    const line = observed['desk casework: sequence']?.at(-1) as Record<string, unknown>
    return { ...line, position: 'the next' }
  }
  const short = await lineOf('x'.repeat(40))
  expect(await lineOf('y'.repeat(41))).toEqual(short)
  expect(await lineOf('x'.repeat(4000))).not.toEqual(short)
})
