import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantIssued } from '@cobijo/domain/grant/grant-issued'
import { readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { backUp } from '@cobijo/server/operation/back-up'
import { restore } from '@cobijo/server/operation/restore'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { signUndecided } from '../testing/changed-program.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register } from '../testing/refer.ts'

const day = 24 * 3_600_000

let server: TestServer
let stateFolder: string
let administrator: pg.Client
/** Days go by, for whoever was opened by this clock and for the server. */
let later = 0
/** Takes down what she agrees to. */
let desk: DeviceApi
let account: string
let kit: string
/** The same member's further device, and a colleague of the group that decides. */
let road: DeviceApi
let decider: Colleague

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'cobijo-awaited-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  server = await startTestServer({ clock: () => Date.now() + later })
  ;({ desk, kit } = await foundTwoOrganisations(server))
  account = (await desk.knownAccounts())[0]?.account as string
  decider = await admitColleague(server.baseUrl, desk, ['casework'])
  road = await furtherDevice()
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
  rmSync(stateFolder, { recursive: true, force: true })
})

async function furtherDevice(): Promise<DeviceApi> {
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now() + later,
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: dated,
  })
  got(await device.signIn({ account: '', kit, passphrase }))
  await allSent(device)
  return device
}

/** The hour that an answer names is the machine's, whatever clock the server was given. */
const dated: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init)
  const headers = new Headers(answer.headers)
  headers.set('date', new Date(Date.now() + later).toUTCString())
  return new Response(answer.body, { status: answer.status, headers })
}

async function grantIn(device: DeviceApi, stream: StreamId, grant?: StreamId) {
  const opened = await device.openCase(stream)
  const grants = opened.kind === 'refused' ? [] : opened.sharing.grants
  return grants.find((each) => grant === undefined || each.stream === grant)
}

const routing = async () => {
  const { organisation, group, feed } = await groupOf(road, 'theirs')
  return { recipientOrganisation: organisation, recipientGroup: group, feed }
}

/** A colleague's changed program cites a yes that nobody ever gave. */
async function forge(opens: StreamId): Promise<StreamId> {
  const stream = newRandomId<StreamId>()
  const content = {
    ...(await routing()),
    opens,
    from: Date.now() - 1,
    compartments: ['essential'],
    basis: { kind: 'consent', consent: newRandomId() },
    history: { kind: 'all' },
  } as Parameters<typeof grantIssued.facts>[0]
  const outside = [readerOfGrant(content)]
  await signUndecided({ baseUrl: server.baseUrl, ...decider }, [
    { stream, entryType: grantIssued, content, occurredAt: undefined, outside },
  ])
  return stream
}

test('after a restore a grant waits for the yes that one telephone alone still has, and an invented yes is not waited for longer than two weeks', async () => {
  const stream = await register(desk, 'Itzel')
  await allSent(desk)
  await server.server.services.sequencer.drain()
  const folder = join(stateFolder, 'backup')
  await backUp(administrator, folder, { stateFolder, now: Date.now() })

  await agree(desk, stream, ['essential', 'care'])
  await allSent(desk)
  await settle(road, async () => {
    const opened = await road.openCase(stream)
    return opened.kind === 'opened' && opened.file.consents.length === 1
  })
  const issue = { case: stream, purpose: 'referral', ...(await routing()) }
  const parts = { compartments: ['essential', 'care'], history: { kind: 'all' } }
  got(await road.carryOut('issue-grant', { ...issue, ...parts }))
  await allSent(road)
  // Whose telephone took the yes down lies in a drawer, and so does that of whoever read it.
  await desk.lock()

  got(await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }))
  await server.restart()
  await settle(road, async () => (await road.saveStates()).serverWentBackAt !== undefined)
  await allSent(road)

  const fresh = await furtherDevice()
  await settle(fresh, async () => (await grantIn(fresh, stream)) !== undefined, 'the grant')
  const forged = await forge(stream)
  await allSent(decider.device)
  await settle(fresh, async () => (await grantIn(fresh, stream, forged)) !== undefined, 'the other')
  const honest = (await grantIn(road, stream))?.stream
  // Each round looks again at what is undecided.
  for (let round = 0; round < 4; round += 1) {
    const { findings } = await fresh.sync()
    expect(findings).toEqual([])
  }
  for (const grant of [honest, forged])
    expect(await grantIn(fresh, stream, grant)).toMatchObject({
      isLive: true,
      doubt: 'case-not-whole',
    })

  got(await desk.signIn({ account, passphrase }))
  await settle(desk, async () => (await desk.saveStates()).serverWentBackAt !== undefined)
  await allSent(desk)
  const isJudged = async () => (await grantIn(fresh, stream, honest))?.doubt === undefined
  await settle(fresh, isJudged, 'the yes')
  expect(await grantIn(fresh, stream, honest)).toMatchObject({ isLive: true })
  expect(await grantIn(fresh, stream, forged)).toMatchObject({ doubt: 'case-not-whole' })
  expect((await fresh.sync()).findings).toEqual([])

  // From here on nobody else ends it first.
  await desk.lock()
  await road.lock()
  later = 15 * day
  const isOver = async () => (await grantIn(fresh, stream, forged))?.isLive === false
  await settle(fresh, isOver, 'the end of the forged grant')
  expect((await fresh.sync()).findings.map(({ code }) => code)).toEqual(['grant-consent-unknown'])
  expect(await grantIn(fresh, stream, honest)).toMatchObject({ isLive: true, doubt: undefined })
})
