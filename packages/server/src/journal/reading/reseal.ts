import type { ResealRequest, ResealResponse } from '@cobijo/contract/wire/entries'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type { FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { byteaArray, hashArray, int4Array, uuidArray } from '../../database/binary-array.ts'
import type { Writer } from '../../database/transaction.ts'
import type { FeedOwners } from '../append/plan-placements.ts'
import { standingOf } from '../append/grant-route.ts'
import { packParts, positionBits, unpackParts } from '../append/packed-parts.ts'
import { routeColumns, routeOf } from '../append/postgres-append.ts'
import type { RouteRow } from '../append/postgres-append.ts'
import type { FeedAddress } from '../sequencing/sequencing-transaction.ts'

export interface Resealing {
  readonly organisation: OrganisationId
  /** A feed of the organisation that the caller may read. */
  readonly from: FeedAddress
  readonly request: ResealRequest
  readonly owners: FeedOwners
  readonly now: number
}

interface HeldEntry {
  readonly author: OrganisationId
  readonly entry: string
  /** Packed parts by position. */
  readonly parts: ReadonlyMap<number, Uint8Array>
}

/**
 * Gives a feed more bundles for entries that another feed of the same organisation holds, with the parts that it lacks. The server
 * checks the route, never the content; devices checked the grant before they sealed. Safe to repeat. `writer` is inside a
 * transaction under the organisation's scope.
 */
export async function reseal(
  writer: Writer,
  resealing: Resealing,
): Promise<ResealResponse | Refusal> {
  const { organisation, from, request, owners } = resealing
  const owner = owners.ownerOf(request.to as FeedId)
  if (owner === undefined) return refused('not-found')
  const isOwn = owner === organisation
  const cited = await citedStream(writer, organisation, request.cites)
  if (cited === undefined) return refused('citation-unknown', { field: 'cites' })
  if (!isOwn) {
    const closed = await closedRoute(writer, resealing, cited)
    if (closed) return closed
  }
  await writer.enter(from)
  const held = await readHeld(writer, from, request)
  const target = { organisation: owner, feed: request.to as FeedId }
  await writer.enter(target)
  const present = await presentPositions(writer, target, request)
  const codes = new Set<string>()
  const accepted: Accepted[] = []
  for (const item of request.items) {
    const entry = held.get(item.hash)
    if (!entry) {
      codes.add('entry-not-held')
      continue
    }
    const lacking = item.positions.filter((position) => !present.get(item.hash)?.has(position))
    if (request.onlyLacking && lacking.length === 0) {
      codes.add('already-given')
      continue
    }
    if (!lacking.every((position) => entry.parts.has(position))) {
      codes.add('part-not-held')
      continue
    }
    accepted.push({ item, entry, lacking })
  }
  await insertCopies(writer, target, request.stream, accepted)
  await dispatchAgain(writer, target, resealing, isOwn ? undefined : organisation, accepted)
  await writer.enter({ organisation })
  return { accepted: accepted.length, codes: [...codes].sort() }
}

interface Accepted {
  readonly item: ResealRequest['items'][number]
  readonly entry: HeldEntry
  /** Positions that the target does not hold yet. */
  readonly lacking: readonly number[]
}

/** The stream of the cited entry, if this organisation wrote it. */
async function citedStream(
  writer: Writer,
  organisation: OrganisationId,
  hash: string,
): Promise<StreamId | undefined> {
  const [row] = await writer.query<{ stream_id: StreamId }>(
    `select stream_id from entry where organisation_id = $1 and hash = decode($2, 'hex')`,
    [organisation, hash],
  )
  return row?.stream_id
}

/** Why nothing may go there now: no live grant, or the cited entry belongs to another one. */
async function closedRoute(
  writer: Writer,
  { organisation, request, owners, now }: Resealing,
  cited: StreamId,
): Promise<Refusal | undefined> {
  const to = {
    organisation,
    stream: request.stream as StreamId,
    feed: request.to as FeedId,
  }
  const rows = await writer.query<RouteRow>(
    `select ${routeColumns} from grant_route
      where organisation_id = $1 and stream_id = $2 and feed_id = $3`,
    [organisation, to.stream, to.feed],
  )
  const routes = rows.map(routeOf)
  if (!owners.isAdmitted(organisation)) return refused('grant-missing', { field: 'to' })
  const cites = routes.filter(({ grant }) => grant === cited)
  if (standingOf(cites, to, now).kind === 'live') return undefined
  return refused(cites.length === 0 ? 'grant-missing' : 'grant-ended', { field: 'to' })
}

async function readHeld(
  writer: Writer,
  from: FeedAddress,
  request: ResealRequest,
): Promise<Map<string, HeldEntry>> {
  const hashes = hashArray(request.items.map(({ hash }) => hash))
  const lines = await writer.query<{ hash: string; envelope: Buffer }>(
    `select encode(hash, 'hex') as hash, envelope from delivery
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and hash = any($4)
        and envelope is not null`,
    [from.organisation, from.feed, request.stream, hashes],
  )
  const copies = await writer.query<{ hash: string; parts: Buffer }>(
    `select encode(hash, 'hex') as hash, parts from sealed_copy
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and hash = any($4)`,
    [from.organisation, from.feed, request.stream, hashes],
  )
  const parts = Map.groupBy(copies, ({ hash }) => hash)
  return new Map(
    lines.map(({ hash, envelope }) => {
      const { envelope: signed } = readEntry(new Uint8Array(envelope))
      const held = (parts.get(hash) ?? []).flatMap((copy) => unpackParts(copy.parts))
      return [
        hash,
        {
          author: signed.organisation,
          entry: signed.id,
          parts: new Map(held.map((part) => [part.position, packParts([part])])),
        },
      ]
    }),
  )
}

async function presentPositions(
  writer: Writer,
  target: FeedAddress,
  request: ResealRequest,
): Promise<Map<string, Set<number>>> {
  const rows = await writer.query<{ hash: string; positions: number }>(
    `select encode(hash, 'hex') as hash, positions from sealed_copy
      where organisation_id = $1 and feed_id = $2 and stream_id = $3 and hash = any($4)`,
    [
      target.organisation,
      target.feed,
      request.stream,
      hashArray(request.items.map(({ hash }) => hash)),
    ],
  )
  const present = new Map<string, Set<number>>()
  for (const { hash, positions } of rows) {
    const known = present.get(hash) ?? new Set<number>()
    for (let position = 0; position < 16; position += 1)
      if (positions & (1 << position)) known.add(position)
    present.set(hash, known)
  }
  return present
}

async function insertCopies(
  writer: Writer,
  target: FeedAddress,
  stream: string,
  accepted: readonly Accepted[],
): Promise<void> {
  if (accepted.length === 0) return
  await writer.execute(
    `insert into sealed_copy (organisation_id, feed_id, stream_id, hash, generation, positions, keys,
                              parts)
     select $1, $2, $3, hash, generation, positions, keys, parts
       from unnest($4::bytea[], $5::int4[], $6::int4[], $7::bytea[], $8::bytea[])
            as copy (hash, generation, positions, keys, parts)
         on conflict do nothing`,
    [
      target.organisation,
      target.feed,
      stream,
      hashArray(accepted.map(({ item }) => item.hash)),
      int4Array(accepted.map(({ item }) => item.generation)),
      int4Array(accepted.map(({ item }) => positionBits(item.positions))),
      byteaArray(accepted.map(({ item }) => fromBase64url(item.keys))),
      byteaArray(
        accepted.map(({ entry, lacking }) =>
          Buffer.concat(lacking.map((position) => entry.parts.get(position) as Uint8Array)),
        ),
      ),
    ],
  )
}

/** Only what brings new parts gets a line of its own; another bundle for the same parts is found when it is fetched. */
async function dispatchAgain(
  writer: Writer,
  target: FeedAddress,
  { request, now }: Resealing,
  grantedBy: OrganisationId | undefined,
  accepted: readonly Accepted[],
): Promise<void> {
  const fresh = accepted.filter(({ lacking }) => lacking.length > 0)
  if (fresh.length === 0) return
  await writer.execute(
    `insert into dispatch (organisation_id, feed_id, stream_id, hash, author_organisation_id, entry_id,
                           granted_by, received_at)
     select $1, $2, $3, hash, author_organisation_id, entry_id, $4, $5
       from unnest($6::bytea[], $7::uuid[], $8::uuid[])
            with ordinality as line (hash, author_organisation_id, entry_id, place)
      order by place`,
    [
      target.organisation,
      target.feed,
      request.stream,
      grantedBy ?? null,
      now,
      hashArray(fresh.map(({ item }) => item.hash)),
      uuidArray(fresh.map(({ entry }) => entry.author)),
      uuidArray(fresh.map(({ entry }) => entry.entry)),
    ],
  )
}
