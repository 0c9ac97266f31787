import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from './enrolment-api.ts'
import {
  enter,
  foundAndEnter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Casa')
})
afterAll(() => server.stop())

async function invited(returning?: MemberId): Promise<string> {
  return got(await office.invite('member', returning)).token
}

async function ask(device: DeviceApi, invitation: string): Promise<Enrolled> {
  return got(
    await device.askToJoin({ invitation, personName: 'Vera', passphrase, deviceLabel: 'v' }),
  )
}

/** An invitation for a newcomer, rewritten so that it asks for the place of this member. */
function rewritten(invitation: string, member: MemberId): string {
  const [, ...rest] = invitation.split('.')
  return ['r', ...rest, member].join('.')
}

const isAdmitted = async (device: DeviceApi) => (await device.session())?.standing === 'admitted'

describe('a newcomer whose words an officer compares', () => {
  let vera: DeviceApi
  let member: MemberId

  beforeAll(async () => {
    vera = await newTestDevice(server.baseUrl)
    const { account } = await ask(vera, await invited())
    got(await vera.signIn({ account, passphrase }))
    const [pending] = await office.pendingMembers()
    member = pending?.member as MemberId
  })

  test('has no second request under her id, whoever asks', async () => {
    const stranger = await newTestDevice(server.baseUrl)
    const asked = ask(stranger, rewritten(await invited(), member))
    await expect(asked).rejects.toMatchObject({ problem: { code: 'token-refused' } })
    expect(await office.pendingMembers()).toHaveLength(1)
  })

  test('is not admitted with other keys, should the host exchange her request between the look and the click', async () => {
    const [seen] = await office.pendingMembers()
    if (!seen) throw new Error('nobody asks')
    const stranger = await newTestDevice(server.baseUrl)
    const theirs = await ask(stranger, await invited())
    const requests = await office.pendingMembers()
    const other = requests.find((each) => each.member !== member)?.member
    const { tamper } = server.database
    // Hers is out of the way, and the stranger's stands under her id.
    await tamper('update join_request set member_id = $2 where member_id = $1', [
      member,
      crypto.randomUUID(),
    ])
    await tamper('update join_request set member_id = $2 where member_id = $1', [other, member])
    const admission = { member, groups: [], officer: false, compared: seen.fingerprint }
    expect(await office.admitMember(admission)).toEqual(
      refused('words-changed', { field: 'member' }),
    )
    expect((await office.organisation()).members).toHaveLength(1)
    // Both at once: the one whose words were compared comes in.
    await tamper(
      `update join_request set member_id = $1
        where member_id not in (select member_id from join_request where member_id = $1)`,
      [member],
    )
    expect(await office.pendingMembers()).toHaveLength(2)
    got(await office.admitMember(admission))
    await settle(vera, () => isAdmitted(vera))
    got(await stranger.signIn({ account: theirs.account, passphrase }))
    await stranger.sync()
    expect(await isAdmitted(stranger)).toBe(false)
  })

  test('who is to come back has one open invitation and one request: the last that was used', async () => {
    await settle(office, async () => (await office.organisation()).members.length === 2)
    await server.database.tamper('delete from join_request', [])
    const [leaked, first, second] = [
      await invited(member),
      await invited(member),
      await invited(member),
    ]
    const before = await ask(await newTestDevice(server.baseUrl), first)
    for (const invitation of [leaked, second]) {
      const asked = ask(await newTestDevice(server.baseUrl), invitation)
      await expect(asked).rejects.toMatchObject({ problem: { code: 'token-refused' } })
    }
    const again = await newTestDevice(server.baseUrl)
    const newest = await ask(again, await invited(member))
    const pending = await office.pendingMembers()
    expect(pending.map(({ fingerprint }) => fingerprint)).toEqual([newest.fingerprint])
    const readmission = { member, changeKeys: true }
    expect(await office.readmitMember({ ...readmission, compared: before.fingerprint })).toEqual(
      refused('words-changed', { field: 'member' }),
    )
    got(await office.readmitMember({ ...readmission, compared: newest.fingerprint }))
    got(await again.signIn({ account: newest.account, passphrase }))
    await settle(again, () => isAdmitted(again))
  })
})

test('an organisation is admitted by the words that were compared, and by no others', async () => {
  const shelter = await newTestDevice(server.baseUrl)
  const invitation = got(await office.invite('organisation')).token
  const joined = got(await shelter.foundOrganisation({ ...foundingOf('Casa Alba'), invitation }))
  await enter(shelter, joined)
  await settle(office, async () => (await office.network()).organisations.length === 2)
  const { organisations } = await office.network()
  const ours = organisations.find(({ mine }) => mine)
  const theirs = organisations.find(({ mine }) => !mine)
  if (!ours || !theirs) throw new Error('an organisation is missing')
  const organisation = theirs.id
  expect(await office.admitOrganisation({ organisation, compared: ours.fingerprint })).toEqual(
    refused('words-changed', { field: 'organisation' }),
  )
  expect((await office.network()).organisations.find(({ mine }) => !mine)?.state).toBe('founded')
  got(await office.admitOrganisation({ organisation, compared: joined.fingerprint }))
  await settle(shelter, () => isAdmitted(shelter))
})
