import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tabulateCommand } from '@cobijo/cli/commands/tabulate'
import type { CountedPerson } from '@cobijo/contract/device/sharing/counted-people'
import { newRandomId } from '@cobijo/contract/device/new-id'
import { got } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { admitColleague, foundDesk, foundShelter, rest } from './testing/network-of-three-desks.ts'
import type { Desk } from './testing/network-of-three-desks.ts'

// Whoever counts holds neither a case nor a name, and on neither side the key of whoever works with her.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let server: TestServer
let worker: Desk
/** Who counts reads no consents and goes by the word of a second member who does. */
let colleague: Desk
let deskCounts: Desk
let shelter: Desk
let shelterCounts: Desk
let all: readonly Desk[]
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counted-'))
  server = await startTestServer()
  const founder = await foundDesk(server)
  shelter = await foundShelter(server, founder)
  worker = await admitColleague(server, founder, ['casework', 'protection'])
  colleague = await admitColleague(server, founder, ['casework'])
  deskCounts = await admitColleague(server, founder, ['statistics'])
  shelterCounts = await admitColleague(server, shelter, ['statistics'])
  // The founder holds every key at first, and would do the work of all: he is away.
  await founder.device.lock()
  all = [worker, colleague, deskCounts, shelter, shelterCounts]
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function register(givenNames: string, sex: string): Promise<StreamId> {
  const { entries } = got(
    await worker.device.carryOut('register-person', {
      givenNames,
      ageGroup: 'adult',
      approximateAge: 27,
      sex,
    }),
  )
  return entries[0]?.stream as StreamId
}

async function agree(stream: StreamId, question: Record<string, unknown>): Promise<void> {
  got(
    await worker.device.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [{ answer: 'given', ...question }],
    }),
  )
}

const toBeCounted = { purpose: 'statistics', compartments: ['statistics'] }

/** Referred with her consent, and accepted. */
async function refer(stream: StreamId): Promise<void> {
  const { organisations } = await worker.device.network()
  const groupIn = (mine: boolean) =>
    organisations.find((each) => each.mine === mine)?.groups.find(({ kind }) => kind === 'casework')
  const recipient = {
    recipientOrganisation: organisations.find(({ mine }) => !mine)?.id,
    recipientGroup: groupIn(false)?.id,
  }
  const goesAlong = ['essential', 'identity', 'care']
  await agree(stream, { purpose: 'referral', ...recipient, compartments: goesAlong })
  got(
    await worker.device.carryOut('send-referral', {
      ...recipient,
      case: stream,
      feed: groupIn(false)?.feed,
      urgency: 'urgent',
      needs: ['shelter'],
      goesAlong,
      returnFeed: groupIn(true)?.feed,
      returnGroup: groupIn(true)?.id,
    }),
  )
  await rest(server, all)
  const waiting = (await shelter.device.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await shelter.device.carryOut('accept-referral', { referral: waiting?.stream }))
  got(
    await shelter.device.carryOut('record-service', {
      case: stream,
      service: 'shelter',
      status: 'in-progress',
    }),
  )
  await rest(server, all)
}

const counted = async ({ device }: Desk): Promise<readonly CountedPerson[]> =>
  got(await device.countedPeople())

const codes = async (desk: Desk) => (await counted(desk)).map(({ personCode }) => personCode)

/** What the command line says of a file with one row a person and organisation. */
async function countIn(rows: readonly CountedPerson[], more: readonly string[] = []) {
  const file = join(folder, 'both.csv')
  const lines = rows.map(({ personCode, variables }) => `${personCode},${String(variables['sex'])}`)
  writeFileSync(file, ['personCode,sex', ...lines, ''].join('\n'))
  let printed = ''
  const output = { print: (text: string) => (printed = text), progress: () => 0, say: () => 0 }
  const values = { by: 'sex', ...(more.length > 0 ? { 'count-distinct': more[0] } : {}) }
  await tabulateCommand.run({ values, positionals: [file], json: true, output })
  return JSON.parse(printed) as { sex: string; n: number }[]
}

