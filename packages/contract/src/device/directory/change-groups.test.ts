import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GroupId, MemberId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  comparedWords,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { keptAside } from '../store/kept-aside.ts'

let server: TestServer
let office: DeviceApi
let night: DeviceApi
let marta: MemberId

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Casa Alba')
  got(await office.carryOut('register-person', { givenNames: 'Alondra', ageGroup: 'adult' }))
  night = await newTestDevice(server.baseUrl)
  const { token } = got(await office.invite('member'))
  const joined = got(
    await night.askToJoin({ invitation: token, personName: 'Marta', passphrase, deviceLabel: 'n' }),
  )
  got(await night.signIn({ account: joined.account, passphrase }))
  await settle(office, async () => (await office.pendingMembers()).length === 1)
  const asking = comparedWords((await office.pendingMembers())[0])
  marta = asking.member
  got(await office.admitMember({ ...asking, groups: [], officer: false }))
  await settle(night, async () => (await night.session())?.standing === 'admitted')
  await settle(office, async () => (await office.organisation()).members.length === 2)
})
afterAll(async () => {
  await server.stop()
})

async function groupOf(kind: string): Promise<GroupId> {
  const { groups } = await office.organisation()
  return groups.find((group) => group.kind === kind)?.id as GroupId
}

async function kindsOf(device: DeviceApi): Promise<readonly string[]> {
  return (await device.session())?.groups.map(({ kind }) => kind) ?? []
}

/** As whoever coordinates knows it: what she said herself counts once the journal gave it back. */
async function groupsOfMarta(): Promise<readonly string[]> {
  const { groups, members } = await office.organisation()
  const held = members.find(({ id }) => id === marta)?.groups ?? []
  return groups.filter(({ id }) => held.includes(id)).map(({ kind }) => kind)
}

test('a newcomer finds nothing to finish on her day: what is kept aside for her is no draft', async () => {
  await night.saveDraft(`${keptAside}fingerprint`, { words: ['sol'], digits: ['1'] })
  expect(await night.myDay()).toEqual([])
  await night.saveDraft('register-person', { givenNames: 'Brisa' })
  expect((await night.myDay()).map(({ kind }) => kind)).toEqual(['draft'])
  await night.forgetDraft('register-person')
})

test('only who coordinates changes groups', async () => {
  expect(
    await night.changeGroups({ member: marta, groups: [await groupOf('casework')] }),
  ).toMatchObject({ code: 'officers-only' })
})

test('nobody is put into the legal group and into one that decides about help', async () => {
  const groups = [await groupOf('casework'), await groupOf('legal')]
  expect(await office.changeGroups({ member: marta, groups })).toMatchObject({
    code: 'justice-held-apart',
  })
})

test('a member without groups joins one, and with it all that it received before', async () => {
  expect(await night.findByName('alondra')).toEqual([])
  got(await office.changeGroups({ member: marta, groups: [await groupOf('casework')] }))
  await settle(night, async () => (await night.findByName('alondra')).length === 1)
  await settle(office, async () => (await groupsOfMarta()).includes('casework'))
  expect(await kindsOf(night)).toEqual(expect.arrayContaining(['everyone', 'casework']))
})

test('whoever leaves a group opens nothing that is written after it', async () => {
  const generation = async (): Promise<number | undefined> =>
    (await office.organisation()).groups.find(({ kind }) => kind === 'casework')?.generation
  expect(await generation()).toBe(1)
  got(await office.changeGroups({ member: marta, groups: [await groupOf('shift')] }))
  await settle(night, async () => !(await kindsOf(night)).includes('casework'))
  await settle(office, async () => !(await groupsOfMarta()).includes('casework'))
  expect(await kindsOf(night)).toEqual(expect.arrayContaining(['everyone', 'shift']))
  expect(await generation()).toBe(2)
  got(await office.carryOut('register-person', { givenNames: 'Celeste', ageGroup: 'adult' }))
  await settle(office, async () => (await office.findByName('celeste')).length === 1)
  await night.sync()
  expect(await night.findByName('celeste')).toEqual([])
})

test('nobody leaves a group in which she is the last', async () => {
  const session = await office.session()
  const rest = (session?.groups ?? []).filter(({ kind }) => kind !== 'casework')
  expect(
    await office.changeGroups({
      member: session?.member as MemberId,
      groups: rest.map(({ id }) => id),
    }),
  ).toMatchObject({ code: 'group-without-holder' })
})

test('who founded leaves the legal group once somebody else is in it', async () => {
  const legal = await groupOf('legal')
  got(await office.changeGroups({ member: marta, groups: [legal] }))
  await settle(night, async () => (await kindsOf(night)).includes('legal'))
  await settle(office, async () => (await groupsOfMarta()).includes('legal'))
  const session = await office.session()
  const rest = (session?.groups ?? []).filter(({ id }) => id !== legal)
  got(
    await office.changeGroups({
      member: session?.member as MemberId,
      groups: rest.map(({ id }) => id),
    }),
  )
  await settle(office, async () => !(await kindsOf(office)).includes('legal'))
  expect(await kindsOf(office)).toContain('casework')
  await settle(night, async () => (await kindsOf(night)).includes('legal'))
})
