import { findCompartment } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import { upcast } from '@cobijo/domain/journal/entry-type'
import type { CompartmentContent, EntryType } from '@cobijo/domain/journal/entry-type'
import type { Facts } from '@cobijo/domain/journal/facts'
import type { EntryHeader, OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { readFacts } from '@cobijo/domain/journal/read-facts'
import { sameBytes } from '../bytes.ts'
import { readCanonical } from '../canonical.ts'
import { commitmentToFacts, commitmentToOrder, commitsTo } from './envelope.ts'
import type { SaltedFacts, SignedEntry } from './envelope.ts'
import type { KeyBundle } from './key-bundle.ts'
import { openPart, PartUnreadable } from './part.ts'
import type { SealedPart, Unreadability } from './part.ts'

export interface ReceivedEntry {
  /** Its signature must have been verified against the directory before. */
  readonly entry: SignedEntry
  readonly facts: SaltedFacts
  readonly parts: readonly SealedPart[]
  /** Bundles that this device's groups could open, of any feed. */
  readonly bundles: readonly KeyBundle[]
}

/**
 * Unseals what the bundles allow and checks every commitment on the way.
 * @throws {EntryUnfaithful} when facts, order, a part or a key is not what the author signed.
 */
export function openEntry(
  received: ReceivedEntry,
  findType: (type: string) => EntryType | undefined,
): OpenedEntry {
  const { entry, facts, parts } = received
  const { envelope } = entry
  if (!sameBytes(envelope.factsCommitment, commitmentToFacts(envelope.id, facts))) {
    throw new EntryUnfaithful('facts-not-as-signed')
  }
  for (const part of parts) {
    if (!commitsTo(envelope, part)) throw new EntryUnfaithful('part-not-as-signed')
  }
  const plain = unseal(received)
  const header = plain.has('header') ? readHeader(plain.get('header')) : undefined
  const entryType = header && findType(header.type)
  const known =
    header !== undefined && entryType !== undefined && header.version <= entryType.version
  const content: Partial<Record<Compartment, CompartmentContent>> = {}
  for (const [compartment, value] of plain) {
    if (compartment === 'header' || !isRecord(value)) continue
    content[compartment] = known ? upcast(entryType, header.version, compartment, value) : value
  }
  return {
    kind: 'entry',
    hash: entry.hash,
    parents: entry.parents,
    id: envelope.id,
    stream: envelope.stream,
    organisation: envelope.organisation,
    member: envelope.member,
    device: envelope.device,
    recordedAt: envelope.recordedAt,
    facts: factsOf(received),
    header,
    content,
    sealedParts: parts.length - plain.size,
    standing:
      header && !known
        ? 'newer-version'
        : envelope.member === undefined
          ? 'not-confirmed'
          : 'confirmed',
  }
}

function factsOf({ entry, facts }: ReceivedEntry): Facts {
  let held: unknown
  try {
    held = readCanonical(facts.bytes)
  } catch {
    throw new EntryUnfaithful('facts-malformed')
  }
  const read = readFacts(held)
  if (read?.family !== entry.envelope.family) throw new EntryUnfaithful('facts-malformed')
  return read
}

function unseal({ entry, parts, bundles }: ReceivedEntry): Map<Compartment, unknown> {
  const { envelope } = entry
  const plain = new Map<Compartment, unknown>()
  for (const bundle of bundles) {
    if (!sameBytes(envelope.orderCommitment, commitmentToOrder(bundle.order))) {
      throw new EntryUnfaithful('order-not-as-signed')
    }
    const place = { entry: envelope.id, stream: envelope.stream, order: bundle.order }
    for (const key of bundle.keys) {
      const compartment = findCompartment(key.code)
      if (compartment === undefined || plain.has(compartment)) continue
      const opened = openWith(place, parts, key)
      if (opened !== undefined) plain.set(compartment, opened)
    }
  }
  return plain
}

function openWith(
  place: Parameters<typeof openPart>[0],
  parts: readonly SealedPart[],
  key: KeyBundle['keys'][number],
): unknown {
  for (const part of parts) {
    try {
      return readCanonical(openPart(place, part, key))
    } catch (fault) {
      if (!(fault instanceof PartUnreadable)) throw new EntryUnfaithful('part-malformed')
      if (fault.code !== 'position-wrong') throw new EntryUnfaithful(fault.code)
    }
  }
  return undefined
}

function readHeader(value: unknown): EntryHeader {
  if (!Array.isArray(value) || value.length !== 3) throw new EntryUnfaithful('header-malformed')
  const [type, version, occurredAt] = value as [unknown, unknown, unknown]
  if (
    typeof type !== 'string' ||
    typeof version !== 'number' ||
    !Number.isSafeInteger(version) ||
    version < 1
  ) {
    throw new EntryUnfaithful('header-malformed')
  }
  if (occurredAt !== null && typeof occurredAt !== 'string')
    throw new EntryUnfaithful('header-malformed')
  return { type, version, occurredAt: occurredAt ?? undefined }
}

function isRecord(value: unknown): value is CompartmentContent {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  )
}

/** What of an entry is not as its author signed it. */
export type Unfaithfulness =
  | 'facts-not-as-signed'
  | 'part-not-as-signed'
  | 'facts-malformed'
  | 'order-not-as-signed'
  | 'part-malformed'
  | 'header-malformed'
  | Exclude<Unreadability, 'position-wrong'>

/** Somebody between the author and this device changed what was signed, or the author signed nonsense. */
export class EntryUnfaithful extends Error {
  override name = 'EntryUnfaithful'
  readonly code: Unfaithfulness
  constructor(code: Unfaithfulness) {
    super(code)
    this.code = code
  }
}
