import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GroupId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from './device-api.ts'
import { foundTwoOrganisations, got, settle } from './testing/invented-organisation.ts'
import { agree, refer, withdrawEach } from './testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(async () => {
  await server.stop()
})

async function route(
  from: DeviceApi,
): Promise<{ organisation: OrganisationId; group: GroupId; feed: string }> {
  const other = (await from.network()).organisations.find(({ mine }) => !mine)
  const group = other?.groups.find(({ kind }) => kind === 'casework')
  return {
    organisation: other?.id as OrganisationId,
    group: group?.id as GroupId,
    feed: group?.feed as string,
  }
}

test('a person is referred with her consent, helped, counted once a side, and a withdrawal stops what is new', async () => {
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: 'Ixchel',
      firstSurname: 'Invented',
      nameToUse: 'Ixchel',
      ageGroup: 'adult',
      urgency: 'urgent',
      allergies: ['penicillin'],
      sex: 'female',
    }),
  )
  const stream = registered.entries[0]?.stream as StreamId
  const to = await route(desk)
  const goesAlong = ['essential', 'identity', 'care'] as const

  const refused = await desk.carryOut('send-referral', await referral(stream, to, goesAlong))
  expect(refused).toMatchObject({ kind: 'refused', code: 'consent-missing' })

  await agree(desk, stream, goesAlong)
  got(await desk.carryOut('send-referral', await referral(stream, to, goesAlong)))

  await settle(shelter, async () => (await shelter.referrals()).length === 1, 'the referral')
  const [received] = await shelter.referrals()
  expect(received).toMatchObject({
    direction: 'received',
    state: 'waiting',
    otherName: 'Mesa de protección',
  })
  await settle(
    shelter,
    async () => {
      const opened = await shelter.openCase(stream)
      return opened.kind === 'opened' && opened.file.registers.givenNames?.value === 'Ixchel'
    },
    'the history',
  )
  const atShelter = got(await shelter.openCase(stream)).file
  expect(atShelter.registers.allergies?.value).toEqual(['penicillin'])

  got(await shelter.carryOut('accept-referral', { referral: received?.stream }))
  await settle(desk, async () => (await desk.referrals())[0]?.state === 'accepted', 'the answer')
  got(
    await shelter.carryOut('record-service', {
      case: stream,
      service: 'medical',
      status: 'completed',
      summary: 'Seen by the doctor, rest for two days',
      diagnosis: 'fever',
    }),
  )
  await settle(
    desk,
    async () => got(await desk.openCase(stream)).file.services.length === 1,
    'the service at the sender',
  )
  const seen = JSON.stringify(got(await desk.openCase(stream)).file)
  expect(seen).toContain('rest for two days')
  expect(seen).not.toContain('fever')

  await withdrawEach(desk, stream)
  await desk.sync()
  got(await desk.carryOut('record-note', { case: stream, care: 'written after the withdrawal' }))
  await desk.sync()
  // A feed is written in the order of arrival: once a referral that was sent later is there, the note would be.
  await refer(desk, [...goesAlong], 'Zazil')
  const waiting = async () => (await shelter.referrals()).filter(({ state }) => state === 'waiting')
  await settle(shelter, async () => (await waiting()).length === 1, 'the referral of somebody else')
  const after = JSON.stringify(got(await shelter.openCase(stream)).file)
  expect(after).not.toContain('written after the withdrawal')
  expect((await desk.sync()).findings).toEqual([])
  expect((await shelter.sync()).findings).toEqual([])
})

test('a person is found by either surname, without accents and slightly wrong, on the device alone', async () => {
  got(
    await desk.carryOut('register-person', {
      givenNames: 'María José',
      firstSurname: 'Hernández',
      secondSurname: 'Pérez',
      ageGroup: 'adult',
    }),
  )
  await settle(desk, async () => (await desk.findByName('hernandes')).length > 0, 'the index')
  for (const words of ['perez', 'Hernandez', 'ernandez maria', 'Péres'])
    expect((await desk.findByName(words))[0]?.name, words).toBe('María José Hernández Pérez')
})

async function referral(
  stream: StreamId,
  to: { organisation: OrganisationId; group: GroupId; feed: string },
  goesAlong: readonly string[],
) {
  const own = (await desk.network()).organisations.find(({ mine }) => mine)
  const back = own?.groups.find(({ kind }) => kind === 'casework')
  return {
    case: stream,
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    feed: to.feed,
    urgency: 'urgent',
    needs: ['shelter', 'medical'],
    goesAlong,
    returnFeed: back?.feed,
    returnGroup: back?.id,
  }
}
