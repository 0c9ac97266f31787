import { families } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { concatenate } from '@cobijo/sealing/bytes'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import pg from 'pg'
import {
  byteaArray,
  hashArray,
  int2Array,
  int4Array,
  int8Array,
  uuidArray,
} from '../../database/binary-array.ts'
import { prepared } from '../../database/transaction.ts'
import type { Writer } from '../../database/transaction.ts'
import { erasedWhole } from '../../erasure/erased-whole.ts'
import { chainKey } from './append-transaction.ts'
import type {
  AppendTransaction,
  ChainEnd,
  ChainName,
  Placing,
  Receipt,
  SetAside,
} from './append-transaction.ts'
import { takeDailyUse } from './daily-use.ts'
import type { GrantRoute } from './grant-route.ts'
import { isOfEndedKeys } from './signer-problem.ts'
import type { InspectedItem } from '../inspection/inspected-item.ts'

/**
 * The append path in PostgreSQL. `writer` must be inside a transaction under this organisation's scope. Without care it sends what is
 * to be written and waits for none of it: what is there already fails the whole transaction, as `isContended` tells.
 */
export function postgresAppend(
  writer: Writer,
  organisation: OrganisationId,
  withCare: boolean,
): AppendTransaction {
  return {
    organisation,
    lockDevices: (devices) => lockDevices(writer, devices),
    chainEnds: (chains) => chainEnds(writer, organisation, chains),
    hashesOf: (ids) => hashesOf(writer, organisation, ids),
    insertEntries: (items, receiptOf) =>
      insertEntries(writer, organisation, items, receiptOf, withCare),
    insertReceipts: async (receipts) => insertReceipts(writer, organisation, receipts),
    routesOf: (streams) => routesOf(writer, organisation, streams),
    streamsWithPart: (streams) => streamsWithPart(writer, organisation, streams),
    insertRoutes: (routes, at) => insertRoutes(writer, routes, at),
    place: (placings, at) => place(writer, organisation, placings, at, withCare),
    quarantineOf: (device) => quarantineOf(writer, organisation, device),
    insertQuarantine: (aside, at) => insertQuarantine(writer, organisation, aside, at),
    flagReused: (aside, at) => flagReused(writer, organisation, aside, at),
    takeDailyUse: (use, now) => takeDailyUse(writer, organisation, use, now),
    insertStatements: (items, version) => insertStatements(writer, organisation, items, version),
  }
}

const contendedTables = new Set(['entry', 'sealed_copy'])

/** Whether an append without care found something that is there already: it is to be repeated with care. */
export function isContended(fault: unknown): boolean {
  return (
    fault instanceof pg.DatabaseError &&
    fault.code === '23505' &&
    contendedTables.has(fault.table ?? '')
  )
}

async function lockDevices(writer: Writer, devices: readonly DeviceId[]): Promise<void> {
  for (const device of [...devices].sort()) {
    await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [device])
  }
}

async function chainEnds(
  writer: Writer,
  organisation: OrganisationId,
  chains: readonly ChainName[],
): Promise<Map<string, ChainEnd>> {
  const rows = await writer.query<{
    device_id: DeviceId
    stream_id: StreamId
    sequence: number
    hash: string
  }>(
    prepared(
      'append-chain-ends',
      `select asked.device_id, asked.stream_id, newest.sequence, encode(newest.hash, 'hex') as hash
       from unnest($2::uuid[], $3::uuid[]) as asked (device_id, stream_id)
      cross join lateral (
        select sequence, hash from entry
         where organisation_id = $1 and device_id = asked.device_id and stream_id = asked.stream_id
         order by sequence desc limit 1
      ) as newest`,
    ),
    [
      organisation,
      uuidArray(chains.map(({ device }) => device)),
      uuidArray(chains.map(({ stream }) => stream)),
    ],
  )
  return new Map(
    rows.map((row) => [
      chainKey({ device: row.device_id, stream: row.stream_id }),
      { sequence: row.sequence, hash: row.hash as EntryHash },
    ]),
  )
}

