import { base64url } from '@cobijo/contract/wire/bytes'
import type { AppendItem } from '@cobijo/contract/wire/entries'
import { deliveryToWire, factsToWire, partToWire } from '@cobijo/contract/wire/entry-codec'
import type { FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import type { Writer } from '../../database/transaction.ts'
import { erasedWhole } from '../../erasure/erased-whole.ts'
import { unpackFacts } from '../append/packed-facts.ts'
import { unpackParts } from '../append/packed-parts.ts'
import { isOfEndedKeys } from '../append/signer-problem.ts'
import { followedStreams } from './read-quarantine.ts'
import type { Seen } from './read-quarantine.ts'

/** As `postgres-append.ts` wrote it. */
type StoredItem = readonly [
  envelope: Uint8Array,
  facts: Uint8Array,
  placements: readonly (readonly [
    feed: string,
    generation: number,
    positions: number,
    keys: Uint8Array,
    parts: Uint8Array,
  ])[],
]

/**
 * One item that was set aside, as its author sent it, for whoever may see that it is there: with all that was meant for feeds of the
 * organisation itself, so that it can be signed anew for everybody there. What of it she opens her keys say. Undefined for what is not
 * hers, not there, or erased, before it came or since: one answer. `writer` is inside a transaction under the organisation's scope.
 */
export async function readSetAside(
  writer: Writer,
  organisation: OrganisationId,
  seen: Seen,
  hash: string,
  isOwnFeed: (feed: FeedId) => boolean,
): Promise<AppendItem | undefined> {
  const [row] = await writer.query<{
    item: Buffer
    stream_id: string
    device_id: string
    feeds: readonly string[]
    code: string
  }>(
    `select item, stream_id, device_id, feeds, code from quarantine
      where organisation_id = $1 and hash = decode($2, 'hex') and item is not null`,
    [organisation, hash],
  )
  if (!row) return undefined
  const isMeant =
    seen.devices.some((device) => device === row.device_id) ||
    seen.feeds.some(({ feed }) => row.feeds.includes(feed)) ||
    (await followedStreams(writer, organisation, seen.feeds)).some(
      (stream) => stream === row.stream_id,
    )
  if (!isMeant) return undefined
  const stream = row.stream_id as StreamId
  if (isOfEndedKeys(row.code) && (await erasedWhole(writer, organisation, [stream])).has(stream))
    return undefined
  const [envelope, facts, placements] = unpackItem(row.item)
  const own = placements.filter(([feed]) => isOwnFeed(feed as FeedId))
  const parts = new Map<number, SealedPart>()
  for (const [, , , , packed] of own)
    for (const part of unpackParts(packed)) parts.set(part.position, part)
  return {
    entry: base64url(envelope),
    facts: factsToWire(unpackFacts(facts)),
    parts: [...parts.values()].sort((a, b) => a.position - b.position).map(partToWire),
    deliveries: own.map(([feed, generation, positions, keys]) =>
      deliveryToWire({
        feed: feed as FeedId,
        generation,
        keys,
        positions: Array.from({ length: 16 }, (_, at) => at).filter(
          (position) => positions & (1 << position),
        ),
      }),
    ),
  }
}

/** @throws {NotCanonical} for what is not canonical; what is canonical and another shape is not looked for. */
export function unpackItem(item: Buffer): StoredItem {
  return readCanonical(new Uint8Array(item)) as StoredItem
}
