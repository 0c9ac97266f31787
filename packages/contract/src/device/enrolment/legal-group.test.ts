import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  comparedWords,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi
let counsel: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  const founded = got(
    await office.foundNetwork({
      ...foundingOf('Mesa', { size: 'large' }),
      setupToken: server.setupToken,
    }),
  )
  got(await office.signIn({ account: founded.account, passphrase }))
  counsel = await newTestDevice(server.baseUrl)
  const { token } = got(await office.invite('member'))
  const joined = got(
    await counsel.askToJoin({ invitation: token, personName: 'Lic', passphrase, deviceLabel: 'l' }),
  )
  got(await counsel.signIn({ account: joined.account, passphrase }))
})
afterAll(async () => {
  await server.stop()
})

test('a large organisation begins without a legal group, and its founder reads justice nowhere', async () => {
  const { groups } = await office.organisation()
  expect(groups.map(({ kind }) => kind)).not.toContain('legal')
  expect(
    await office.carryOut('record-report-decision', {
      case: crypto.randomUUID(),
      decision: 'does-not-wish',
    }),
  ).toMatchObject({ code: 'not-permitted' })
})

test('nobody who decides about help begins it', async () => {
  const asking = comparedWords((await office.pendingMembers())[0])
  const { groups } = await office.organisation()
  const shift = groups.find(({ kind }) => kind === 'shift')
  expect(
    await office.admitMember({
      ...asking,
      groups: shift ? [shift.id] : [],
      officer: false,
      beginsLegal: true,
    }),
  ).toMatchObject({ code: 'justice-held-apart' })
})

test('it comes into being with its first member, and who admitted her keeps no key of it', async () => {
  const asking = comparedWords((await office.pendingMembers())[0])
  got(await office.admitMember({ ...asking, groups: [], officer: false, beginsLegal: true }))
  await settle(
    counsel,
    async () => (await counsel.session())?.groups.some(({ kind }) => kind === 'legal') === true,
  )
  await settle(office, async () =>
    (await office.organisation()).groups.some(({ kind }) => kind === 'legal'),
  )
  const session = await office.session()
  expect(session?.groups.map(({ kind }) => kind)).not.toContain('legal')
  const { groups, members } = await office.organisation()
  const legal = groups.find(({ kind }) => kind === 'legal')
  const holders = members.filter(({ groups: held }) => legal && held.includes(legal.id))
  expect(holders.map(({ id }) => id)).toEqual([asking.member])

  const person = got(
    await office.carryOut('register-person', { givenNames: 'Alondra', ageGroup: 'adult' }),
  )
  const stream = person.entries[0]?.stream as StreamId
  const told = got(
    await counsel.carryOut('record-report-decision', {
      case: stream,
      decision: 'thinks-about-it',
    }),
  )
  await counsel.sync()
  await office.sync()
  const justice = told.entries[0]?.stream as StreamId
  expect(await office.openCase(justice)).toMatchObject({ code: 'not-found' })
})
