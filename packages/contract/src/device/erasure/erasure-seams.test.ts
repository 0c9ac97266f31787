import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { allSent, foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { agree, register, send, withdrawEach } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
let server: TestServer
let desk: DeviceApi
let house: DeviceApi
const stores: DeviceStore[] = []

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter: house } = await foundTwoOrganisations(server, () => {
    const store = createMemoryStore()
    stores.push(store)
    return store
  }))
})
afterAll(() => server.stop())
const goesAlong = ['essential', 'identity', 'care']
const idle = (device: DeviceApi) => allSent(device)

async function referred(name: string): Promise<StreamId> {
  const stream = await register(desk, name, { allergies: ['penicillin'] })
  got(await desk.carryOut('record-note', { case: stream, care: `told to the desk by ${name}` }))
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  await settle(house, async () => {
    await desk.sync()
    const opened = await house.openCase(stream)
    return !isRefusal(opened) && JSON.stringify(opened.file).includes('told to the desk')
  })
  const received = (await house.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await house.carryOut('accept-referral', { referral: received?.stream }))
  await idle(house)
  await desk.sync()
  return stream
}

test('whom the house erased itself is on no day any more', async () => {
  const stream = await referred('Ameyali')
  await withdrawEach(desk, stream)
  await settle(house, async () => {
    await desk.sync()
    return got(await house.openCase(stream)).accessEnded !== undefined
  })
  const erased = await house.eraseCase({ stream, ground: 'her-request' })
  got(erased)
  for (let i = 0; i < 8; i += 1) await house.sync()
  expect(await house.openCase(stream)).toMatchObject({ code: 'case-erased' })
  const day = (await house.myDay()).filter((item) => 'stream' in item && item.stream === stream)
  expect(day).toEqual([])
})

test('whom the house erased itself leaves nothing of the referral by which she came, also once its grant has ended', async () => {
  const stream = await referred('Itzel')
  const line = (await house.referrals()).find(({ caseStream }) => caseStream === stream)
  const referral = line?.stream as StreamId
  expect(got(await house.openReferral(referral)).referral.sent.needs).toContain('shelter')
  got(await house.eraseCase({ stream, ground: 'her-request' }))
  const isListed = async () => (await house.referrals()).some((each) => each.stream === referral)
  expect(await isListed()).toBe(false)
  expect(await house.openReferral(referral)).toMatchObject({ code: 'not-found' })
  const { organisation } = (await house.session()) ?? {}
  const copies = 'select from sealed_copy where organisation_id = $1 and stream_id = any($2)'
  expect(await server.database.look(copies, [organisation, [stream, referral]])).toEqual([])
  expect(got(await desk.openReferral(referral)).line.state).toBe('accepted')

  got(await desk.carryOut('withdraw-referral', { referral }))
  await idle(desk)
  const marker = await referred('Yaretzi')
  await settle(house, async () =>
    (await house.referrals()).some(({ caseStream }) => caseStream === marker),
  )
  expect(await isListed()).toBe(false)
  expect(await house.openReferral(referral)).toMatchObject({ code: 'not-found' })
})

test('a consent that an officer erased as recorded in error accuses nobody of a forged grant', async () => {
  const stream = await referred('Nicté')
  const { file } = got(await desk.openCase(stream))
  const consent = file.timeline.find(
    (item) => item.kind === 'entry' && item.type === 'consent-given',
  )
  got(
    await desk.eraseCase({
      stream,
      ground: 'recorded-in-error',
      entries: [consent?.hash as never],
    }),
  )
  await settle(house, async () => {
    await desk.sync()
    const opened = await house.openCase(stream)
    return isRefusal(opened) || opened.accessEnded !== undefined
  })
  got(await desk.carryOut('record-note', { case: stream, care: 'after the consent was erased' }))
  await idle(desk)
  const { findings } = await desk.sync()
  expect(findings).toEqual([])
  await house.sync()
  expect(JSON.stringify(await house.openCase(stream))).not.toContain('after the consent')
})

test('of an erased case no sealed keys stay behind on the device that erased it', async () => {
  const stream = await referred('Citlali')
  got(await desk.eraseCase({ stream, ground: 'her-request' }))
  for (let i = 0; i < 5; i += 1) await desk.sync()
  const left: string[] = []
  for (const store of stores)
    for (const table of ['setting', 'reseal', 'outbox'] as const)
      for (const { key, value } of await store.list(table, '')) {
        const text = JSON.stringify(value, (_, v) =>
          v instanceof Uint8Array ? `bytes(${v.length})` : v,
        )
        if (key.includes(stream) || text?.includes(stream))
          left.push(`${table} ${key} ${text.length}`)
      }
  expect(left.filter((each) => each.includes('resealed/'))).toEqual([])
})
