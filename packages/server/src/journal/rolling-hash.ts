import { fromHexadecimal, hash, identifierBytes } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { EntryHash, FeedId } from '@cobijo/domain/journal/identifier'

/** rolling(0) of a feed (docs/journal-format.md). */
export function firstRolling(feed: FeedId): Bytes {
  return hash('cobijo/feed', identifierBytes(feed))
}

export function nextRolling(before: Bytes, position: number, entry: EntryHash): Bytes {
  const place = new Uint8Array(8)
  new DataView(place.buffer).setBigUint64(0, BigInt(position))
  return hash('cobijo/feed-line', before, place, fromHexadecimal(entry))
}
