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

test('W14: whoever answers the door writes down what an authority demands and cannot read it back; counsel has it on her day and decides', async () => {
  const demands = async (device: DeviceApi) => {
    const day = await device.myDay()
    return day.filter(({ kind }) => kind === 'legal-demand')
  }
  // From this look on only what moves is looked at.
  expect(await demands(counsel)).toEqual([])
  const noted = got(
    await office.carryOut('note-legal-demand', {
      demandWay: 'at-the-door',
      demandWhat: 'whether somebody sleeps here',
      demandedParts: ['placement'],
    }),
  )
  const demand = noted.entries[0]?.stream as StreamId
  expect(await office.legalDemands()).toEqual([])
  expect(await demands(office)).toEqual([])
  await office.sync()
  await settle(counsel, async () => (await counsel.legalDemands()).length === 1)
  expect(await demands(counsel)).toMatchObject([{ stream: demand, code: 'demand-said', label: '' }])

  const letsGo = {
    demand,
    demandAnswer: 'hand-over',
    demandCounsel: 'outside counsel',
    demandBasis: 'an invented article',
    decidedParts: ['placement'],
  }
  const goes = { demand, demandOutcome: 'handed-over', handedParts: ['placement'], handedTo: 'x' }
  expect(await office.carryOut('decide-legal-demand', letsGo)).toMatchObject({
    code: 'not-permitted',
  })
  expect(await counsel.carryOut('decide-legal-demand', letsGo)).toMatchObject({
    code: 'demand-without-paper',
  })
  expect(await counsel.carryOut('answer-legal-demand', goes)).toMatchObject({
    code: 'demand-not-decided',
  })
  got(await counsel.carryOut('complete-legal-demand', { demand, demandPaper: 'X-1' }))
  got(await counsel.carryOut('decide-legal-demand', letsGo))
  got(await counsel.carryOut('answer-legal-demand', goes))
  expect((await counsel.legalDemands())[0]?.answered).toMatchObject([
    { handedParts: ['placement'] },
  ])
  await counsel.sync()
  await office.sync()
  expect(await demands(office)).toEqual([])
  const listed = await office.list({ sort: 'last-update', limit: 50 })
  expect(listed.rows.map(({ stream }) => stream)).not.toContain(demand)
  const day = await office.myDay()
  expect(day.map(({ stream }) => stream)).not.toContain(demand)
})
