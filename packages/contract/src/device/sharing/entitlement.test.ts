import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalAnswered } from '@cobijo/domain/approval/approval-answered'
import { ageSettled } from '@cobijo/domain/child/age/age-settled'
import { noteRecorded } from '@cobijo/domain/case/note-recorded'
import { bestInterestsDetermined } from '@cobijo/domain/best-interests/determination/best-interests-determined'
import { grantIssued } from '@cobijo/domain/grant/grant-issued'
import { readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { EntryType } from '@cobijo/domain/journal/entry-type'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { keepApartLifted } from '@cobijo/domain/keep-apart/keep-apart-lifted'
import { returnBooked } from '@cobijo/domain/return/return-booked'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { signUndecided } from '../testing/changed-program.ts'
import { admitColleague, goAway } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import type { OwnDevice } from '../testing/opened-in.ts'
import {
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register } from '../testing/refer.ts'

let server: TestServer
/** The honest device: founder of a small organisation, holds every group. */
let desk: DeviceApi
/** Of the shift: decides nothing. */
let shift: Colleague
/** Of another organisation, which nobody let in. */
let stranger: DeviceApi
let strangers: OwnDevice

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa')
  const stores = new Map<string, DeviceStore>()
  const openStore = (name: string) => {
    const store = stores.get(name) ?? createMemoryStore()
    stores.set(name, store)
    return store
  }
  stranger = await newTestDevice(server.baseUrl, openStore)
  const { account } = await joinNetwork(desk, stranger, 'Ajena')
  strangers = { baseUrl: server.baseUrl, account, openStore }
  shift = await admitColleague(server.baseUrl, desk, ['shift'])
})
afterAll(() => server.stop())

interface Words {
  readonly entryType: EntryType
  readonly content: Readonly<Record<string, unknown>>
}

const allSent = (device: DeviceApi) => async () =>
  (await device.saveStates()).onThisDevice.length === 0

async function girl(name: string): Promise<StreamId> {
  const stream = await register(desk, name, { ageGroup: 'child' })
  await settle(desk, allSent(desk))
  return stream
}

/** What a changed program of this one writes about her, each after the other, at the server. */
async function write(by: Colleague, stream: StreamId, words: readonly Words[]): Promise<void> {
  await settle(by.device, async () => (await by.device.openCase(stream)).kind === 'opened')
  await settle(by.device, allSent(by.device))
  await signUndecided(
    { baseUrl: server.baseUrl, ...by },
    words.map((each) => ({ ...each, stream, occurredAt: undefined, outside: [] })),
  )
  await settle(by.device, allSent(by.device))
}

async function untilToldOf(device: DeviceApi, stream: StreamId, count: number) {
  const standingOf = async () => {
    const opened = await device.openCase(stream)
    if (opened.kind === 'refused') return []
    return opened.file.timeline.flatMap((item) => (item.kind === 'entry' ? [item.standing] : []))
  }
  await settle(
    device,
    async () => (await standingOf()).filter((each) => each === 'not-entitled').length === count,
    `${count} that count for nobody`,
  )
  await settle(
    device,
    async () => (await device.sync()).findings.some(({ code }) => code === 'signer-not-entitled'),
    'an officer is told',
  )
  return got(await device.openCase(stream)).file
}

const decisions: readonly Words[] = [
  { entryType: returnBooked, content: { restsOn: [], travelsOn: '2026-12-01' } },
  { entryType: ageSettled, content: { ageGroup: 'adult', ageEvidence: 'document' } },
  {
    entryType: bestInterestsDetermined,
    content: { panel: newRandomId(), decidesOn: ['lasting-solution'], interestOutcome: 'approved' },
  },
  { entryType: keepApartLifted, content: { apartFrom: newRandomId() } },
]

describe('a changed program of somebody on the shift', () => {
  test('books no journey, settles no age, determines nothing and gives no yes of the second person', async () => {
    const stream = await girl('Itzel')
    const asked = got(await desk.carryOut('ask-approval', { case: stream, approvalOf: 'closure' }))
    expect(asked.entries).toHaveLength(1)
    await settle(desk, allSent(desk))
    const [approval] = got(await desk.openCase(stream)).file.approvals
    await write(shift, stream, [
      ...decisions,
      {
        entryType: approvalAnswered,
        content: { approval: approval?.id, approvalAnswer: 'approves' },
      },
    ])
    const file = await untilToldOf(desk, stream, 5)
    expect(file.voluntaryReturn.standing).toBe('none')
    expect(file.ageGroup).toMatchObject({ value: 'child', disputed: false })
    expect(file.bestInterests.determinations).toEqual([])
    expect(file.approvals).toMatchObject([{ state: 'waiting' }])
    // Shown, with its words.
    const [booked] = file.timeline.filter(
      (item) => item.kind === 'entry' && item.type === 'return-booked',
    )
    expect(booked).toMatchObject({ fields: { travelsOn: '2026-12-01' }, standing: 'not-entitled' })
  })

  test('closes nothing by facts that a note does not say', async () => {
    const stream = await girl('Nayeli')
    const lying = (facts: object) => ({
      ...noteRecorded,
      facts: () => ({ family: 'case', ...facts }) as never,
    })
    await write(shift, stream, [
      { entryType: lying({ state: 'closed' }), content: { care: 'closes' } },
      { entryType: lying({ ageGroup: 'adult' }), content: { care: 'ages' } },
      { entryType: noteRecorded, content: { care: 'HONEST' } },
    ])
    const file = await untilToldOf(desk, stream, 2)
    expect(file.state.value).toBe('open')
    expect(file.ageGroup.value).toBe('child')
    expect(JSON.stringify(file.timeline)).toContain('HONEST')
  })
})

