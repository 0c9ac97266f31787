import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  deliveryStatesResponse,
  feedLinesResponse,
  resealResponse,
  streamResponse,
} from '@cobijo/contract/wire/entries'
import type { DeliveredLine, FeedLine } from '@cobijo/contract/wire/entries'
import { base64url } from '@cobijo/contract/wire/bytes'
import { ServerRefused } from '@cobijo/contract/client/api-client'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

let server: TestServer
let asha: InventedPerson
let bela: InventedPerson
let cora: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  const network = new InventedHttpNetwork(server)
  asha = await network.found()
  bela = await network.join(asha)
  await network.admit(asha, bela)
  cora = await network.join(asha)
})
afterAll(() => server.stop())

function record(
  by: InventedPerson,
  stream: StreamId,
  readers: readonly InventedPerson[],
  after: readonly SealedEntry[] = [],
): SealedEntry {
  return signAs(by.device, {
    stream,
    facts: { family: 'case', state: 'open' },
    parents: after.map(({ entry }) => entry.hash),
    contents: { essential: { nameToUse: 'Invented' } },
    readers: readers.map(({ reader }) => reader),
  })
}

function grant(
  by: InventedPerson,
  to: InventedPerson,
  stream: StreamId,
  state: 'open' | 'ended',
  own = newIdentifier<StreamId>(),
  until?: number,
): SealedEntry {
  const last = until === undefined ? {} : { until }
  return signAs(by.device, {
    stream: own,
    facts: { family: 'grant', state, stream, feed: to.group.feed, from: Date.now(), ...last },
    contents: { care: { words: 'Invented' } },
    readers: [by.reader, to.reader],
  })
}

async function linesOf(person: InventedPerson): Promise<FeedLine[]> {
  await server.server.services.sequencer.drain()
  const path = `feeds/${person.group.feed}/lines`
  const query = { limit: 1000 }
  return (await person.send({ method: 'GET', path, query, response: feedLinesResponse })).lines
}

async function streamOf(person: InventedPerson, stream: StreamId): Promise<DeliveredLine[]> {
  const path = `feeds/${person.group.feed}/streams/${stream}`
  return (await person.send({ method: 'GET', path, response: streamResponse })).lines
}

async function linesIn(person: InventedPerson, stream: StreamId) {
  return (await linesOf(person))
    .filter((line) => line.stream === stream)
    .map(({ hash, kind }) => ({ hash, kind }))
}

test('without a grant nothing reaches another organisation, and the author keeps it all the same', async () => {
  const stream = newIdentifier<StreamId>()
  const entry = record(asha, stream, [asha, bela])
  const { outcomes } = await asha.append(entry)
  expect(outcomes).toEqual([{ hash: entry.entry.hash, outcome: 'appended', code: 'no-grant' }])
  expect(await linesIn(bela, stream)).toEqual([])
  expect(await linesIn(asha, stream)).toHaveLength(1)
})

test('nobody opens a stream in which he has no part', async () => {
  const stream = newIdentifier<StreamId>()
  await asha.append(record(asha, stream, [asha]))
  const { outcomes } = await bela.append(grant(bela, asha, stream, 'open'))
  expect(outcomes.map(({ code }) => code)).toEqual(['grant-without-stream'])
  await asha.append(record(asha, stream, [asha, bela]))
  expect(await linesIn(bela, stream)).toEqual([])
})

test('who was let into a stream may open it to those who let him in, before he writes in it', async () => {
  const stream = newIdentifier<StreamId>()
  await asha.append(record(asha, stream, [asha]), grant(asha, bela, stream, 'open'))
  const { outcomes } = await bela.append(grant(bela, asha, stream, 'open'))
  expect(outcomes.map(({ outcome, code }) => code ?? outcome)).toEqual(['appended'])
  const answer = record(bela, stream, [bela, asha])
  expect((await bela.append(answer)).outcomes).toEqual([
    { hash: answer.entry.hash, outcome: 'appended' },
  ])
  expect((await linesIn(asha, stream)).map(({ hash }) => hash)).toContain(answer.entry.hash)
})

test('an organisation that was not admitted sends nothing to others', async () => {
  const stream = newIdentifier<StreamId>()
  const { outcomes } = await cora.append(
    record(cora, stream, [cora]),
    grant(cora, bela, stream, 'open'),
  )
  expect(outcomes.map(({ code }) => code)).toEqual([undefined, 'not-admitted'])
})

test('under a grant new entries flow, with stubs for the ancestors that were not given', async () => {
  const stream = newIdentifier<StreamId>()
  const first = record(asha, stream, [asha])
  const opening = grant(asha, bela, stream, 'open')
  const second = record(asha, stream, [asha, bela], [first])
  const { outcomes } = await asha.append(first, opening, second)
  expect(outcomes.map(({ outcome, code }) => code ?? outcome)).toEqual(Array(3).fill('appended'))
  expect(await linesIn(bela, stream)).toEqual([
    { hash: first.entry.hash, kind: 'stub' },
    { hash: second.entry.hash, kind: 'entry' },
  ])
  const [stub, entry] = await streamOf(bela, stream)
  expect(stub).toEqual({
    kind: 'stub',
    position: expect.any(Number),
    parents: [],
    restHash: base64url(first.entry.restHash),
  })
  expect(entry).toMatchObject({ kind: 'entry', entry: base64url(second.entry.bytes) })
})

