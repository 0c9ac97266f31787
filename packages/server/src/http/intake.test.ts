import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApiClient } from '@cobijo/contract/client/api-client'
import { appendResponse } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let intake: InventedDevice
let stolen: InventedDevice
let stranger: InventedDevice
let passed = 0
/** From when the server's clock stands still. */
let stopped: number | undefined

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ clock: () => (stopped ?? Date.now()) + passed })
  const network = new InventedHttpNetwork(server)
  const asha = await network.found()
  intake = network.network.certify(asha.device.member, 'intake')
  stolen = network.network.certify(asha.device.member, 'intake')
  stranger = asha.device
  expect((await asha.append(...network.untold())).outcomes).toMatchObject([
    { outcome: 'appended' },
    { outcome: 'appended' },
  ])
})
afterAll(() => server.stop())

/** Without signing in. */
async function arrive(count: number, by = intake): Promise<readonly string[]> {
  return arriveSigned(Array.from({ length: count }, () => by))
}

/** One arrival of each, in one request. */
async function arriveSigned(signers: readonly InventedDevice[]): Promise<readonly string[]> {
  const items = signers.map((by) =>
    toAppendItem(
      signAs(by, {
        stream: newIdentifier<StreamId>(),
        facts: { family: 'case', state: 'open' },
      }),
    ),
  )
  const send = createApiClient(server.baseUrl, () => undefined)
  const { outcomes } = await send({
    method: 'POST',
    path: 'intake',
    body: { items },
    response: appendResponse,
  })
  return outcomes.map(({ outcome }) => outcome)
}

test('a device sends so much a day without an unlocked member, also when the server was restarted between', async () => {
  expect(new Set(await arrive(299))).toEqual(new Set(['appended']))
  // More than is left is refused as a whole, and costs nothing of what is left.
  await expect(arrive(2)).rejects.toMatchObject({ status: 429, problem: { code: 'intake-full' } })
  await server.restart()
  expect(await arrive(1)).toEqual(['appended'])
  await expect(arrive(1)).rejects.toMatchObject({ status: 429, problem: { code: 'intake-full' } })
  passed += 24 * 60 * 60 * 1000 + 1
  expect(await arrive(1)).toEqual(['appended'])
})

test('whoever fails without end at the house’s own address waits, and the arrivals of its device do not', async () => {
  stopped = Date.now()
  const tried = async () => {
    const answer = arrive(1, stranger)
    return answer.then(
      () => 200,
      ({ status }: { readonly status: number }) => status,
    )
  }
  const answers = new Set<number>()
  for (let times = 0; times < 600 && !answers.has(429); times += 1) answers.add(await tried())
  expect([...answers]).toEqual([403, 429])
  expect(await arrive(2)).toEqual(['appended', 'appended'])

  // A good signature before bad ones: a few times, then its device waits there and no other.
  const mixed: number[] = []
  for (let times = 0; times < 8; times += 1)
    mixed.push(
      await arriveSigned([stolen, stranger]).then(
        () => 200,
        ({ status }: { readonly status: number }) => status,
      ),
    )
  expect(mixed).toEqual([403, 403, 403, 403, 403, 429, 429, 429])
  expect(await arrive(2)).toEqual(['appended', 'appended'])
  await expect(arrive(1, stolen)).rejects.toMatchObject({ status: 429 })
  passed += 60 * 60 * 1000 + 1
  expect(await arrive(1, stolen)).toEqual(['appended'])
})
