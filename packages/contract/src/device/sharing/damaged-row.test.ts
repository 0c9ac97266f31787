import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { refer, withdrawEach } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let road: DeviceApi
let kit = ''
const stores: DeviceStore[] = []

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter, kit } = await foundTwoOrganisations(server, () => {
    const store = createMemoryStore()
    stores.push(store)
    return store
  }))
})
afterAll(() => server.stop())

async function movedNow(): Promise<number> {
  let count = 0
  for (const store of stores) count += (await store.list('setting', 'moved/')).length
  return count
}

for (const isDamaged of [false, true])
  test(`what she took back at the recipient's ends at the sender${isDamaged ? ', though one entry row of another case is damaged there' : ''}`, async () => {
    road = await newTestDevice(server.baseUrl)
    got(await road.signIn({ account: '', kit, passphrase, deviceLabel: 'road' }))
    const bad = await refer(desk, ['essential', 'identity', 'care'], 'Ameyali')
    const streams: StreamId[] = []
    for (let i = 0; i < 4; i += 1)
      streams.push(await refer(desk, ['essential', 'identity', 'care'], `Otra${i}`))
    await allSent(desk)
    await settle(road, async () => (await road.openCase(bad)).kind === 'opened')
    for (const stream of streams)
      await settle(shelter, async () => {
        await desk.sync()
        const opened = await shelter.openCase(stream)
        return opened.kind === 'opened' && opened.file.consents.length > 0
      })
    for (let i = 0; i < 4; i += 1) await desk.sync()
    if (isDamaged)
      for (const store of stores)
        for (const { key, value } of await store.list('entry', `${bad}/`)) {
          const held = value as { kind: string; bytes: Uint8Array }
          if (held.kind !== 'entry') continue
          await store.write([
            { put: 'entry', key, value: { ...held, bytes: held.bytes.slice(0, 20) } },
          ])
          break
        }
    // Her colleague is away from now on: this device alone can carry out what she says.
    got(await road.carryOut('record-note', { case: bad, care: 'from the road' }))
    await allSent(road)
    await road.lock()
    for (const received of await shelter.referrals())
      if (streams.includes(received.caseStream as StreamId))
        await shelter.carryOut('accept-referral', { referral: received.stream })
    for (const stream of streams) await withdrawEach(shelter, stream)
    await allSent(shelter)
    const ended = async () => {
      const states = []
      for (const stream of streams) {
        const opened = await shelter.openCase(stream)
        states.push(opened.kind !== 'opened' || opened.accessEnded !== undefined)
      }
      return states
    }
    await settle(desk, async () => {
      await shelter.sync()
      return (await ended()).every(Boolean) && (await movedNow()) === 0
    })
    expect((await desk.saveStates()).troubles).toEqual([])
    expect(await ended()).toEqual([true, true, true, true])
  })
