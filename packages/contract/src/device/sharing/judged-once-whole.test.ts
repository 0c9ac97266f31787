import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteRecorded } from '@cobijo/domain/case/note-recorded'
import { grantIssued } from '@cobijo/domain/grant/grant-issued'
import { readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { signUndecided } from '../testing/changed-program.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import type { OwnDevice } from '../testing/opened-in.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send, withdrawEach } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
/** The same member's further device. */
let screen: DeviceApi
let decider: Colleague
let shelter: DeviceApi
let shelters: OwnDevice
/** A path to which the screen gets no answer. */
let unanswered: string | undefined

const around = { now: () => Date.now(), country: { legalGrounds: [], closurePhrases: [] } }

/** A network on which what is asked at one path gets no answer. */
function without(path: () => string | undefined): typeof fetch {
  return (input, init) => {
    const silent = path()
    return silent !== undefined && new URL(String(input)).pathname.endsWith(silent)
      ? Promise.reject(new TypeError('no network'))
      : fetch(input, init)
  }
}

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(desk, server, 'Mesa')
  const stores = new Map<string, DeviceStore>()
  const openStore = (name: string) => {
    const store = stores.get(name) ?? createMemoryStore()
    stores.set(name, store)
    return store
  }
  shelter = await newTestDevice(server.baseUrl, openStore)
  const { account } = await joinNetwork(desk, shelter, 'Casa')
  shelters = { baseUrl: server.baseUrl, account, openStore }
  decider = await admitColleague(server.baseUrl, desk, ['casework'])
  screen = await createDevice({
    ...around,
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    fetchFrom: without(() => unanswered),
  })
  got(await screen.signIn({ account: founded.account, kit: founded.kit, passphrase }))
})
afterAll(async () => {
  await server.stop()
})

/** A changed program of a colleague's signs it; her own device cannot see all of the case either, and so does not find it. */
async function forge(opens: StreamId): Promise<StreamId> {
  const grant = newRandomId<StreamId>()
  const to = await groupOf(screen, 'theirs')
  const content = {
    opens,
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    feed: to.feed,
    from: Date.now() - 1,
    compartments: ['essential'],
    basis: { kind: 'consent', consent: newRandomId() },
    history: { kind: 'all' },
  } as Parameters<typeof grantIssued.facts>[0]
  await decider.device.lock()
  const mute = await createDevice({
    ...around,
    baseUrl: server.baseUrl,
    openStore: decider.openStore,
    fetchFrom: without(() => `/streams/${opens}`),
  })
  got(await mute.signIn({ account: decider.account, passphrase }))
  await signUndecided({ baseUrl: server.baseUrl, ...decider }, [
    {
      stream: grant,
      entryType: grantIssued,
      content,
      occurredAt: undefined,
      outside: [readerOfGrant(content)],
    },
  ])
  await allSent(mute)
  await mute.lock()
  return grant
}

test('a forged grant that came before the rest of its case is found and ended once that is there', async () => {
  const stream = await register(desk, 'Itzel')
  await allSent(desk)
  await settle(screen, async () => (await screen.openCase(stream)).kind === 'opened')
  await allSent(screen)
  got(await desk.carryOut('record-note', { case: stream, care: 'x' }))
  await allSent(desk)
  await desk.lock()
  const grant = await forge(stream)
  await server.server.services.sequencer.drain()
  unanswered = `/streams/${stream}`
  const found = async () => got(await screen.openCase(stream)).sharing.grants
  await settle(screen, async () =>
    (await found()).some((each) => each.stream === grant && each.doubt === 'case-not-whole'),
  )
  // What moved was taken up by a round that could not see all of it.
  await screen.sync()
  unanswered = undefined
  await settle(
    screen,
    async () => (await found()).some((each) => each.stream === grant && !each.isLive),
    'the end of the forged grant',
  )
  expect((await screen.sync()).findings.map(({ code }) => code)).toContain('grant-consent-unknown')
})

test('over a case of which what sorts first was told by another house and put away, a forged grant is found and ended', async () => {
  const stream = await register(screen, 'Nayeli')
  await agree(screen, stream, ['essential', 'care'])
  await send(screen, stream, ['essential', 'care'])
  await allSent(screen)
  const received = async () =>
    (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  await settle(shelter, async () => (await received()) !== undefined, 'the referral')
  got(await shelter.carryOut('accept-referral', { referral: (await received())?.stream }))
  await allSent(shelter)
  const timeline = async () => got(await screen.openCase(stream)).file.timeline
  const begin = (await timeline())[0]?.hash as EntryHash
  // Told before the rest of the case had come: it follows nothing.
  const { feed } = await groupOf(shelter, 'theirs')
  const note = { stream, entryType: noteRecorded, content: { care: 'TOLD-BACK' } }
  await signUndecided(
    shelters,
    [{ ...note, occurredAt: undefined, outside: [] }],
    [{ feed, compartments: ['essential', 'care'] }],
    begin,
  )
  await allSent(shelter)
  const isToldBack = async () => JSON.stringify(await timeline()).includes('TOLD-BACK')
  await settle(screen, isToldBack, 'what was told back')
  expect((await timeline())[1]?.hash).toBe(begin)
  // It is the house's all the same: what the house alone decides is decided.
  expect(await screen.openCase(stream)).toMatchObject({ isOwn: true })
  got(await screen.carryOut('link-family', { case: stream, memberKind: 'left-at-home' }))
  await withdrawEach(screen, stream)
  await settle(
    screen,
    async () => {
      await shelter.sync()
      return !(await isToldBack())
    },
    'the purge',
  )
  expect((await timeline())[0]).toMatchObject({ kind: 'stub' })
  // What sorts first of what is left is the recipient's own: that makes the case none of its own.
  const isOver = async () => {
    const opened = await shelter.openCase(stream)
    return opened.kind === 'opened' && opened.accessEnded !== undefined && !opened.isOwn
  }
  await settle(shelter, isOver, 'the end of access')
  const grant = await forge(stream)
  await settle(
    screen,
    async () =>
      got(await screen.openCase(stream)).sharing.grants.some(
        (each) => each.stream === grant && !each.isLive,
      ),
    'the end of the forged grant',
  )
  expect((await screen.sync()).findings.map(({ code }) => code)).toContain('grant-consent-unknown')
})
