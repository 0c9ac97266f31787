import type { Family, GrantFacts } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  FeedId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'

/** What one feed is to receive of an entry. */
export interface Placement {
  readonly feed: FeedId
  /** Generation of the group key that `keys` is sealed to. */
  readonly generation: number
  /** Bit p: the bundle was given for position p. */
  readonly positions: number
  readonly keys: Bytes
  /** Packed parts, one after the other by position; feeds that get the same part share its bytes. */
  readonly parts: readonly Bytes[]
}

/** An item whose bytes are in order and whose parts and facts are what the author committed to. */
export interface InspectedItem {
  readonly kind: 'inspected'
  readonly id: EntryId
  readonly hash: EntryHash
  readonly stream: StreamId
  readonly family: Family
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
  readonly sequence: number
  readonly previous: EntryHash | undefined
  readonly recordedAt: Instant
  /** The signed bytes as they came. */
  readonly envelope: Bytes
  /** Packed: salt, then the canonical bytes. */
  readonly facts: Bytes
  /** Only of the family `grant`. */
  readonly grant: GrantFacts | undefined
  /** Only of the family `release`: SHA-256 of the checksums file that was approved. */
  readonly releaseChecksum: string | undefined
  readonly placements: readonly Placement[]
  /** The device's key under which the signature was found good, if the inspector knew one. */
  readonly verifiedUnder: Bytes | undefined
}

/** Not stored: nobody signed these bytes, or they are beyond a limit. */
export interface RefusedItem {
  readonly kind: 'refused'
  readonly code: string
  readonly field?: string
  readonly hash?: EntryHash
}
