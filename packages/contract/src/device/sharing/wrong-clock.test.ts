import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { refer, withdrawEach } from '../testing/refer.ts'

const day = 86_400_000
const wrong = [
  { clock: 'a day ahead', aheadMs: day },
  { clock: 'a day behind', aheadMs: -day },
  { clock: 'ten years ahead', aheadMs: 3652 * day },
  { clock: 'ten years behind', aheadMs: -3652 * day },
]
let server: TestServer
let shelter: DeviceApi
let desk: DeviceApi
let kit: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter, kit } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

/** The same member's device, whose clock is wrong, once it has asked the server. */
async function wrongDevice(aheadMs: number): Promise<DeviceApi> {
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now() + aheadMs,
    country: { legalGrounds: [], closurePhrases: [] },
  })
  got(await device.signIn({ account: '', kit, passphrase }))
  await allSent(device)
  return device
}

test.each(wrong)(
  'what a device whose clock is $clock refers is read by the other house at once',
  async ({ aheadMs, clock }) => {
    const device = await wrongDevice(aheadMs)
    const stream = await refer(device, ['essential', 'care', 'identity'], clock)
    await allSent(device)
    expect(await device.setAside()).toEqual([])
    await settle(
      shelter,
      async () => JSON.stringify(await shelter.openCase(stream)).includes(clock),
      clock,
    )
    // A colleague whose clock is right writes on, and what she writes goes there too.
    await settle(desk, async () => got(await desk.openCase(stream)).file.consents.length === 1)
    got(await desk.carryOut('record-note', { case: stream, care: `Después: ${clock}` }))
    await allSent(desk)
    await settle(
      shelter,
      async () => JSON.stringify(await shelter.openCase(stream)).includes(`Después: ${clock}`),
      `the note after ${clock}`,
    )
    await withdrawEach(desk, stream)
    await settle(desk, async () =>
      got(await desk.openCase(stream)).sharing.grants.every(({ isLive }) => !isLive),
    )
  },
)

test.each(wrong)(
  'a child whom a device registers whose clock is $clock is a child, and waits from now on',
  async ({ aheadMs }) => {
    const device = await wrongDevice(aheadMs)
    const year = new Date().getFullYear()
    const { entries } = got(
      await device.carryOut('register-person', { nameToUse: 'Luz', bornOn: `${year - 14}` }),
    )
    const stream = entries[0]?.stream as StreamId
    await allSent(device)
    // By several feeds, of which one may bring a part of her before the other.
    await settle(desk, async () => {
      const opened = await desk.openCase(stream)
      return opened.kind === 'opened' && opened.file.reminders.length > 0
    })
    const { file } = got(await desk.openCase(stream))
    expect(file.ageGroup.value).toBe('child')
    expect(file.reminders[0]?.at).toBeLessThanOrEqual(Date.now() + 60_000)
  },
)