test('what whoever decides wrote without network counts, though she was put out of the group meanwhile', async () => {
  const leaving = await admitColleague(server.baseUrl, desk, ['casework'])
  const stream = await girl('Xochitl')
  await settle(
    leaving.device,
    async () => (await leaving.device.openCase(stream)).kind === 'opened',
  )
  const { device: away, comeBack } = await goAway(server.baseUrl, leaving)
  got(
    await away.carryOut('settle-age', { case: stream, ageGroup: 'adult', ageEvidence: 'document' }),
  )
  const member = (await away.session())?.member
  const { groups } = await desk.organisation()
  const onlyShift = groups.filter(({ kind }) => kind === 'shift').map(({ id }) => id)
  got(await desk.changeGroups({ member: member as MemberId, groups: onlyShift }))
  await settle(desk, allSent(desk))
  comeBack()
  await settle(away, allSent(away))
  await settle(
    desk,
    async () => got(await desk.openCase(stream)).file.ageGroup.value === 'adult',
    'her decision',
  )
})

describe('another organisation that knows the stream', () => {
  const opening = async (stream: StreamId) => {
    const { organisation, group, feed } = await groupOf(stranger, { named: 'Mesa' })
    return {
      opens: stream,
      recipientOrganisation: organisation,
      recipientGroup: group,
      feed,
      from: Date.now() - 1,
      compartments: ['essential', 'care', 'protection', 'placement', 'child'] as const,
      // Its own honest program would end what rests on nothing.
      basis: { kind: 'emergency', ground: 'vital-interest', reviewBy: Date.now() + 3_600_000 },
      justification: 'x',
      history: { kind: 'none' },
    } as unknown as Parameters<typeof grantIssued.facts>[0]
  }

  /** Opens her case to the house itself by a grant of its own, and writes into it. */
  async function intrude(stream: StreamId, words: readonly Words[]): Promise<void> {
    const content = await opening(stream)
    const grant = newRandomId<StreamId>()
    await settle(stranger, allSent(stranger))
    await signUndecided(strangers, [
      {
        stream: grant,
        entryType: grantIssued,
        content,
        occurredAt: undefined,
        outside: [readerOfGrant(content)],
      },
    ])
    await settle(stranger, allSent(stranger))
    const { feed, compartments } = content as never
    await signUndecided(
      strangers,
      words.map((each) => ({ ...each, stream, occurredAt: undefined, outside: [] })),
      [{ feed, compartments }],
    )
    await settle(stranger, allSent(stranger))
  }

  test('decides nothing in a case that nobody opened to it, and is shown', async () => {
    const stream = await girl('Citlali')
    await intrude(stream, decisions)
    const file = await untilToldOf(desk, stream, 4)
    expect(file.voluntaryReturn.standing).toBe('none')
    expect(file.ageGroup.value).toBe('child')
    expect(file.bestInterests.determinations).toEqual([])
  })

  test('let in, decides what a recipient may, and not what the house alone does', async () => {
    const stream = await register(desk, 'Yatziri')
    await agree(desk, stream, ['essential', 'identity', 'care'], {}, { named: 'Ajena' })
    const to = await groupOf(desk, { named: 'Ajena' })
    got(
      await desk.carryOut('issue-grant', {
        case: stream,
        purpose: 'referral',
        recipientOrganisation: to.organisation,
        recipientGroup: to.group,
        feed: to.feed,
        compartments: ['essential', 'identity', 'care'],
        history: { kind: 'all' },
      }),
    )
    await settle(stranger, async () => {
      await desk.sync()
      return JSON.stringify(await stranger.openCase(stream)).includes('Yatziri')
    })
    await intrude(stream, [
      { entryType: ageSettled, content: { ageGroup: 'child' } },
      ...decisions.slice(2, 3),
    ])
    const file = await untilToldOf(desk, stream, 1)
    expect(file.bestInterests.determinations).toEqual([])
    expect(file.ageGroup.value).toBe('child')
  })
})
