import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, withdrawEach } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let kit: string
let sheet: StreamId

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter, kit } = await foundTwoOrganisations(server))
  const begun = got(
    await desk.carryOut('begin-group-intake', { name: 'Hoja uno', place: 'Rancho inventado' }),
  )
  sheet = begun.entries[0]?.stream as StreamId
  for (const wristband of ['1', '2', '3'])
    got(
      await desk.carryOut('note-arrival', {
        gathering: sheet,
        wristband,
        sex: 'female',
        ageGroup: 'adult',
        sleepsWhere: 'Casa inventada',
        ...(wristband === '3' ? { keepApart: 'yes' } : {}),
      }),
    )
  await allSent(desk)
})
afterAll(() => server.stop())

async function rowOf(device: DeviceApi, wristband: string) {
  const { file } = got(await device.openGathering(sheet))
  const row = file.groupIntake?.rows.find(({ fields }) => fields.wristband.value === wristband)
  if (!row) throw new Error(`no row ${wristband}`)
  return row
}

test('a gathering is listed by its kind on a new device of the house, and among no cases', async () => {
  const second = await newTestDevice(server.baseUrl)
  got(await second.signIn({ account: '', kit, passphrase }))
  await settle(second, async () => (await second.gatherings('group-intake')).length === 1)
  expect(await second.gatherings('group-intake')).toMatchObject([
    { stream: sheet, title: 'Hoja uno', state: 'open' },
  ])
  expect((await rowOf(second, '3')).fields.keepApart.value).toBe('yes')
  expect((await second.list({ sort: 'last-update' })).total).toBe(0)
  expect(await second.openCase(sheet)).toMatchObject({ kind: 'refused' })
})

test('she accepts: sheet and case are written together, and nothing is asked again', async () => {
  const { arrival } = await rowOf(desk, '1')
  const meal = { gathering: sheet, arrivals: [arrival], what: 'meal' }
  got(await desk.carryOut('give-to-many', meal))
  const saved = got(
    await desk.carryOut('accept-arrival', { gathering: sheet, arrival, nameToUse: 'Itzel' }),
  )
  expect(saved.entries.map(({ type }) => type)).toEqual([
    'person-registered',
    'service-delivered',
    'arrival-accepted',
  ])
  const stream = saved.entries[0]?.stream as StreamId
  expect((await rowOf(desk, '1')).accepted).toMatchObject([{ case: stream }])
  const { file } = got(await desk.openCase(stream))
  expect(file.registers.spokenCode?.value).toBe('1')
  expect(file.registers.sleepsWhere?.value).toBe('Casa inventada')
  expect(await desk.carryOut('accept-arrival', { gathering: sheet, arrival })).toMatchObject({
    code: 'arrival-has-case',
  })
})

test('one person’s yes opens no sheet on which others stand', async () => {
  expect(await shelter.openGathering(sheet)).toMatchObject({ code: 'not-found' })
  expect(
    await shelter.carryOut('note-arrival', { gathering: sheet, wristband: '99' }),
  ).toMatchObject({ code: 'not-found' })
  const stream = (await rowOf(desk, '1')).accepted[0]?.case as StreamId
  await agree(desk, stream, parts)
  expect(await issueAlong(stream, sheet)).toMatchObject({ code: 'not-of-the-family' })
})

const parts = ['essential', 'care']

async function issueAlong(stream: StreamId, gathering?: StreamId) {
  const to = await groupOf(desk, 'theirs')
  return desk.carryOut('issue-grant', {
    case: stream,
    ...(gathering === undefined ? {} : { gathering }),
    purpose: 'referral',
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    feed: to.feed,
    compartments: parts,
    history: { kind: 'all' },
  })
}

test('what opens her case opens her family along, until one of them takes hers back', async () => {
  const her = (await rowOf(desk, '1')).accepted[0]?.case as StreamId
  const sister = await register(desk, 'Yareli')
  const linked = got(
    await desk.carryOut('link-family', {
      case: her,
      memberKind: 'own-case',
      familyMember: sister,
      familyRelation: 'sister-or-brother-of',
    }),
  )
  const family = linked.entries[0]?.stream as StreamId
  await agree(desk, sister, parts)
  got(await issueAlong(sister))
  got(await issueAlong(her, family))
  const membersSeen = async () => {
    const opened = await shelter.openGathering(family)
    return opened.kind === 'opened' ? opened.file.family?.members.length : 0
  }
  await settle(shelter, async () => (await membersSeen()) === 2, 'the history')
  const grandmother = { case: her, gathering: family, memberKind: 'left-at-home' }
  got(await desk.carryOut('link-family', grandmother))
  await settle(shelter, async () => (await membersSeen()) === 3)
  await withdrawEach(desk, sister)
  await settle(shelter, async () => {
    await desk.sync()
    const opened = await shelter.openGathering(family)
    return opened.kind === 'refused' || opened.file.family === undefined
  })
  expect(await shelter.openCase(her)).toMatchObject({ kind: 'opened' })
})

test('an officer erases the sheet once it is ended and its day has come, and a new device misses nothing', async () => {
  const ordered = { stream: sheet, ground: 'retention-ended' as const }
  expect(await desk.eraseCase(ordered)).toMatchObject({ code: 'gathering-not-ended' })
  const today = new Date().toISOString().slice(0, 10)
  got(await desk.carryOut('end-group-intake', { gathering: sheet, eraseFrom: today }))
  await allSent(desk)
  const proposed = (await desk.myDay()).filter(({ kind }) => kind === 'erase-group')
  expect(proposed).toMatchObject([{ stream: sheet, label: 'Hoja uno' }])
  got(await desk.eraseCase(ordered))
  expect(await desk.openGathering(sheet)).toMatchObject({ code: 'gathering-erased' })
  expect(await desk.gatherings('group-intake')).toEqual([])
  const later = await newTestDevice(server.baseUrl)
  got(await later.signIn({ account: '', kit, passphrase }))
  const { findings } = await later.sync()
  expect(findings).toEqual([])
  expect(await later.gatherings('group-intake')).toEqual([])
})
