import { positionsPerEntry } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { EntryType, PartContents } from '@cobijo/domain/journal/entry-type'
import type { Facts } from '@cobijo/domain/journal/facts'
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
import { randomBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes } from '../canonical.ts'
import { commitmentToFacts, commitmentToOrder, factsBytes, signEntry } from './envelope.ts'
import type { SaltedFacts, SignedEntry } from './envelope.ts'
import { sealForOnCall } from '../on-call.ts'
import { sealKeyBundle } from './key-bundle.ts'
import { commitment, sealPart } from './part.ts'
import type { PartKey, SealedPart } from './part.ts'

/** A group that may read some compartments, and where its copies go. */
export interface Reader {
  readonly feed: FeedId
  /** Generation of the group key that the bundle is sealed to. */
  readonly generation: number
  readonly publicKey: Bytes
  readonly compartments: readonly Compartment[]
  /** Of another organisation: it gets nothing of an entry that tells it nothing. */
  readonly isOutside?: boolean
  /** It gets the entry even where it opens nothing of it but what kind of entry it is. */
  readonly isTold?: boolean
  /** Of the on-call group: the server's release key, whose layer lies outside and comes off case by case (design §3). */
  readonly releaseBox?: Bytes | undefined
}

export interface Delivery {
  readonly feed: FeedId
  readonly generation: number
  /** Sealed key bundle. */
  readonly keys: Bytes
  /** Which parts go to this feed. */
  readonly positions: readonly number[]
}

/** Everything that leaves the device for one entry. */
export interface SealedEntry {
  readonly entry: SignedEntry
  readonly facts: SaltedFacts
  readonly parts: readonly SealedPart[]
  readonly deliveries: readonly Delivery[]
}

export interface Draft {
  readonly id: EntryId
  readonly stream: StreamId
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
  readonly sequence: number
  readonly previous: EntryHash | undefined
  readonly parents: readonly EntryHash[]
  readonly recordedAt: Instant
  /** What the person says; undefined when not known. */
  readonly occurredAt: string | undefined
  readonly facts: Facts
  readonly entryType: Pick<EntryType, 'type' | 'version' | 'family'>
  readonly contents: PartContents
  /** Compartments that have a part whether or not they say anything. */
  readonly filled?: readonly Compartment[]
}

/**
 * Pads, seals and commits every part, seals the content keys to each reader and signs with the device's key.
 * A reader of none of the filled compartments gets no delivery, unless it is to be told. Needs no private key but the device's.
 */
export function sealEntry(draft: Draft, readers: readonly Reader[], deviceKey: Bytes): SealedEntry {
  const order = randomBytes(32)
  const place = { entry: draft.id, stream: draft.stream, order }
  const header = canonicalBytes([
    draft.entryType.type,
    draft.entryType.version,
    draft.occurredAt ?? null,
  ])
  const sealed = new Map<Compartment, { part: SealedPart; key: PartKey }>()
  sealed.set('header', sealPart(place, 'header', header))
  const empty = Object.fromEntries((draft.filled ?? []).map((name) => [name, {}]))
  for (const [compartment, content] of Object.entries({ ...empty, ...draft.contents })) {
    sealed.set(
      compartment as Compartment,
      sealPart(place, compartment as Compartment, canonicalBytes(content)),
    )
  }
  const commitments = Array.from({ length: positionsPerEntry }, () => randomBytes(32))
  for (const { part } of sealed.values()) commitments[part.position] = commitment(draft.id, part)
  const facts = { salt: randomBytes(16), bytes: factsBytes(draft.facts) }
  const entry = signEntry(
    {
      id: draft.id,
      stream: draft.stream,
      family: draft.entryType.family,
      organisation: draft.organisation,
      member: draft.member,
      device: draft.device,
      sequence: draft.sequence,
      previous: draft.previous,
      recordedAt: draft.recordedAt,
      factsCommitment: commitmentToFacts(draft.id, facts),
      orderCommitment: commitmentToOrder(order),
      commitments,
    },
    draft.parents,
    deviceKey,
  )
  const deliveries = readers
    .filter(
      ({ isOutside, compartments }) =>
        !isOutside || compartments.some((name) => draft.contents[name] !== undefined),
    )
    .flatMap((reader) => deliveryTo(reader, place, sealed))
  return { entry, facts, parts: [...sealed.values()].map(({ part }) => part), deliveries }
}

function deliveryTo(
  reader: Reader,
  { entry, stream, order }: { entry: EntryId; stream: StreamId; order: Bytes },
  sealed: ReadonlyMap<Compartment, { part: SealedPart; key: PartKey }>,
): Delivery[] {
  const readable = reader.compartments
    .filter((name) => name !== 'header')
    .flatMap((name) => sealed.get(name) ?? [])
  const header = sealed.get('header')
  if ((readable.length === 0 && !reader.isTold) || !header) return []
  const all = [header, ...readable]
  const bundle = { order, keys: all.map(({ key }) => key) }
  const keys =
    reader.releaseBox === undefined
      ? sealKeyBundle(bundle, reader.publicKey)
      : sealForOnCall(
          bundle,
          { stream, entry },
          { onCallBox: reader.publicKey, releaseBox: reader.releaseBox },
        )
  if (!keys) return []
  return [
    {
      feed: reader.feed,
      generation: reader.generation,
      keys,
      positions: all.map(({ part }) => part.position).sort((a, b) => a - b),
    },
  ]
}
