import { compartmentCodes } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { Facts } from '@cobijo/domain/journal/facts'
import { readFacts } from '@cobijo/domain/journal/read-facts'
import type {
  EntryHash,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { sameBytes } from './bytes.ts'
import { readCanonical } from './canonical.ts'
import { currentGeneration } from './directory/directory.ts'
import type { Directory, Group } from './directory/directory.ts'
import { recipientGroup } from './directory/pins.ts'
import type { Pins, RecipientDoubt } from './directory/pins.ts'
import { verifyStoredSigner } from './directory/verify-signer.ts'
import { commitmentToFacts, commitmentToOrder } from './entry/envelope.ts'
import type { SaltedFacts, SignedEntry } from './entry/envelope.ts'
import { sealKeyBundle } from './entry/key-bundle.ts'
import type { KeyBundle } from './entry/key-bundle.ts'
import { positionOf } from './entry/part.ts'
import type { PartKey } from './entry/part.ts'

/** A grant as a device of the granting organisation opened it. */
export interface Grant {
  /** The `grant-issued` entry and the facts beside it. */
  readonly issued: SignedEntry
  readonly facts: SaltedFacts
  /** From its sealed content, which `openEntry` checked against the signature. */
  readonly stream: StreamId
  readonly feed: FeedId
  readonly compartments: readonly Compartment[]
  readonly from: Instant
  readonly until: Instant | undefined
  readonly history: {
    readonly kind: 'all' | 'from' | 'listed' | 'none'
    readonly from?: Instant
    readonly entries?: readonly EntryHash[]
  }
  /** Whether a later entry of the grant's stream ended it. */
  readonly isEnded: boolean
}

export interface SealingDevice {
  readonly directory: Directory
  readonly pins: Pins
  readonly organisation: OrganisationId
  readonly now: Instant
}

/** An entry with the bundles that this device's groups opened. */
export interface HeldKeys {
  readonly entry: SignedEntry
  readonly bundles: readonly KeyBundle[]
  /** The server's clock at receipt; undefined where it has not come back yet. */
  readonly receivedAt?: Instant | undefined
}

/**
 * When it was written at the latest: a device whose clock runs ahead dates its words after grants that did not exist yet. A server that
 * names an earlier time than the true one keeps words from the recipient, and gives him none.
 */
export function writtenAt({ entry, receivedAt }: Pick<HeldKeys, 'entry' | 'receivedAt'>): Instant {
  return Math.min(entry.envelope.recordedAt, receivedAt ?? Number.POSITIVE_INFINITY)
}

/** One more bundle for one entry: what `reseals` sends. */
export interface ResealedKeys {
  readonly hash: EntryHash
  readonly generation: number
  readonly keys: Uint8Array
  readonly positions: readonly number[]
  /** The parts that lie at these positions, `header` apart. */
  readonly compartments: readonly Compartment[]
}

/** What a device knows of the parts of an entry before it seals them onward. */
export interface PartsKnown {
  /** Whether the entry says anything there, as far as this device opens it. */
  readonly isTold: (compartment: Compartment) => boolean
  /** Whether the recipient has been given it; another group's device may have. */
  readonly isThere: (compartment: Compartment, position: number) => boolean
}

/** Why nothing is sealed under a grant, whoever it opens something to. */
export type UnsealableGrant =
  | 'grant-signature-wrong'
  | 'grant-of-another'
  | 'grant-by-intake'
  | 'grant-signer-ended'
  | 'grant-not-as-signed'
  | 'grant-not-yet'
  | 'grant-ended'

/**
 * The recipient's group, after this device has checked the grant for itself and never on the server's word. Refuses
 * `grant-signature-wrong` (nobody known signed it), `grant-of-another`, `grant-signer-ended`, `grant-by-intake`,
 * `grant-not-as-signed`, `grant-not-yet`, `grant-ended`, and what `recipientGroup` refuses.
 */
export function checkGrant(
  grant: Grant,
  device: SealingDevice,
): Group | Refusal<UnsealableGrant | RecipientDoubt> {
  const signer = verifyStoredSigner(device.directory, grant.issued)
  if (isRefusal(signer)) return refused('grant-signature-wrong')
  if (signer.organisation !== device.organisation) return refused('grant-of-another')
  if (signer.kind === 'intake') return refused('grant-by-intake')
  if (signer.endedBy !== undefined) return refused('grant-signer-ended')
  if (!isAsSigned(grant)) return refused('grant-not-as-signed')
  if (device.now < grant.from) return refused('grant-not-yet')
  if (grant.isEnded || (grant.until !== undefined && device.now >= grant.until))
    return refused('grant-ended')
  return recipientGroup(device.pins, device.directory, grant.feed)
}

const nothingThere: PartsKnown = { isTold: () => true, isThere: () => false }

/**
 * The keys that the grant opens of one older entry and that the recipient lacks, sealed to the group that `checkGrant` gave; undefined
 * where nothing of it is granted or all is there. Only what the granting organisation wrote in that stream (design §3: an author seals onward what is its own).
 */
export function resealUnderGrant(
  grant: Grant,
  held: HeldKeys,
  recipient: Group,
  { isTold, isThere }: PartsKnown = nothingThere,
): ResealedKeys | undefined {
  const { envelope } = held.entry
  const order = held.bundles[0]?.order
  const isGranted =
    recipient.feed === grant.feed &&
    envelope.stream === grant.stream &&
    envelope.organisation === grant.issued.envelope.organisation
  // An entry that would tell the recipient nothing stays away: a part may lie there empty.
  const opened = isGranted ? openedOf(grant, held) : []
  const lacking = opened.filter(
    (name) => !order || !isThere(name, positionOf(order, compartmentCodes[name])),
  )
  // Once any part of it is there that it was written is known, and whether it says anything in the others is not to show.
  const isKnown = lacking.length < opened.length
  return isKnown || opened.some(isTold) ? resealTo(recipient, held, lacking) : undefined
}

/** Of history all that is granted; of what came since, what its author would have sealed, had he known of the grant. */
function openedOf(grant: Grant, held: HeldKeys): readonly Compartment[] {
  const isSince = writtenAt(held) >= grant.from
  if (isInHistory(grant, held) && (!isSince || grant.history.kind === 'listed'))
    return grant.compartments
  // What each organisation does, it counts by itself.
  return isSince ? grant.compartments.filter((each) => each !== 'statistics') : []
}

/** After a rotation or a change of reading rules that says so: the same keys for a group of one's own organisation. */
export function resealTo(
  group: Group,
  { entry, bundles }: HeldKeys,
  compartments: readonly Compartment[],
): ResealedKeys | undefined {
  const order = bundles[0]?.order
  if (!order || !sameBytes(commitmentToOrder(order), entry.envelope.orderCommitment))
    return undefined
  const keys = keysFor(bundles, order, compartments)
  if (!keys.some((key) => key.code !== compartmentCodes.header)) return undefined
  const { generation, box } = currentGeneration(group)
  return {
    hash: entry.hash,
    generation,
    keys: sealKeyBundle({ order, keys }, box),
    positions: keys.map((key) => positionOf(order, key.code)).sort((a, b) => a - b),
    compartments: compartments.filter((name) =>
      keys.some((key) => key.code === compartmentCodes[name]),
    ),
  }
}

function keysFor(
  bundles: readonly KeyBundle[],
  order: Uint8Array,
  compartments: readonly Compartment[],
): PartKey[] {
  const wanted = new Set(['header' as const, ...compartments].map((name) => compartmentCodes[name]))
  const keys = new Map<number, PartKey>()
  for (const bundle of bundles) {
    if (!sameBytes(bundle.order, order)) continue
    for (const key of bundle.keys) {
      if ((wanted as Set<number>).has(key.code) && !keys.has(key.code)) keys.set(key.code, key)
    }
  }
  return [...keys.values()]
}

function isInHistory({ history }: Grant, held: HeldKeys): boolean {
  switch (history.kind) {
    case 'all':
      return true
    case 'from':
      return writtenAt(held) >= (history.from ?? Number.POSITIVE_INFINITY)
    case 'listed':
      return history.entries?.includes(held.entry.hash) === true
    case 'none':
      return false
  }
}

/** The routing in the facts is what was signed and what the sealed content says. */
function isAsSigned(grant: Grant): boolean {
  const { envelope } = grant.issued
  if (envelope.family !== 'grant') return false
  if (!sameBytes(envelope.factsCommitment, commitmentToFacts(envelope.id, grant.facts)))
    return false
  const facts = factsOf(grant.facts.bytes)
  return (
    facts?.family === 'grant' &&
    facts.state === 'open' &&
    facts.stream === grant.stream &&
    facts.feed === grant.feed &&
    facts.from === grant.from &&
    facts.until === grant.until
  )
}

function factsOf(bytes: Uint8Array): Facts | undefined {
  try {
    return readFacts(readCanonical(bytes))
  } catch {
    return undefined
  }
}
