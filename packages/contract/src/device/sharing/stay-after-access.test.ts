import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { allSent, foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { agree, register, send, withdrawEach } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let house: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter: house } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

const goesAlong = ['essential', 'identity', 'care']

/** Referred, and, where `isAccepted`, taken on by the house; then she takes her yes back. */
async function withdrawn(name: string, isAccepted = true): Promise<StreamId> {
  const stream = await register(desk, name, {
    firstSurname: 'Hidden',
    allergies: ['penicillin'],
  })
  got(await desk.carryOut('record-note', { case: stream, care: `told to the desk by ${name}` }))
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  await settle(
    house,
    async () => {
      await desk.sync()
      const opened = await house.openCase(stream)
      return !isRefusal(opened) && JSON.stringify(opened.file).includes('told to the desk')
    },
    'the history',
  )
  const received = (await house.referrals()).find(({ caseStream }) => caseStream === stream)
  if (isAccepted) {
    got(await house.carryOut('accept-referral', { referral: received?.stream }))
    await allSent(house)
  }
  await withdrawEach(desk, stream)
  await settle(
    house,
    async () => {
      await desk.sync()
      return got(await house.openCase(stream)).accessEnded !== undefined
    },
    'the end',
  )
  return stream
}

const told = async (stream: StreamId) => JSON.stringify(got(await house.openCase(stream)).file)
const asked = async (stream: StreamId) =>
  (await house.myDay()).filter((item) => item.kind === 'access-ended' && item.stream === stream)

test('while she stays what the shift must know stays readable, everything else of the sender’s is gone, and the day says so', async () => {
  const stream = await withdrawn('Ameyali')
  const { file, accessEnded } = got(await house.openCase(stream))
  expect(accessEnded?.isInCare).toBe(true)
  expect(file.registers.allergies?.value).toEqual(['penicillin'])
  expect(file.registers.nameToUse?.value).toBe('Ameyali')
  expect(file.registers.firstSurname).toBeUndefined()
  expect(file.consents).toEqual([])
  expect(await told(stream)).not.toContain('told to the desk')
  expect(await told(stream)).not.toContain('Hidden')
  expect(await asked(stream)).toMatchObject([{ part: 'waiting-for-me', label: 'Ameyali' }])
})

test('what the house writes from then on is its own: it is saved, and the sender gets none of it', async () => {
  const stream = await withdrawn('Nicté')
  got(await house.carryOut('record-note', { case: stream, care: 'slept well after the end' }))
  got(await house.carryOut('record-essential', { case: stream, diet: 'no milk after the end' }))
  got(
    await house.carryOut('record-service', {
      case: stream,
      service: 'medical',
      status: 'completed',
      summary: 'seen after the end',
    }),
  )
  await allSent(house)
  expect((await house.saveStates()).needsAttention).toEqual([])
  expect(got(await house.openCase(stream)).file.registers.diet?.value).toBe('no milk after the end')
  // Something that does come to the desk, written later: what was to come before it would be there.
  const control = await withdrawn('Control')
  const atDesk = JSON.stringify(got(await desk.openCase(stream)).file)
  expect(control).not.toBe(stream)
  expect(atDesk).not.toContain('after the end')
  expect((await house.sync()).findings).toEqual([])
  expect((await desk.sync()).findings).toEqual([])
})

test('with a file of the house’s own, or once she left, nothing of the sender’s is kept and nobody asks any more', async () => {
  const stays = await withdrawn('Itzel')
  const saved = got(
    await house.carryOut('open-own-file', {
      case: stays,
      asked: true,
      nameToUse: 'Itzel',
      ageGroup: 'adult',
      allergies: ['penicillin'],
    }),
  )
  const ownFile = saved.entries.find(({ type }) => type === 'person-registered')?.stream as StreamId
  const left = await withdrawn('Xóchitl')
  got(await house.carryOut('record-stay', { case: left, stays: 'left' }))
  for (const [stream, name] of [
    [stays, 'Itzel'],
    [left, 'Xóchitl'],
  ] as const) {
    await settle(
      house,
      async () => !(await told(stream)).includes(name),
      'what the sender wrote is gone',
    )
    expect(await told(stream)).not.toContain('penicillin')
    expect(await asked(stream)).toEqual([])
  }
  const own = got(await house.openCase(ownFile))
  expect(own.file.registers.allergies?.value).toEqual(['penicillin'])
  expect(own.file.stay?.earlierFile).toBe(stays)
  got(await house.carryOut('record-note', { case: ownFile, care: 'in a file of our own' }))
})

