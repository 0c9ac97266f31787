import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedsResponse } from '@cobijo/contract/wire/accounts'
import { feedLinesResponse, streamResponse } from '@cobijo/contract/wire/entries'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

let server: TestServer
let network: InventedHttpNetwork
let asha: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  network = new InventedHttpNetwork(server)
  asha = await network.found()
})
afterAll(() => server.stop())

test('a founder follows the network’s feed and her group’s', async () => {
  const { feeds } = await asha.send({ method: 'GET', path: 'feeds', response: feedsResponse })
  expect(feeds.map(({ feed }) => feed).sort()).toEqual(
    [network.networkFeed, asha.group.feed].sort(),
  )
})

test('what she appends comes back through her feed, byte for byte', async () => {
  const stream = newIdentifier<StreamId>()
  const sealed = signAs(asha.device, {
    stream,
    facts: { family: 'case', state: 'open' },
    contents: { essential: { nameToUse: 'Invented' } },
    readers: [asha.reader],
  })
  const { outcomes, receipt } = await asha.append(sealed)
  expect(outcomes).toEqual([{ hash: sealed.entry.hash, outcome: 'appended' }])
  expect(receipt).toBeDefined()
  const { lines } = await asha.send({
    method: 'GET',
    path: `feeds/${asha.group.feed}/lines`,
    query: { wait: 10 },
    response: feedLinesResponse,
  })
  expect(lines.map(({ position, hash, kind }) => ({ position, hash, kind }))).toEqual([
    { position: 1, hash: sealed.entry.hash, kind: 'entry' },
  ])
  const held = await asha.send({
    method: 'GET',
    path: `feeds/${asha.group.feed}/streams/${stream}`,
    response: streamResponse,
  })
  expect(held.lines[0]).toMatchObject({
    kind: 'entry',
    entry: Buffer.from(sealed.entry.bytes).toString('base64url'),
  })
})

test('an answer that is held back ends when the server stops', async () => {
  const other = await startTestServer()
  const told = new InventedHttpNetwork(other)
  const bela = await told.found()
  const waiting = bela.send({
    method: 'GET',
    path: `feeds/${bela.group.feed}/lines`,
    query: { wait: 25 },
    response: feedLinesResponse,
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const started = performance.now()
  await Promise.all([other.stop(), waiting.catch(() => undefined)])
  expect(performance.now() - started).toBeLessThan(20_000)
})
