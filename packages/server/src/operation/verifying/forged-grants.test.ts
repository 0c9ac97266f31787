import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { newRandomId } from '@cobijo/contract/device/new-id'
import { signUndecided } from '@cobijo/contract/device/testing/changed-program'
import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import type { Colleague } from '@cobijo/contract/device/testing/colleague'
import {
  allSent,
  foundTwoOrganisations,
  got,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { agree, groupOf, register, send, withdrawEach } from '@cobijo/contract/device/testing/refer'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import { grantIssued } from '@cobijo/domain/grant/grant-issued'
import { readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '../../test-server.ts'
import type { TestServer } from '../../test-server.ts'
import { verifyDatabase } from '../verify-database.ts'

// What is forged is signed by real devices under a changed program and taken by the real server, or put into its rows.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

type Issued = Parameters<typeof grantIssued.facts>[0]

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
/** Of no group but that of all. */
let nobody: Colleague
let decider: Colleague
let stream: StreamId
let administrator: pg.Client
let serverKey: Uint8Array
/** What was found before the test in hand, whose forgeries stay. */
let before: ReadonlySet<string>

beforeAll(async () => {
  server = await startTestServer()
  const founded = await foundTwoOrganisations(server)
  desk = founded.desk
  shelter = founded.shelter
  serverKey = fromBase64url((await desk.installation()).serverKey)
  nobody = await admitColleague(server.baseUrl, desk, [])
  decider = await admitColleague(server.baseUrl, desk, ['casework'])
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  stream = await share('Citlali')
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
})
beforeEach(async () => {
  before = new Set(await found())
})

async function share(name: string): Promise<StreamId> {
  const about = await register(desk, name)
  await agree(desk, about, ['essential', 'identity', 'care'])
  const sent = await send(desk, about, ['essential', 'identity', 'care'])
  const referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream
  await settle(shelter, async () => {
    await desk.sync()
    return JSON.stringify(await shelter.openCase(about)).includes(name)
  })
  got(await shelter.carryOut('accept-referral', { referral }))
  got(await shelter.carryOut('record-note', { case: about, care: 'came by night' }))
  await settle(desk, async () =>
    JSON.stringify(await desk.openCase(about)).includes('came by night'),
  )
  await server.server.services.sequencer.drain()
  return about
}

async function found(): Promise<readonly string[]> {
  const { findings } = await verifyDatabase(administrator, serverKey)
  return findings.map(({ code, hash }) => `${code} ${hash ?? ''}`).sort()
}

/** Codes of what the test in hand added. */
async function codes(): Promise<readonly string[]> {
  const fresh = (await found()).filter((each) => !before.has(each))
  return [...new Set(fresh.map((each) => each.split(' ')[0] as string))].sort()
}

async function forge(
  by: Colleague,
  claim: Partial<Issued> = {},
  grant = newRandomId<StreamId>(),
): Promise<StreamId> {
  const to = await groupOf(desk, 'theirs')
  const content = {
    opens: stream,
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    feed: to.feed,
    from: 1_700_000_000_000,
    compartments: ['care'],
    basis: { kind: 'consent', consent: newRandomId() },
    history: { kind: 'all' },
    ...claim,
  } as Issued
  const outside = [readerOfGrant(content)]
  await signUndecided({ baseUrl: server.baseUrl, ...by }, [
    { stream: grant, entryType: grantIssued, content, occurredAt: undefined, outside },
  ])
  await allSent(by.device)
  await server.server.services.sequencer.drain()
  return grant
}

test('what honest devices of both sides shared, answered and ended is found to be in order', async () => {
  expect(await found()).toEqual([])
  const about = await share('Nayeli')
  await withdrawEach(desk, about)
  await settle(desk, async () => !got(await desk.openCase(about)).pendingWithdrawal)
  await settle(shelter, async () => got(await shelter.openCase(about)).accessEnded !== undefined)
  await server.server.services.sequencer.drain()
  expect(await found()).toEqual([])
})

test('a grant by a member who is in no group but that of all', async () => {
  await forge(nobody)
  expect(await codes()).toEqual(['grant-signer-in-no-group'])
})

test('a grant over a stream in which whoever grants wrote nothing', async () => {
  await forge(decider, { opens: newRandomId<StreamId>() })
  expect(await codes()).toEqual(['grant-stream-foreign'])
})

test('a grant that leads to no feed of another organisation', async () => {
  await forge(decider, { feed: newRandomId() })
  expect(await codes()).toEqual(['grant-feed-unknown'])
  await forge(decider, { feed: (await groupOf(desk, 'mine')).feed })
  expect(await codes()).toEqual(['grant-feed-unknown'])
})

test('a later word in the stream of a grant that leads elsewhere', async () => {
  const grant = await forge(decider)
  expect(await codes()).toEqual([])
  const elsewhere = (await groupOf(desk, 'theirs', 'statistics')).feed
  await forge(decider, { feed: elsewhere }, grant)
  expect(await codes()).toEqual(['grant-changed'])
})

test('a grant that came after its signer had been removed', async () => {
  const leaving = await admitColleague(server.baseUrl, desk, ['casework'])
  const grant = await forge(leaving)
  expect(await codes()).toEqual([])
  const { rows } = await administrator.query(
    `select organisation_id, encode(hash, 'hex') as hash, receipt_id from entry where stream_id = $1`,
    [grant],
  )
  const session = await leaving.device.session()
  // A statement of hers stands on the desk once it came back by the feed.
  await settle(desk, async () =>
    (await desk.organisation()).members.some(({ id }) => id === session?.member),
  )
  got(await desk.removeMember({ member: session?.member as never }))
  await allSent(desk)
  await server.server.services.sequencer.drain()
  // Whoever has the server's machine slips the entry in and signs its receipt with the server's own key.
  const [{ organisation_id, hash, receipt_id }] = rows
  const { signer } = server.server.services
  const late = signer.makeReceipt(organisation_id as OrganisationId, Date.now() + 3_600_000, [hash])
  await administrator.query('update receipt set bytes = $2, signature = $3 where id = $1', [
    receipt_id,
    Buffer.from(late.bytes),
    Buffer.from(late.signature),
  ])
  expect(await codes()).toContain('grant-signer-ended')
})

const given = `granted_by is not null and envelope is not null and stream_id = $1`

test('what lies in another organisation’s feed came there by a grant of its author that was live', async () => {
  const day = 86_400_000
  await administrator.query(
    `update delivery set received_at = received_at - ${day} where ${given}`,
    [stream],
  )
  expect(await codes()).toEqual(['line-without-grant', 'list-changed', 'received-at-changed'])
  await administrator.query(
    `update delivery set received_at = received_at + ${day} where ${given}`,
    [stream],
  )
  expect(await codes()).toEqual([])
  await administrator.query(`update delivery set granted_by = organisation_id where ${given}`, [
    stream,
  ])
  expect(await codes()).toEqual(['line-given-by-another'])
  await administrator.query(
    `update delivery set granted_by = null where ${given.replace('granted_by is not null', 'granted_by = organisation_id')}`,
    [stream],
  )
  expect(await codes()).toEqual(['line-without-grant'])
})
