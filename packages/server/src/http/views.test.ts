import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base64url } from '@cobijo/contract/wire/bytes'
import { erasureResponse, foundingResponse } from '@cobijo/contract/wire/accounts'
import { streamResponse } from '@cobijo/contract/wire/entries'
import {
  cardsResponse,
  listResponse,
  nameShardsResponse,
  putCardsResponse,
  releasesResponse,
} from '@cobijo/contract/wire/lists'
import type { Card, ListQuery } from '@cobijo/contract/wire/lists'
import { putNameShardsResponse } from '@cobijo/contract/wire/operations'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { CaseFacts, ErasedCopies } from '@cobijo/domain/journal/facts'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
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
let now = 1_795_000_000_000

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ clock: () => now })
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

function record(
  stream: StreamId,
  facts: Omit<CaseFacts, 'family'> = {},
  after: readonly SealedEntry[] = [],
) {
  return signAs(asha.device, {
    stream,
    facts: { family: 'case', ...facts },
    parents: after.map(({ entry }) => entry.hash),
    contents: { essential: { nameToUse: 'Invented' } },
    readers: [asha.reader],
  })
}

function list(query: Partial<ListQuery> = {}) {
  const path = `feeds/${asha.group.feed}/list`
  return asha.send({ method: 'GET', path, query, response: listResponse })
}

async function delivered(...entries: SealedEntry[]): Promise<void> {
  for (const entry of entries) {
    now += 1_000
    await asha.append(entry)
  }
  await server.server.services.sequencer.drain()
}

describe('a list', () => {
  const streams: StreamId[] = []
  const opened = new Map<StreamId, SealedEntry>()
  beforeAll(() => {
    for (let count = 0; count < 7; count += 1) {
      const stream = newIdentifier<StreamId>()
      streams.push(stream)
      opened.set(stream, record(stream, { state: 'open' }))
    }
  })
  /** Follows what opened the stream. */
  const next = (stream: StreamId, facts: Omit<CaseFacts, 'family'>) =>
    record(stream, facts, [opened.get(stream) as SealedEntry])

  test('is sorted by last update, in pages that join without a gap or a repetition', async () => {
    await delivered(...opened.values())
    const pages = []
    let after: string | undefined
    do {
      const page = await list({ limit: 3, after })
      expect(page.total).toBe(7)
      pages.push(page.rows.map(({ stream }) => stream))
      after = page.next
    } while (after !== undefined)
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1])
    expect(pages.flat()).toEqual(streams.toReversed())
  })

  test('is filtered by state and by who is responsible, and sorted by what is due', async () => {
    const responsible = asha.device.member.id
    const [first, second, third] = streams as [StreamId, StreamId, StreamId]
    await delivered(
      next(first, { state: 'closed' }),
      next(second, { responsible, remindAt: now + 2_000_000 }),
      next(third, { responsible, remindAt: now + 1_000_000, urgency: 'immediate' }),
    )
    expect((await list({ state: 'closed' })).rows.map(({ stream }) => stream)).toEqual([first])
    const due = await list({ sort: 'due', responsible })
    expect(due.rows.map(({ stream }) => stream)).toEqual([third, second])
    expect(due.rows[0]).toMatchObject({ state: 'open', urgency: 'immediate', responsible })
    expect(
      (await list({ sort: 'due', limit: 1, after: (await list({ sort: 'due', limit: 1 })).next }))
        .rows[0]?.stream,
    ).toBe(second)
  })

  test('leaves out streams of other families and those of other feeds', async () => {
    const work = signAs(asha.device, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'work', state: 'open' },
    })
    const { total } = await list()
    await delivered(work)
    expect((await list()).total).toBe(total)
    expect((await list({ family: 'referral' })).rows).toEqual([])
  })

  test('refuses a place that nobody gave out', async () => {
    await expect(list({ after: 'x' })).rejects.toMatchObject({
      status: 400,
      problem: { code: 'field-invalid', field: 'after' },
    })
  })
})

test('a card that was folded further stays, and comes with the list', async () => {
  const stream = newIdentifier<StreamId>()
  await delivered(record(stream, { state: 'open' }))
  const card = (foldedTo: number): Card => ({
    stream,
    foldedTo,
    generation: 1,
    sealed: base64url(randomBytes(100)),
    device: asha.device.id,
    signature: base64url(randomBytes(64)),
  })
  const path = `feeds/${asha.group.feed}/cards`
  const put = (...cards: Card[]) =>
    asha.send({ method: 'PUT', path, body: { cards }, response: putCardsResponse })
  const newer = card(5)
  expect(await put(newer)).toEqual({ kept: 1 })
  expect(await put(card(4))).toEqual({ kept: 0 })
  // Nobody folded what the feed does not hold: such a card would keep every honest one out for good.
  expect(await put(card(Number.MAX_SAFE_INTEGER))).toEqual({ kept: 0 })
  const { rows } = await list({ limit: 1 })
  expect(rows[0]).toMatchObject({ stream, card: newer })
  const query = { streams: stream }
  const { cards } = await asha.send({ method: 'GET', path, query, response: cardsResponse })
  expect(cards).toEqual([newer])
  const foreign = { ...card(9), device: newIdentifier<string>() }
  await expect(put(foreign)).rejects.toMatchObject({ problem: { field: 'cards.device' } })
})