async function hashesOf(
  writer: Writer,
  organisation: OrganisationId,
  ids: readonly EntryId[],
): Promise<Map<EntryId, EntryHash>> {
  const rows = await writer.query<{ id: EntryId; hash: EntryHash }>(
    `select id, encode(hash, 'hex') as hash from entry where organisation_id = $1 and id = any($2)`,
    [organisation, uuidArray(ids)],
  )
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

const entriesInsert = `insert into entry (organisation_id, id, stream_id, device_id, sequence, family,
                        received_at, receipt_id, hash, facts, envelope)
     select $1, id, stream_id, device_id, sequence, family, received_at, receipt_id, hash, facts,
            envelope
       from unnest($2::int8[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int4[], $8::int2[],
                   $9::bytea[], $10::bytea[], $11::bytea[])
            as item (received_at, receipt_id, id, stream_id, device_id, sequence, family, hash, facts,
                     envelope)`
const newEntries = prepared('append-new-entries', entriesInsert)
const perhapsNewEntries = prepared(
  'append-entries',
  `${entriesInsert} on conflict do nothing returning id`,
)

async function insertEntries(
  writer: Writer,
  organisation: OrganisationId,
  items: readonly InspectedItem[],
  receiptOf: ReadonlyMap<InspectedItem, Receipt>,
  withCare: boolean,
): Promise<Set<EntryId>> {
  const receipts = items.map((item) => receiptOf.get(item))
  const values = [
    organisation,
    int8Array(receipts.map((receipt) => receipt?.receivedAt)),
    uuidArray(receipts.map((receipt) => receipt?.id)),
    uuidArray(items.map(({ id }) => id)),
    uuidArray(items.map(({ stream }) => stream)),
    uuidArray(items.map(({ device }) => device)),
    int4Array(items.map(({ sequence }) => sequence)),
    int2Array(items.map(({ family }) => families.indexOf(family))),
    hashArray(items.map(({ hash }) => hash)),
    byteaArray(items.map(({ facts }) => facts)),
    byteaArray(items.map(({ envelope }) => envelope)),
  ]
  if (!withCare) {
    writer.send(newEntries, values)
    return new Set(items.map(({ id }) => id))
  }
  const rows = await writer.query<{ id: EntryId }>(perhapsNewEntries, values)
  return new Set(rows.map(({ id }) => id))
}

function insertReceipts(
  writer: Writer,
  organisation: OrganisationId,
  receipts: readonly Receipt[],
): void {
  writer.send(
    prepared(
      'append-receipts',
      `insert into receipt (organisation_id, id, received_at, bytes, signature)
     select $1, * from unnest($2::uuid[], $3::int8[], $4::bytea[], $5::bytea[])`,
    ),
    [
      organisation,
      uuidArray(receipts.map(({ id }) => id)),
      int8Array(receipts.map(({ receivedAt }) => receivedAt)),
      byteaArray(receipts.map(({ bytes }) => bytes)),
      byteaArray(receipts.map(({ signature }) => signature)),
    ],
  )
}

async function routesOf(
  writer: Writer,
  organisation: OrganisationId,
  streams: readonly StreamId[],
): Promise<GrantRoute[]> {
  const rows = await writer.query<RouteRow>(
    `select ${routeColumns} from grant_route where organisation_id = $1 and stream_id = any($2)`,
    [organisation, uuidArray(streams)],
  )
  return rows.map(routeOf)
}

export const routeColumns = `organisation_id, stream_id, feed_id, feed_organisation_id, grant_id,
  state, from_at, until_at`

export interface RouteRow {
  organisation_id: OrganisationId
  stream_id: StreamId
  feed_id: FeedId
  feed_organisation_id: OrganisationId
  grant_id: StreamId
  state: 'open' | 'ended'
  from_at: number
  until_at: number | null
}

export function routeOf(row: RouteRow): GrantRoute {
  return {
    organisation: row.organisation_id,
    stream: row.stream_id,
    feed: row.feed_id,
    feedOrganisation: row.feed_organisation_id,
    grant: row.grant_id,
    state: row.state,
    from: row.from_at,
    until: row.until_at ?? undefined,
  }
}

async function insertRoutes(
  writer: Writer,
  routes: readonly GrantRoute[],
  at: Instant,
): Promise<void> {
  for (const route of routes) {
    await writer.execute(
      `insert into grant_route (organisation_id, stream_id, feed_id, feed_organisation_id, grant_id,
                                state, from_at, until_at, recorded_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::int8, $9, coalesce($8::int8, 9223372036854775807))
       on conflict do nothing`,
      [
        route.organisation,
        route.stream,
        route.feed,
        route.feedOrganisation,
        route.grant,
        route.state,
        route.from,
        route.until ?? null,
        at,
      ],
    )
  }
}

async function streamsWithPart(
  writer: Writer,
  organisation: OrganisationId,
  streams: readonly StreamId[],
): Promise<Set<StreamId>> {
  const rows = await writer.query<{ stream_id: StreamId }>(
    `select asked.stream_id from unnest($2::uuid[]) as asked (stream_id)
      where exists (select from entry
                     where organisation_id = $1 and entry.stream_id = asked.stream_id)
         or exists (select from grant_route as route
                     where route.feed_organisation_id = $1 and route.organisation_id <> $1
                       and route.stream_id = asked.stream_id)`,
    [organisation, uuidArray(streams)],
  )
  return new Set(rows.map((row) => row.stream_id))
}

const copiesInsert = `insert into sealed_copy (organisation_id, feed_id, stream_id, hash, generation,
                                  positions, keys, parts)
         select $1, $2, stream_id, hash, generation, positions, keys, parts
           from unnest($3::uuid[], $4::bytea[], $5::int4[], $6::int4[], $7::bytea[], $8::bytea[])
                as copy (stream_id, hash, generation, positions, keys, parts)`
const newCopies = prepared('append-new-copies', copiesInsert)
const perhapsNewCopies = prepared('append-copies', `${copiesInsert} on conflict do nothing`)
const dispatches = prepared(
  'append-dispatch',
  `insert into dispatch (organisation_id, feed_id, stream_id, hash, author_organisation_id, entry_id,
                             granted_by, received_at, not_before)
       select $1, $2, stream_id, hash, $3, entry_id, granted_by, $4, not_before
         from unnest($5::uuid[], $6::bytea[], $7::uuid[], $8::uuid[], $9::int8[])
              with ordinality as line (stream_id, hash, entry_id, granted_by, not_before, place)
        order by place`,
)

/** Each feed's rows are written under that feed's own scope: row-level security is never widened. */
async function place(
  writer: Writer,
  organisation: OrganisationId,
  placings: readonly Placing[],
  at: Instant,
  withCare: boolean,
): Promise<void> {
  const byFeed = Map.groupBy(placings, ({ planned }) => planned.feed)
  for (const [feed, placed] of byFeed) {
    const owner = placed[0]?.planned.owner
    if (owner === undefined) continue
    await writer.enter({ organisation: owner, feed })
    const copies = placed.flatMap(({ item, planned: { placement } }) =>
      placement ? [{ item, placement }] : [],
    )
    if (copies.length > 0) {
      writer.send(withCare ? perhapsNewCopies : newCopies, [
        owner,
        feed,
        uuidArray(copies.map(({ item }) => item.stream)),
        hashArray(copies.map(({ item }) => item.hash)),
        int4Array(copies.map(({ placement }) => placement.generation)),
        int4Array(copies.map(({ placement }) => placement.positions)),
        byteaArray(copies.map(({ placement }) => placement.keys)),
        byteaArray(copies.map(({ placement }) => placement.parts)),
      ])
    }
    writer.send(dispatches, [
      owner,
      feed,
      organisation,
      at,
      uuidArray(placed.map(({ item }) => item.stream)),
      hashArray(placed.map(({ item }) => item.hash)),
      uuidArray(placed.map(({ item }) => item.id)),
      uuidArray(placed.map(({ planned }) => planned.grantedBy)),
      int8Array(placed.map(({ planned }) => planned.notBefore)),
    ])
  }
  if (byFeed.size > 0) await writer.enter({ organisation })
}

async function quarantineOf(
  writer: Writer,
  organisation: OrganisationId,
  device: DeviceId,
): Promise<{ entries: number; bytes: number }> {
  const [row] = await writer.query<{ entries: number; bytes: number }>(
    `select count(*) as entries, coalesce(sum(octet_length(item)), 0)::int8 as bytes
       from quarantine where organisation_id = $1 and device_id = $2`,
    [organisation, device],
  )
  return row ?? { entries: 0, bytes: 0 }
}

async function insertQuarantine(
  writer: Writer,
  organisation: OrganisationId,
  aside: readonly SetAside[],
  at: Instant,
): Promise<void> {
  const late = aside.filter(({ code }) => isOfEndedKeys(code)).map(({ item }) => item.stream)
  const erased = late.length === 0 ? undefined : await erasedWhole(writer, organisation, late)
  for (const { item, code } of aside) {
    const isErased = isOfEndedKeys(code) && erased?.has(item.stream) === true
    await writer.execute(
      `insert into quarantine (organisation_id, hash, entry_id, stream_id, device_id, code, received_at,
                               item, feeds)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        organisation,
        Buffer.from(item.hash, 'hex'),
        item.id,
        item.stream,
        item.device,
        code,
        at,
        isErased ? null : Buffer.from(wholeItem(item)),
        uuidArray([...new Set(item.placements.map(({ feed }) => feed))]),
      ],
    )
  }
}

/** Canonical CBOR of [envelope, facts, [[feed, generation, positions, keys, parts] …]]; `read-set-aside.ts` reads it. */
function wholeItem(item: InspectedItem): Uint8Array {
  return canonicalBytes([
    item.envelope,
    item.facts,
    item.placements.map(({ feed, generation, positions, keys, parts }) => [
      feed,
      generation,
      positions,
      keys,
      concatenate(...parts),
    ]),
  ])
}

async function flagReused(
  writer: Writer,
  organisation: OrganisationId,
  aside: readonly SetAside[],
  at: Instant,
): Promise<void> {
  await writer.execute(
    `insert into quarantine (organisation_id, hash, entry_id, stream_id, device_id, code, received_at)
     select organisation_id, hash, id, stream_id, device_id, 'entry-id-reused', $3
       from entry where organisation_id = $1 and id = any($2)
         on conflict do nothing`,
    [organisation, uuidArray(aside.map(({ item }) => item.id)), at],
  )
}

async function insertStatements(
  writer: Writer,
  organisation: OrganisationId,
  items: readonly InspectedItem[],
  firstVersion: number,
): Promise<void> {
  await writer.execute(
    `insert into statement (organisation_id, version, entry_id, facts, envelope)
     select $1, $2 + place - 1, entry_id, facts, envelope
       from unnest($3::uuid[], $4::bytea[], $5::bytea[])
            with ordinality as item (entry_id, facts, envelope, place)`,
    [
      organisation,
      firstVersion,
      uuidArray(items.map(({ id }) => id)),
      byteaArray(items.map(({ facts }) => facts)),
      byteaArray(items.map(({ envelope }) => envelope)),
    ],
  )
  await writer.execute('update installation set directory_version = $1', [
    firstVersion + items.length - 1,
  ])
}
