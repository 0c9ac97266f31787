import type { EntryHash, FeedId } from '@cobijo/domain/journal/identifier'
import { fromHexadecimal, hash, identifierBytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'

/** rolling(0) of a feed (docs/journal-format.md). */
export function firstRolling(feed: FeedId): Bytes {
  return hash('cobijo/feed', identifierBytes(feed))
}

/** rolling(position) from the one before. A stub has the hash of its entry, so erasing changes nothing. */
export function nextRolling(before: Bytes, position: number, entry: EntryHash): Bytes {
  return hash('cobijo/feed-line', before, positionBytes(position), fromHexadecimal(entry))
}

/** Eight bytes, big-endian. */
export function positionBytes(position: number): Bytes {
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(position / 4_294_967_296))
  view.setUint32(4, position % 4_294_967_296)
  return bytes
}