test('of two devices that write one shard the slower is told, and nothing of its request is written', async () => {
  const path = `feeds/${asha.group.feed}/name-shards`
  const shard = (number: number, version: number) => ({
    shard: number,
    version,
    generation: 1,
    sealed: base64url(randomBytes(64)),
  })
  const put = (...shards: object[]) =>
    asha.send({ method: 'PUT', path, body: { shards }, response: putNameShardsResponse })
  await put(shard(1, 1), shard(2, 1))
  await put(shard(1, 2))
  await expect(put(shard(2, 2), shard(1, 2))).rejects.toMatchObject({
    status: 409,
    problem: { code: 'shard-changed', field: 'shards.1' },
  })
  const { shards } = await asha.send({ method: 'GET', path, response: nameShardsResponse })
  expect(shards.map(({ shard: number, version }) => [number, version])).toEqual([
    [1, 2],
    [2, 1],
  ])
})

test('erasure takes parts and keys, cites a signed order, and leaves an envelope that still verifies', async () => {
  const stream = newIdentifier<StreamId>()
  const entry = record(stream, { state: 'open' })
  const ordering = (erases: ErasedCopies) =>
    signAs(asha.device, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'work', state: 'open', erases },
    })
  const order = ordering({ stream })
  const ofAnother = ordering({ stream: newIdentifier<StreamId>() })
  const ofOne = ordering({ stream, entries: ['00'.repeat(32) as EntryHash] })
  await delivered(entry, order, ofAnother, ofOne)
  const erase = (cites: string) =>
    asha.send({
      method: 'POST',
      path: 'erasures',
      body: { stream, cites },
      response: erasureResponse,
    })
  for (const cites of ['00'.repeat(32), entry.entry.hash, ofAnother.entry.hash, ofOne.entry.hash])
    await expect(erase(cites)).rejects.toMatchObject({ problem: { code: 'citation-unknown' } })
  expect(await erase(order.entry.hash)).toEqual({ keys: 1, parts: 2 })
  expect(await erase(order.entry.hash)).toEqual({ keys: 0, parts: 0 })
  const held = await asha.send({
    method: 'GET',
    path: `feeds/${asha.group.feed}/streams/${stream}`,
    response: streamResponse,
  })
  expect(held.lines).toMatchObject([
    { kind: 'entry', entry: base64url(entry.entry.bytes), parts: [], bundles: [] },
  ])
})

describe('a release', () => {
  const csv = new TextEncoder().encode('a,n\nx,12\n')
  const sum = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  const checksums = new TextEncoder().encode(`${sum(csv)}  data.csv\n`)
  const files = [
    { name: 'data.csv', content: base64url(csv) },
    { name: 'checksums.txt', content: base64url(checksums) },
  ]
  const publish = (entry: SealedEntry, sent = files) =>
    asha.send({
      method: 'POST',
      path: 'releases',
      body: {
        entry: toAppendItem(entry),
        version: 1,
        title: { es: 'Inventado', en: 'Invented' },
        files: sent,
      },
      response: foundingResponse,
    })
  const approve = (checksum: string, stream = newIdentifier<StreamId>()) =>
    signAs(asha.device, { stream, facts: { family: 'release', state: 'open', checksum } })

  test('is open to everybody, byte for byte, once its signed entry approved exactly these files', async () => {
    const approved = approve(sum(checksums))
    await publish(approved)
    await publish(approved)
    const { releases } = await asha.send({
      method: 'GET',
      path: 'releases',
      response: releasesResponse,
    })
    const { stream } = approved.entry.envelope
    expect(releases).toMatchObject([{ stream, version: 1, checksum: sum(checksums) }])
    const answer = await fetch(`${server.baseUrl}/publicaciones/${stream}/data.csv`)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(csv)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })

  test('is refused when a file is not the approved one, and then its entry is not appended either', async () => {
    const approved = approve('ab'.repeat(32))
    await expect(publish(approved)).rejects.toMatchObject({
      status: 409,
      problem: { code: 'checksum-differs' },
    })
    const changed = [{ name: 'data.csv', content: base64url(checksums) }, ...files.slice(1)]
    await expect(publish(approve(sum(checksums)), changed)).rejects.toMatchObject({
      problem: { code: 'checksum-differs' },
    })
    const { outcomes } = await asha.append(approved)
    expect(outcomes).toMatchObject([{ outcome: 'appended' }])
  })
})