test('she agreed to be counted and was accepted: both who count hold one code, and over both she is one person', async () => {
  const stream = await register('Ixchel', 'female')
  await agree(stream, toBeCounted)
  await refer(stream)
  const here = await counted(deskCounts)
  const there = await counted(shelterCounts)
  expect(here).toHaveLength(1)
  expect(there).toEqual([{ ...here[0], registeredHere: false }])
  expect(here[0]).toMatchObject({
    personCode: expect.stringMatching(/^[0-9a-f]{32}$/),
    variables: { sex: 'female', ageGroup: 'adult' },
  })
  const both = [...here, ...there]
  expect(await countIn(both)).toEqual([{ sex: 'female', n: 2 }])
  expect(await countIn(both, ['personCode'])).toEqual([{ sex: 'female', n: 1 }])
})

test('who did not agree to be counted is helped all the same, and no code of hers travels', async () => {
  const stream = await register('Citlali', 'female')
  await refer(stream)
  expect(await codes(deskCounts)).toHaveLength(2)
  expect(await codes(shelterCounts)).toHaveLength(1)
  const opened = got(await shelter.device.openCase(stream)).file
  expect(opened.registers.givenNames?.value).toBe('Citlali')
  expect(opened.services).toHaveLength(1)
  // Her first entry is at the shelter, for whoever works with her; what is counted of her is not.
  const registered = opened.timeline.find(
    (item) => item.kind === 'entry' && item.type === 'person-registered',
  )
  expect(registered).toMatchObject({ opened: expect.not.arrayContaining(['statistics']) })
  // Of what came before, whoever counts at the shelter has the order and nothing else.
  const { timeline } = got(await shelterCounts.device.openCase(stream)).file
  expect(timeline.filter(({ kind }) => kind === 'entry')).toMatchObject([
    { type: 'service-delivered', opened: ['statistics'] },
  ])
})

test('asked again when she has slept, she agrees: the code follows, and still no service that the other side gave', async () => {
  const stream = await register('Xóchitl', 'female')
  await refer(stream)
  expect(await codes(shelterCounts)).toHaveLength(1)
  await agree(stream, toBeCounted)
  await rest(server, all)
  got(
    await worker.device.carryOut('record-service', {
      case: stream,
      service: 'medical',
      status: 'completed',
    }),
  )
  await rest(server, all)
  const here = await codes(deskCounts)
  const there = await codes(shelterCounts)
  expect(there).toHaveLength(2)
  expect(here).toHaveLength(3)
  expect(there.every((code) => here.includes(code))).toBe(true)
  const { timeline } = got(await shelterCounts.device.openCase(stream)).file
  const readable = timeline.filter((item) => item.kind === 'entry')
  expect(readable.map(({ type }) => type)).toEqual(['person-registered', 'service-delivered'])
  const ofShelter = (await shelter.device.session())?.organisation
  expect(readable[1]?.organisation).toBe(ofShelter)
})

test('she takes it back: what follows is not shared any more, and the code that was read stays read', async () => {
  const stream = await register('Nayeli', 'female')
  await agree(stream, toBeCounted)
  await refer(stream)
  expect(await codes(shelterCounts)).toHaveLength(3)
  const { consents } = got(await worker.device.openCase(stream)).file
  const statistics = consents.find(({ question }) => question.purpose === 'statistics')
  got(
    await worker.device.carryOut('withdraw-consent', {
      case: stream,
      consents: statistics?.current.map(({ id }) => id),
      withdrawnBy: 'person',
    }),
  )
  await rest(server, all)
  const { sharing } = got(await worker.device.openCase(stream))
  const counting = sharing.grants.filter(({ groupKind }) => groupKind === 'statistics')
  // Two who may each give it at once; both are over.
  expect(counting.length).toBeGreaterThan(0)
  for (const grant of counting)
    expect(grant).toMatchObject({ isLive: false, compartments: ['statistics'] })
  expect(sharing.grants.filter(({ isLive }) => isLive).length).toBeGreaterThan(0)
})

test('whoever works with her cannot read how she is counted, and whoever counts cannot read her name', async () => {
  expect(await worker.device.countedPeople()).toMatchObject({ code: 'sealed-from-you' })
  for (const desk of [deskCounts, shelterCounts]) {
    const { rows } = await desk.device.list({ sort: 'last-update' })
    expect(rows.length).toBeGreaterThan(0)
    for (const { stream } of rows)
      expect(JSON.stringify(await desk.device.openCase(stream))).not.toMatch(
        /Ixchel|Citlali|Xóchitl|Nayeli/,
      )
  }
})
