import { ageGroups, families, states, urgencies } from '@cobijo/domain/journal/facts'
import type {
  EntryHash,
  EntryId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { concatenate, fromHexadecimal, toHexadecimal } from '@cobijo/sealing/bytes'
import { parentsOf } from '@cobijo/sealing/entry/envelope'
import {
  byteaArray,
  hashArray,
  int2Array,
  int8Array,
  uuidArray,
} from '../../database/binary-array.ts'
import { prepared } from '../../database/transaction.ts'
import type { Writer } from '../../database/transaction.ts'
import { packStub, unpackStub } from '../append/packed-stub.ts'
import { routeColumns, routeOf } from '../append/postgres-append.ts'
import type { RouteRow } from '../append/postgres-append.ts'
import { RecentEntries } from './recent-entries.ts'
import type {
  FeedAddress,
  GivenLine,
  KnownLine,
  LineName,
  Placed,
  SequencingTransaction,
  StoredEntry,
  Waiting,
} from './sequencing-transaction.ts'
import type { FoldedLine, StreamState } from '../append/stream-state.ts'

/** The sequencer's work on one feed in PostgreSQL, inside a transaction that holds the feed's advisory lock. */
export function postgresSequencing(
  writer: Writer,
  feed: FeedAddress,
  recent = new RecentEntries(),
): SequencingTransaction {
  // Of everything that is asked here an index knows the place; a table that was small when a plan was made is not small for long.
  writer.send('set local enable_seqscan = off')
  const address = [feed.organisation, feed.feed] as const
  return {
    feed,
    waiting: (limit, now) => waiting(writer, feed, limit, now),
    routesTo: async (from, streams) => {
      const rows = await writer.query<RouteRow>(
        `select ${routeColumns} from grant_route
          where organisation_id = any($1) and feed_id = $2 and stream_id = any($3)
         union
         select ${routeColumns} from grant_route
          where organisation_id = any($1) and feed_id = $2 and grant_id = any($3)`,
        [uuidArray(from), feed.feed, uuidArray(streams)],
      )
      return rows.map(routeOf)
    },
    entries: (list) => entries(writer, list, recent),
    known: (asked) => known(writer, feed, asked),
    envelopesOf: async (hashes) => {
      const rows = await writer.query<{ hash: EntryHash; envelope: Buffer }>(
        `select encode(hash, 'hex') as hash, envelope from entry where hash = any($1)`,
        [hashArray(hashes)],
      )
      return new Map(rows.map((row) => [row.hash, bytes(row.envelope)]))
    },
    head: async () => {
      const [row] = await writer.query<{ position: number; rolling: Buffer }>(
        prepared(
          'sequence-head',
          'select position, rolling from feed_head where organisation_id = $1 and feed_id = $2',
        ),
        address,
      )
      return row && { position: row.position, rolling: bytes(row.rolling) }
    },
    states: (streams) => statesOf(writer, feed, streams),
    linesOf: (stream) => linesOf(writer, feed, stream),
    writeLines: async (placed) => writeLines(writer, feed, placed),
    turnIntoStubs: async (lines) => {
      await writer.execute(
        `update delivery set envelope = null, facts = null, stub = line.stub
           from unnest($3::int8[], $4::bytea[]) as line (position, stub)
          where organisation_id = $1 and feed_id = $2 and delivery.position = line.position`,
        [
          ...address,
          int8Array(lines.map(({ position }) => position)),
          byteaArray(lines.map(({ stub }) => packStub(stub))),
        ],
      )
    },
    writeHead: async (head) => {
      writer.send(
        prepared(
          'sequence-write-head',
          `insert into feed_head (organisation_id, feed_id, position, rolling, signature)
         values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, feed_id) do update
           set position = excluded.position, rolling = excluded.rolling,
               signature = excluded.signature`,
        ),
        [...address, head.position, Buffer.from(head.rolling), Buffer.from(head.signature)],
      )
    },
    writeStates: (folded) => writeStates(writer, feed, folded),
    removeCopies: async (copies) => {
      await writer.execute(
        `delete from sealed_copy
          using unnest($3::uuid[], $4::bytea[]) as gone (stream_id, hash)
          where organisation_id = $1 and feed_id = $2
            and sealed_copy.stream_id = gone.stream_id and sealed_copy.hash = gone.hash`,
        [
          ...address,
          uuidArray(copies.map(({ stream }) => stream)),
          hashArray(copies.map(({ hash }) => hash)),
        ],
      )
    },
    notDownloaded: (from, stream) => notDownloaded(writer, feed, from, stream),
    done: async (arrivals) => {
      writer.send(
        prepared(
          'sequence-done',
          'delete from dispatch where organisation_id = $1 and feed_id = $2 and arrival = any($3)',
        ),
        [...address, int8Array(arrivals)],
      )
    },
  }
}

async function waiting(
  writer: Writer,
  feed: FeedAddress,
  limit: number,
  now: Instant,
): Promise<Waiting[]> {
  const rows = await writer.query<{
    arrival: number
    stream_id: StreamId
    hash: EntryHash
    author_organisation_id: OrganisationId
    entry_id: EntryId
    granted_by: OrganisationId | null
    received_at: number
  }>(
    // The limit is part of the statement, so that its plan knows it.
    prepared(
      `sequence-waiting-${limit}`,
      `select arrival, stream_id, encode(hash, 'hex') as hash, author_organisation_id, entry_id,
            granted_by, received_at
       from dispatch
      where organisation_id = $1 and feed_id = $2 and (not_before is null or not_before <= $3)
      order by arrival limit ${Math.trunc(limit)}`,
    ),
    [feed.organisation, feed.feed, now],
  )
  return rows.map((row) => ({
    arrival: row.arrival,
    stream: row.stream_id,
    hash: row.hash,
    author: row.author_organisation_id,
    entry: row.entry_id,
    grantedBy: row.granted_by ?? undefined,
    receivedAt: row.received_at,
  }))
}

async function entries(
  writer: Writer,
  waiting: readonly Waiting[],
  recent: RecentEntries,
): Promise<Map<EntryHash, StoredEntry>> {
  const found = new Map<EntryHash, StoredEntry>()
  const list: Waiting[] = []
  for (const each of waiting) {
    const entry = recent.get(each.hash)
    if (entry) found.set(each.hash, entry)
    else list.push(each)
  }
  if (list.length === 0) return found
  const rows = await writer.query<{ hash: EntryHash; facts: Buffer; envelope: Buffer }>(
    prepared(
      'sequence-entries',
      `select encode(stored.hash, 'hex') as hash, stored.facts, stored.envelope
       from unnest($1::uuid[], $2::uuid[]) as asked (organisation_id, id)
      cross join lateral (select hash, facts, envelope from entry
                           where organisation_id = asked.organisation_id and id = asked.id
                          offset 0) as stored`,
    ),
    [uuidArray(list.map(({ author }) => author)), uuidArray(list.map(({ entry }) => entry))],
  )
  for (const { hash, facts, envelope } of rows)
    found.set(hash, { facts: bytes(facts), parents: parentsOf(bytes(envelope)) })
  return found
}

/** One look into the index for each; asked for any of the streams and any of the hashes, a long feed was read through. */
async function known(
  writer: Writer,
  feed: FeedAddress,
  asked: readonly LineName[],
): Promise<KnownLine[]> {
  const rows = await writer.query<{
    stream_id: StreamId
    hash: EntryHash
    position: number
    is_entry: boolean
  }>(
    prepared(
      'sequence-known',
      `select asked.stream_id, encode(asked.hash, 'hex') as hash, line.position, line.is_entry
       from unnest($3::uuid[], $4::bytea[]) as asked (stream_id, hash)
      cross join lateral (select position, envelope is not null as is_entry from delivery
                           where organisation_id = $1 and feed_id = $2
                             and stream_id = asked.stream_id and hash = asked.hash
                          offset 0) as line`,
    ),
    [
      feed.organisation,
      feed.feed,
      uuidArray(asked.map(({ stream }) => stream)),
      hashArray(asked.map(({ hash }) => hash)),
    ],
  )
  return rows.map((row) => ({
    stream: row.stream_id,
    hash: row.hash,
    position: row.position,
    kind: row.is_entry ? 'entry' : 'stub',
  }))
}

interface StateRow {
  stream_id: StreamId
  family: number
  state: number | null
  age_group: number | null
  urgency: number | null
  remind_at: number | null
  responsible: MemberId | null
  updated_at: number
  position: number
  heads: Buffer
}

/** One look into the index for each, as in `known`: asked for any of the streams, the states of a whole feed were gone through. */
async function statesOf(
  writer: Writer,
  feed: FeedAddress,
  streams: readonly StreamId[],
): Promise<Map<StreamId, StreamState>> {
  const rows = await writer.query<StateRow>(
    prepared(
      'sequence-states',
      `select held.*
       from unnest($3::uuid[]) as asked (stream_id)
      cross join lateral (select stream_id, family, state, age_group, urgency, remind_at, responsible,
                                 updated_at, position, heads
                            from stream_state
                           where organisation_id = $1 and feed_id = $2
                             and stream_id = asked.stream_id
                          offset 0) as held`,
    ),
    [feed.organisation, feed.feed, uuidArray(streams)],
  )
  return new Map(
    rows.flatMap((row) => {
      const family = families[row.family]
      if (family === undefined) return []
      const state: StreamState = {
        family,
        state: row.state === null ? undefined : states[row.state],
        ageGroup: row.age_group === null ? undefined : ageGroups[row.age_group],
        urgency: row.urgency === null ? undefined : urgencies[row.urgency],
        remindAt: row.remind_at ?? undefined,
        responsible: row.responsible ?? undefined,
        updatedAt: row.updated_at,
        position: row.position,
        heads: splitHashes(row.heads),
      }
      return [[row.stream_id, state] as const]
    }),
  )
}

async function linesOf(writer: Writer, feed: FeedAddress, stream: StreamId): Promise<FoldedLine[]> {
  const rows = await writer.query<{
    position: number
    hash: EntryHash
    received_at: number
    facts: Buffer | null
    envelope: Buffer | null
    stub: Buffer | null
  }>(
    `select position, encode(hash, 'hex') as hash, received_at, facts, envelope, stub
       from delivery where organisation_id = $1 and feed_id = $2 and stream_id = $3`,
    [feed.organisation, feed.feed, stream],
  )
  return rows.map((row) => ({
    position: row.position,
    hash: row.hash,
    receivedAt: row.received_at,
    parents: row.stub
      ? unpackStub(bytes(row.stub)).parents
      : parentsOf(bytes(row.envelope as Buffer)),
    facts: row.facts === null ? undefined : bytes(row.facts),
  }))
}

/** Envelope and facts are copied inside the database. */
function writeLines(writer: Writer, feed: FeedAddress, placed: readonly Placed[]): void {
  const lines = placed.map(({ line }) => line)
  writer.send(
    prepared(
      'sequence-lines',
      `insert into delivery (organisation_id, feed_id, position, stream_id, received_at, granted_by, hash,
                           facts, envelope, stub)
     select $1, $2, position, stream_id, received_at, granted_by, hash, facts, envelope, stub
       from unnest($3::int8[], $4::uuid[], $5::int8[], $6::uuid[], $7::bytea[], $8::uuid[], $9::uuid[],
                   $10::bytea[])
            as line (position, stream_id, received_at, granted_by, hash, author, entry_id, stub)
       left join lateral (select facts, envelope from entry
                           where organisation_id = line.author and id = line.entry_id
                          offset 0) as stored on true`,
    ),
    [
      feed.organisation,
      feed.feed,
      int8Array(placed.map(({ position }) => position)),
      uuidArray(lines.map(({ stream }) => stream)),
      int8Array(lines.map(({ receivedAt }) => receivedAt)),
      uuidArray(lines.map((line) => (line.kind === 'entry' ? line.grantedBy : undefined))),
      hashArray(lines.map(({ hash }) => hash)),
      uuidArray(lines.map((line) => (line.kind === 'entry' ? line.author : undefined))),
      uuidArray(lines.map((line) => (line.kind === 'entry' ? line.entry : undefined))),
      byteaArray(lines.map((line) => (line.kind === 'stub' ? packStub(line.stub) : undefined))),
    ],
  )
}

async function writeStates(
  writer: Writer,
  feed: FeedAddress,
  folded: ReadonlyMap<StreamId, StreamState | undefined>,
): Promise<void> {
  const gone = [...folded].filter(([, state]) => state === undefined).map(([stream]) => stream)
  if (gone.length > 0) {
    await writer.execute(
      'delete from stream_state where organisation_id = $1 and feed_id = $2 and stream_id = any($3)',
      [feed.organisation, feed.feed, uuidArray(gone)],
    )
  }
  const rows = [...folded].flatMap(([stream, state]) => (state ? [{ stream, state }] : []))
  if (rows.length === 0) return
  writer.send(
    prepared(
      'sequence-write-states',
      `insert into stream_state (organisation_id, feed_id, stream_id, family, state, age_group, urgency,
                               remind_at, responsible, updated_at, position, heads)
     select $1, $2, * from unnest($3::uuid[], $4::int2[], $5::int2[], $6::int2[], $7::int2[], $8::int8[],
                                  $9::uuid[], $10::int8[], $11::int8[], $12::bytea[])
     on conflict (organisation_id, feed_id, stream_id) do update
       set state = excluded.state, age_group = excluded.age_group, urgency = excluded.urgency,
           remind_at = excluded.remind_at, responsible = excluded.responsible,
           updated_at = excluded.updated_at, position = excluded.position, heads = excluded.heads`,
    ),
    [
      feed.organisation,
      feed.feed,
      uuidArray(rows.map(({ stream }) => stream)),
      int2Array(rows.map(({ state }) => families.indexOf(state.family))),
      int2Array(rows.map(({ state: { state } }) => indexIn(states, state))),
      int2Array(rows.map(({ state }) => indexIn(ageGroups, state.ageGroup))),
      int2Array(rows.map(({ state }) => indexIn(urgencies, state.urgency))),
      int8Array(rows.map(({ state }) => state.remindAt)),
      uuidArray(rows.map(({ state }) => state.responsible)),
      int8Array(rows.map(({ state }) => state.updatedAt)),
      int8Array(rows.map(({ state }) => state.position)),
      byteaArray(rows.map(({ state }) => concatenate(...state.heads.map(fromHexadecimal)))),
    ],
  )
}

async function notDownloaded(
  writer: Writer,
  feed: FeedAddress,
  from: OrganisationId,
  stream: StreamId,
): Promise<GivenLine[]> {
  // Waits for those who are reading; `holdForReading` waits for this.
  await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [feed.feed])
  const rows = await writer.query<{ position: number; hash: EntryHash; envelope: Buffer }>(
    `select position, encode(hash, 'hex') as hash, envelope from delivery
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and granted_by = $4
        and envelope is not null
        and position > coalesce((select max(position) from download
                                  where organisation_id = $1 and feed_id = $2 and stream_id = $3), 0)`,
    [feed.organisation, feed.feed, stream, from],
  )
  return rows.map((row) => ({ ...row, envelope: bytes(row.envelope) }))
}

function indexIn<Word extends string>(
  words: readonly Word[],
  word: Word | undefined,
): number | undefined {
  return word === undefined ? undefined : words.indexOf(word)
}

function splitHashes(packed: Buffer): EntryHash[] {
  return Array.from({ length: packed.length / 32 }, (_, at) =>
    toHexadecimal(packed.subarray(at * 32, at * 32 + 32)),
  ) as EntryHash[]
}

/** A decoder treats Buffers as Buffers; canonical bytes are plain. */
function bytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}
