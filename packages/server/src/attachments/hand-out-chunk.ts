import type { EntryHash, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { Writer } from '../database/transaction.ts'
import { standingOf } from '../journal/append/grant-route.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'
import { routeColumns, routeOf } from '../journal/append/postgres-append.ts'
import type { RouteRow } from '../journal/append/postgres-append.ts'
import { holdFromErasure } from '../erasure/hold-from-erasure.ts'
import { holdForReading } from '../journal/reading/read-feed.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'
import { chunksIn, isErased, writeChunk } from './keep-chunk.ts'

interface Line {
  readonly author: OrganisationId
  readonly grantedBy: OrganisationId | undefined
  readonly receivedAt: number
  readonly chunk: string
}

interface Wanted {
  readonly stream: StreamId
  readonly entry: EntryHash
  readonly place: number
}

/**
 * One chunk of an entry that this feed holds, and of no other; undefined where it has not come, or is not this feed's. Of what another
 * organisation gave, the feed's own organisation gets a copy of its own with the first look, as long as the grant lasts: it erases that
 * by itself. `writer` is inside a transaction under the feed's scope.
 */
export async function handOutChunk(
  writer: Writer,
  feed: FeedAddress,
  wanted: Wanted,
  now: number,
): Promise<Uint8Array | undefined> {
  await holdForReading(writer, feed)
  const line = await findLine(writer, feed, wanted)
  if (!line) return undefined
  const { organisation } = feed
  const { stream, entry } = wanted
  const own = await readChunk(writer, organisation, stream, line.chunk)
  if (own || line.grantedBy === undefined) return own
  const place = { organisation, stream, hash: entry }
  await holdFromErasure(writer, place)
  if (await isErased(writer, place, line.receivedAt)) return undefined
  if (!(await isOpen(writer, feed, stream, line.grantedBy, now))) return undefined
  for (const source of new Set([line.author, line.grantedBy])) {
    await writer.enter({ organisation: source })
    const found = await readChunk(writer, source, stream, line.chunk)
    await writer.enter(feed)
    if (!found) continue
    await writeChunk(writer, { ...place, chunk: line.chunk }, found, now)
    return found
  }
  return undefined
}

async function findLine(
  writer: Writer,
  { organisation, feed }: FeedAddress,
  { stream, entry, place }: Wanted,
): Promise<Line | undefined> {
  const [row] = await writer.query<{
    facts: Buffer
    envelope: Buffer
    granted_by: OrganisationId | null
    received_at: number
  }>(
    `select facts, envelope, granted_by, received_at from delivery
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and hash = decode($4, 'hex')
        and envelope is not null
      order by position desc limit 1`,
    [organisation, feed, stream, entry],
  )
  if (!row) return undefined
  const chunk = chunksIn(unpackFacts(new Uint8Array(row.facts)).bytes)[place]
  if (chunk === undefined) return undefined
  const author = readEntry(new Uint8Array(row.envelope)).envelope.organisation
  const grantedBy = row.granted_by ?? undefined
  return { author, grantedBy, receivedAt: row.received_at, chunk }
}

async function isOpen(
  writer: Writer,
  { feed }: FeedAddress,
  stream: StreamId,
  from: OrganisationId,
  now: number,
): Promise<boolean> {
  const rows = await writer.query<RouteRow>(
    `select ${routeColumns} from grant_route
      where organisation_id = $1 and stream_id = $2 and feed_id = $3`,
    [from, stream, feed],
  )
  const to = { organisation: from, stream, feed }
  return standingOf(rows.map(routeOf), to, now).kind === 'live'
}

async function readChunk(
  writer: Writer,
  organisation: OrganisationId,
  stream: StreamId,
  chunk: string,
): Promise<Uint8Array | undefined> {
  const [row] = await writer.query<{ sealed: Buffer }>(
    `select sealed from attachment_chunk
      where organisation_id = $1 and stream_id = $2 and chunk_hash = decode($3, 'hex')`,
    [organisation, stream, chunk],
  )
  return row && new Uint8Array(row.sealed)
}