test('the desk’s own case stays its own when the house may tell nothing back any more', async () => {
  const stream = await register(desk, 'Zyanya')
  const going = { case: stream, service: 'psychological', status: 'in-progress', summary: 'weekly' }
  got(await desk.carryOut('record-service', going))
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  const received = async () =>
    (await house.referrals()).find(({ caseStream }) => caseStream === stream)
  await settle(house, async () => {
    await desk.sync()
    return (await received()) !== undefined
  })
  got(await house.carryOut('accept-referral', { referral: (await received())?.stream }))
  got(await house.carryOut('record-note', { case: stream, care: 'told back by the house' }))
  const atDesk = async () => JSON.stringify(got(await desk.openCase(stream)).file)
  await settle(desk, async () => {
    await house.sync()
    return (await atDesk()).includes('told back by the house')
  })
  await withdrawEach(desk, stream)
  await settle(
    desk,
    async () => {
      await house.sync()
      return !(await atDesk()).includes('told back by the house')
    },
    'what the house told is gone with its permission',
  )
  expect(got(await desk.openCase(stream)).accessEnded).toBeUndefined()
  const day = await desk.myDay()
  expect(day.filter((item) => item.kind === 'access-ended' && item.stream === stream)).toEqual([])
  await agree(desk, stream, goesAlong)
})

test('whom the house never took on leaves nothing behind', async () => {
  const stream = await withdrawn('Yaretzi', false)
  expect(got(await house.openCase(stream)).accessEnded?.isInCare).toBe(false)
  expect(await told(stream)).not.toContain('Yaretzi')
  expect(await asked(stream)).toEqual([])
})

test('asked to erase, the house keeps nothing of what the sender wrote', async () => {
  const stream = await withdrawn('Citlali')
  expect(await told(stream)).toContain('Citlali')
  got(await desk.requestErasure({ stream }))
  await settle(
    house,
    async () => {
      await desk.sync()
      return !(await told(stream)).includes('Citlali')
    },
    'nothing left',
  )
  expect(await told(stream)).not.toContain('penicillin')
})

test('the file names the referrals by which she came, the list names her, and one that ended makes nothing up', async () => {
  const stream = await register(desk, 'Nelli', { firstSurname: 'Hidden' })
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong, { limits: 'do not call', message: 'ask for Rosa' })
  const received = async () =>
    (await house.referrals()).find(({ caseStream }) => caseStream === stream)
  await settle(
    house,
    async () => {
      await desk.sync()
      return (await received())?.name === 'Nelli Hidden'
    },
    'her name in the list',
  )
  const [came] = got(await house.openCase(stream)).referrals
  expect(came?.line).toMatchObject({ direction: 'received', state: 'waiting' })
  expect(came?.referral.sent).toMatchObject({ limits: 'do not call', message: 'ask for Rosa' })
  const [went] = got(await desk.openCase(stream)).referrals
  expect(went?.line).toMatchObject({ direction: 'sent', name: 'Nelli Hidden' })

  const ended = await withdrawn('Quetzalli')
  const line = (await house.referrals()).find(({ caseStream }) => caseStream === ended)
  expect(line).toMatchObject({ state: 'ended', urgency: undefined, direction: 'received' })
  const opened = got(await house.openCase(ended))
  expect(opened.referrals.map(({ line: each }) => each.state)).toEqual(['ended'])
})