test('withdrawal takes back what nobody has fetched; what was fetched stays; nothing new flows', async () => {
  const stream = newIdentifier<StreamId>()
  const own = newIdentifier<StreamId>()
  const first = record(asha, stream, [asha, bela])
  await asha.append(first, grant(asha, bela, stream, 'open', own))
  await linesOf(bela)
  expect(await streamOf(bela, stream)).toHaveLength(1)
  const second = record(asha, stream, [asha, bela], [first])
  await asha.append(second)
  const before = await linesOf(bela)
  expect(before.at(-1)).toMatchObject({ hash: second.entry.hash, kind: 'entry' })

  const third = record(asha, stream, [asha, bela], [second])
  const ending = grant(asha, bela, stream, 'ended', own)
  const { outcomes } = await asha.append(third, ending)
  expect(outcomes.map(({ code }) => code)).toEqual(['grant-ended', undefined])
  // Durable means in force: no delivery is waited for here.
  const held = await streamOf(bela, stream)
  expect(held.map(({ kind }) => kind)).toEqual(['entry', 'stub'])
  expect(await linesIn(bela, stream)).toEqual([
    { hash: first.entry.hash, kind: 'entry' },
    { hash: second.entry.hash, kind: 'stub' },
  ])
  const after = record(asha, stream, [asha, bela], [third])
  expect((await asha.append(after)).outcomes[0]).toMatchObject({ code: 'grant-ended' })
  expect(await linesIn(bela, stream)).toHaveLength(2)
})

const hourMs = 3_600_000

test.each([
  ['before no last day', undefined],
  ['before a later last day', Date.now() + hourMs],
])(
  'after a shorter last day nothing flows, and what nobody has fetched is taken back: %s',
  async (_before, until) => {
    const stream = newIdentifier<StreamId>()
    const own = newIdentifier<StreamId>()
    const first = record(asha, stream, [asha, bela])
    await asha.append(grant(asha, bela, stream, 'open', own, until), first)
    await linesOf(bela)
    const shorter = grant(asha, bela, stream, 'open', own, Date.now() + hourMs / 2)
    const past = grant(asha, bela, stream, 'open', own, Date.now() - 1)
    // Whoever does not know of it repeats the later day.
    await asha.append(shorter, past, grant(asha, bela, stream, 'open', own, until))
    const second = record(asha, stream, [asha, bela], [first])
    expect((await asha.append(second)).outcomes[0]).toMatchObject({ code: 'grant-ended' })
    expect(await linesIn(bela, stream)).toEqual([{ hash: first.entry.hash, kind: 'stub' }])
    expect((await streamOf(bela, stream)).map(({ kind }) => kind)).toEqual(['stub'])
  },
)

test('history is sealed anew under a live grant and arrives as entries, once', async () => {
  const stream = newIdentifier<StreamId>()
  const own = newIdentifier<StreamId>()
  const first = record(asha, stream, [asha])
  const opening = grant(asha, bela, stream, 'open', own)
  await asha.append(first, opening, record(asha, stream, [asha, bela], [first]))
  await linesOf(bela)
  const [delivery] = first.deliveries
  const request = {
    from: asha.group.feed,
    to: bela.group.feed,
    stream,
    cites: opening.entry.hash,
    items: [
      {
        hash: first.entry.hash,
        generation: 1,
        keys: base64url(randomBytes(304)),
        positions: [...(delivery?.positions ?? [])],
      },
    ],
  }
  const call = { method: 'POST', path: 'reseals', body: request, response: resealResponse } as const
  await linesOf(asha)
  expect(await asha.send(call)).toEqual({ accepted: 1, codes: [] })
  expect(await asha.send(call)).toEqual({ accepted: 1, codes: [] })
  expect((await linesIn(bela, stream)).map(({ kind }) => kind)).toEqual(['stub', 'entry', 'entry'])
  const held = await streamOf(bela, stream)
  expect(held.at(-1)).toMatchObject({
    entry: base64url(first.entry.bytes),
    bundles: [{ generation: 1, keys: request.items[0]?.keys }],
  })
  await asha.append(grant(asha, bela, stream, 'ended', own))
  await expect(asha.send(call)).rejects.toMatchObject({ problem: { code: 'grant-ended' } })
})

test('the author learns whether her entry was delivered and fetched; another organisation learns nothing', async () => {
  const stream = newIdentifier<StreamId>()
  const entry = record(asha, stream, [asha, bela])
  await asha.append(grant(asha, bela, stream, 'open'), entry)
  await linesOf(bela)
  const ask = (by: InventedPerson) =>
    by.send({
      method: 'POST',
      path: 'deliveries/state',
      body: { hashes: [entry.entry.hash] },
      response: deliveryStatesResponse,
    })
  const given = entry.deliveries.find(({ feed }) => feed === bela.group.feed)
  const positions = [...(given?.positions ?? [])].sort((a, b) => a - b)
  expect(positions).not.toEqual([])
  const abroad = { feed: bela.group.feed, own: false, delivered: true, positions }
  expect((await ask(asha)).states[0]?.feeds).toContainEqual({ ...abroad, downloaded: false })
  await streamOf(bela, stream)
  expect((await ask(asha)).states[0]?.feeds).toContainEqual({ ...abroad, downloaded: true })
  expect(await ask(bela)).toEqual({ states: [] })
})

test('a feed that is not hers and one that does not exist get the same answer', async () => {
  const answers = []
  for (const feed of [asha.group.feed, newIdentifier<string>()]) {
    const call = bela.send({
      method: 'GET',
      path: `feeds/${feed}/lines`,
      response: feedLinesResponse,
    })
    const fault: unknown = await call.then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(fault).toBeInstanceOf(ServerRefused)
    answers.push((fault as ServerRefused).problem, (fault as ServerRefused).status)
  }
  expect(answers).toEqual([{ code: 'not-found' }, 404, { code: 'not-found' }, 404])
})
