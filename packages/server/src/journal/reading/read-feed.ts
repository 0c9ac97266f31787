import type { FeedId, Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { base64url } from '@cobijo/contract/wire/bytes'
import type {
  DeliveredLine,
  FactsOnWire,
  FeedHead,
  FeedLine,
  PartOnWire,
  StreamResponse,
} from '@cobijo/contract/wire/entries'
import { partToWire } from '@cobijo/contract/wire/entry-codec'
import type { Reader, Writer } from '../../database/transaction.ts'
import type { FeedReader } from '../journal.ts'
import { unpackFacts } from '../append/packed-facts.ts'
import { unpackParts } from '../append/packed-parts.ts'
import { unpackStub } from '../append/packed-stub.ts'
import { firstRolling } from '@cobijo/sealing/feed-rolling'
import type { FeedAddress, RollingHead } from '../sequencing/sequencing-transaction.ts'
import type { Bytes } from '@cobijo/sealing/bytes'

type SignHead = (feed: FeedId, head: RollingHead) => Bytes

/** Reads one feed within a transaction under its scope. */
export function postgresFeedReader(
  reader: Reader,
  feed: FeedAddress,
  signHead: SignHead,
): FeedReader {
  return {
    head: () => readHead(reader, feed, signHead),
    lines: (after, limit) => readLines(reader, feed, after, limit),
    stream: (stream, after, limit) => readStream(reader, feed, stream, after, limit),
  }
}

/** The signed head of a feed; an empty feed's head is signed on demand. */
async function readHead(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  signHead: SignHead,
): Promise<FeedHead> {
  const [row] = await reader.query<{ position: number; rolling: Buffer; signature: Buffer }>(
    'select position, rolling, signature from feed_head where organisation_id = $1 and feed_id = $2',
    [organisation, feed],
  )
  if (row) {
    return {
      feed,
      position: row.position,
      rolling: base64url(row.rolling),
      signature: base64url(row.signature),
    }
  }
  const head = { position: 0, rolling: firstRolling(feed) }
  return {
    feed,
    position: 0,
    rolling: base64url(head.rolling),
    signature: base64url(signHead(feed, head)),
  }
}

/** Lines after a position, in order, without gaps. */
async function readLines(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  after: number,
  limit: number,
): Promise<FeedLine[]> {
  const rows = await reader.query<{
    position: number
    hash: string
    stream_id: string
    received_at: number
    facts: Buffer | null
  }>(
    `select position, encode(hash, 'hex') as hash, stream_id, received_at, facts
       from delivery where organisation_id = $1 and feed_id = $2 and position > $3
      order by position limit $4`,
    [organisation, feed, after, limit],
  )
  return rows.map((row) => ({
    position: row.position,
    hash: row.hash,
    kind: row.facts === null ? 'stub' : 'entry',
    stream: row.stream_id,
    ...(row.facts === null ? {} : { facts: factsOnWire(row.facts) }),
    receivedAt: row.received_at,
  }))
}

/** Content of one stream after a position, in feed order, with every bundle and part that the feed holds. */
async function readStream(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  stream: StreamId,
  after: number,
  limit: number,
): Promise<DeliveredLine[]> {
  const rows = await reader.query<{
    position: number
    hash: string
    received_at: number
    facts: Buffer | null
    envelope: Buffer | null
    stub: Buffer | null
  }>(
    `select position, encode(hash, 'hex') as hash, received_at, facts, envelope, stub
       from delivery
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and position > $4
      order by position limit $5`,
    [organisation, feed, stream, after, limit],
  )
  const copies = await readCopies(
    reader,
    { organisation, feed },
    stream,
    rows.flatMap((row) => (row.envelope === null ? [] : [row.hash])),
  )
  return rows.map((row): DeliveredLine => {
    if (row.stub) {
      const { parents, restHash } = unpackStub(row.stub)
      return {
        kind: 'stub',
        position: row.position,
        parents: [...parents],
        restHash: base64url(restHash),
      }
    }
    const held = copies.get(row.hash)
    return {
      kind: 'entry',
      position: row.position,
      entry: base64url(row.envelope as Buffer),
      facts: factsOnWire(row.facts as Buffer),
      parts: [...(held?.parts.values() ?? [])],
      bundles: held?.bundles ?? [],
      receivedAt: row.received_at,
    }
  })
}

interface HeldCopy {
  readonly parts: Map<number, PartOnWire>
  readonly bundles: { generation: number; keys: string }[]
}

async function readCopies(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  stream: StreamId,
  hashes: readonly string[],
): Promise<Map<string, HeldCopy>> {
  const copies = new Map<string, HeldCopy>()
  if (hashes.length === 0) return copies
  const rows = await reader.query<{
    hash: string
    generation: number
    keys: Buffer
    parts: Buffer
  }>(
    `select encode(hash, 'hex') as hash, generation, keys, parts from sealed_copy
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and hash = any($4::bytea[])`,
    [organisation, feed, stream, hashes.map((hash) => `\\x${hash}`)],
  )
  for (const row of rows) {
    const held = copies.get(row.hash) ?? { parts: new Map<number, PartOnWire>(), bundles: [] }
    copies.set(row.hash, held)
    held.bundles.push({ generation: row.generation, keys: base64url(row.keys) })
    for (const part of unpackParts(row.parts)) held.parts.set(part.position, partToWire(part))
  }
  return copies
}

/**
 * Keeps a withdrawal waiting until this transaction has handed out what it reads, and this one until a withdrawal that is under
 * way is done: nothing is read after it was taken back.
 */
export async function holdForReading(writer: Writer, { feed }: FeedAddress): Promise<void> {
  await writer.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 5))', [feed])
}

/**
 * Records what was handed out before it is handed out, once per member and progress: a withdrawal takes back what nobody has
 * fetched, and an organisation may ask what was delivered to whom.
 */
export async function recordDownload(
  writer: Writer,
  { organisation, feed }: FeedAddress,
  stream: StreamId,
  by: MemberId,
  position: number,
  at: Instant,
): Promise<void> {
  await writer.execute(
    `insert into download (organisation_id, feed_id, stream_id, member_id, position, first_at, last_at)
     values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (organisation_id, feed_id, stream_id, member_id) do update
       set position = excluded.position, last_at = excluded.last_at
     where download.position < excluded.position`,
    [organisation, feed, stream, by, position, at],
  )
}

/** The signed orders by which the organisation had copies of a stream erased; those of before orders were kept are left out. */
export async function readErasures(
  reader: Reader,
  { organisation }: FeedAddress,
  stream: StreamId,
): Promise<NonNullable<StreamResponse['erasures']>> {
  const rows = await reader.query<{ envelope: Buffer; facts: Buffer; erased_at: number }>(
    `select envelope, facts, erased_at from erasure
      where organisation_id = $1 and stream_id = $2 and envelope is not null`,
    [organisation, stream],
  )
  return rows.map((row) => ({
    entry: base64url(row.envelope),
    facts: factsOnWire(row.facts),
    erasedAt: row.erased_at,
  }))
}

function factsOnWire(packed: Buffer): FactsOnWire {
  const { salt, bytes } = unpackFacts(packed)
  return { salt: base64url(salt), bytes: base64url(bytes) }
}
