import { positionsPerEntry } from '@cobijo/domain/journal/compartment'
import { families } from '@cobijo/domain/journal/facts'
import type { Facts, Family } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import {
  compareBytes,
  concatenate,
  fromHexadecimal,
  hash,
  identifierBytes,
  identifierText,
  toHexadecimal,
  utf8,
} from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes, readCanonical } from '../canonical.ts'
import { keyInUse } from '../key-in-use.ts'
import { sodium } from '../sodium.ts'
import { commitment, suite } from './part.ts'
import type { SealedPart } from './part.ts'
import { mostParents, walkFrame, walkRest } from './walk-envelope.ts'

const mostEnvelopeBytes = 8192

/** The signed frame of an entry (docs/journal-format.md). Everything here is readable to the server. */
export interface Envelope {
  readonly id: EntryId
  readonly stream: StreamId
  readonly family: Family
  readonly organisation: OrganisationId
  /** Undefined when an intake key signed without an unlocked member. */
  readonly member: MemberId | undefined
  readonly device: DeviceId
  /** Counts this device's entries in this stream from 1. */
  readonly sequence: number
  /** Hash of this device's previous entry in this stream; undefined for the first. */
  readonly previous: EntryHash | undefined
  readonly recordedAt: Instant
  readonly factsCommitment: Bytes
  readonly orderCommitment: Bytes
  /** 16 × 32 bytes. */
  readonly commitments: readonly Bytes[]
}

export interface SignedEntry {
  /** The bytes as their author made them: stored, sent and hashed as they are. */
  readonly bytes: Bytes
  readonly hash: EntryHash
  readonly parents: readonly EntryHash[]
  readonly restHash: Bytes
  readonly envelope: Envelope
  readonly signature: Bytes
}

/** Hash, parents and the hash of the rest: keeps the order and tells neither author, time nor content. */
export interface SealedStub {
  readonly parents: readonly EntryHash[]
  readonly restHash: Bytes
}

/**
 * Builds and signs an entry. `deviceKey` is the 64-byte Ed25519 private key. Of more than 64 parents the first by hash are cited;
 * the others stay heads until a later entry cites them.
 */
export function signEntry(
  envelope: Envelope,
  parents: readonly EntryHash[],
  deviceKey: Bytes,
): SignedEntry {
  const sorted = [...new Set(parents)].sort().slice(0, mostParents)
  const rest = restBytes(envelope)
  const restHash = hash('cobijo/rest', rest)
  const entryHash = hashOf(sorted, restHash)
  const signature = sodium.crypto_sign_detached(signedBytes(entryHash), keyInUse(deviceKey))
  const bytes = canonicalBytes([suite, sorted.map(fromHexadecimal), rest, signature])
  return {
    bytes,
    hash: toHexadecimal(entryHash) as EntryHash,
    parents: sorted,
    restHash,
    envelope,
    signature,
  }
}

/**
 * Reads entry bytes without trusting them: shape, canonical form, limits. The signature is checked apart,
 * because its key comes from the directory.
 * @throws {EnvelopeMalformed} with a code.
 */
export function readEntry(bytes: Bytes): SignedEntry {
  if (bytes.length > mostEnvelopeBytes) throw new EnvelopeMalformed('envelope-too-large')
  const frame = walkFrame(bytes)
  const envelope = frame && walkRest(frame.rest)
  if (!frame || !envelope) return readStepByStep(bytes)
  const { parents, rest, signature } = frame
  const restHash = hash('cobijo/rest', rest)
  const entryHash = toHexadecimal(hashOf(parents, restHash)) as EntryHash
  return { bytes, hash: entryHash, parents, restHash, envelope, signature }
}

/** Parents alone, without hashing: for bytes that were read as an entry before. */
export function parentsOf(bytes: Bytes): readonly EntryHash[] {
  return walkFrame(bytes)?.parents ?? readEntry(bytes).parents
}

/** What `walkFrame` did not take: the same rules, each with its code. */
function readStepByStep(bytes: Bytes): SignedEntry {
  const frame = readFrame(bytes)
  const [writtenSuite, parentBytes, rest, signature] = frame
  if (writtenSuite !== suite) throw new EnvelopeMalformed('suite-unknown')
  if (!Array.isArray(parentBytes) || parentBytes.length > mostParents)
    throw new EnvelopeMalformed('parents-malformed')
  const parents = parentBytes.map((each: unknown) => {
    if (!(each instanceof Uint8Array) || each.length !== 32)
      throw new EnvelopeMalformed('parents-malformed')
    return toHexadecimal(each) as EntryHash
  })
  if (parents.some((each, at) => at > 0 && each <= (parents[at - 1] as string))) {
    throw new EnvelopeMalformed('parents-malformed')
  }
  if (!(rest instanceof Uint8Array)) throw new EnvelopeMalformed('rest-malformed')
  if (!(signature instanceof Uint8Array) || signature.length !== 64)
    throw new EnvelopeMalformed('signature-malformed')
  const restHash = hash('cobijo/rest', rest)
  return {
    bytes,
    hash: toHexadecimal(hashOf(parents, restHash)) as EntryHash,
    parents,
    restHash,
    envelope: readRest(rest),
    signature,
  }
}

/** Whether the device signed exactly these bytes. `devicePublicKey` is the 32-byte Ed25519 key. */
export function verifyEntry(entry: SignedEntry, devicePublicKey: Bytes): boolean {
  try {
    return sodium.crypto_sign_verify_detached(
      entry.signature,
      signedBytes(fromHexadecimal(entry.hash)),
      devicePublicKey,
    )
  } catch {
    return false
  }
}

export function stubOf(entry: SignedEntry): SealedStub {
  return { parents: entry.parents, restHash: entry.restHash }
}

export function hashOfStub(stub: SealedStub): EntryHash {
  return toHexadecimal(hashOf(stub.parents, stub.restHash)) as EntryHash
}

/** Whether the envelope commits to this part at its position. */
export function commitsTo(envelope: Envelope, part: SealedPart): boolean {
  const held = envelope.commitments[part.position]
  return held !== undefined && compareBytes(held, commitment(envelope.id, part)) === 0
}

export interface SaltedFacts {
  /** 16 bytes. */
  readonly salt: Bytes
  /** Canonical bytes of the facts. */
  readonly bytes: Bytes
}

export function factsBytes(facts: Facts): Bytes {
  return canonicalBytes(facts)
}

export function commitmentToFacts(entry: EntryId, facts: SaltedFacts): Bytes {
  return hash('cobijo/facts', facts.salt, identifierBytes(entry), facts.bytes)
}

export function commitmentToOrder(order: Bytes): Bytes {
  return hash('cobijo/order', order)
}

function hashOf(parents: readonly EntryHash[], restHash: Bytes): Bytes {
  const lineage = concatenate(Uint8Array.of(suite, parents.length), ...parents.map(fromHexadecimal))
  return hash('cobijo/entry', hash('cobijo/parents', lineage), restHash)
}

function signedBytes(entryHash: Bytes): Bytes {
  return concatenate(utf8('cobijo/entry-signature'), Uint8Array.of(0), entryHash)
}

function restBytes(envelope: Envelope): Bytes {
  return canonicalBytes([
    identifierBytes(envelope.id),
    identifierBytes(envelope.stream),
    families.indexOf(envelope.family),
    identifierBytes(envelope.organisation),
    envelope.member === undefined ? null : identifierBytes(envelope.member),
    identifierBytes(envelope.device),
    envelope.sequence,
    envelope.previous === undefined ? null : fromHexadecimal(envelope.previous),
    envelope.recordedAt,
    envelope.factsCommitment,
    envelope.orderCommitment,
    concatenate(...envelope.commitments),
  ])
}

function readFrame(bytes: Bytes): readonly unknown[] {
  try {
    const frame = readCanonical(bytes)
    if (Array.isArray(frame) && frame.length === 4) return frame
  } catch {
    throw new EnvelopeMalformed('not-canonical')
  }
  throw new EnvelopeMalformed('frame-malformed')
}

function readRest(rest: Bytes): Envelope {
  let fields: unknown
  try {
    fields = readCanonical(rest)
  } catch {
    throw new EnvelopeMalformed('not-canonical')
  }
  if (!Array.isArray(fields) || fields.length !== 12) throw new EnvelopeMalformed('rest-malformed')
  const family = families[wholeNumber(fields[2])]
  if (family === undefined) throw new EnvelopeMalformed('family-unknown')
  const sequence = wholeNumber(fields[6])
  const previous =
    fields[7] === null ? undefined : (toHexadecimal(bytesOf(fields[7], 32)) as EntryHash)
  if (sequence < 1 || (sequence === 1) !== (previous === undefined))
    throw new EnvelopeMalformed('sequence-malformed')
  const all = bytesOf(fields[11], positionsPerEntry * 32)
  return {
    id: identifierText(bytesOf(fields[0], 16)) as EntryId,
    stream: identifierText(bytesOf(fields[1], 16)) as StreamId,
    family,
    organisation: identifierText(bytesOf(fields[3], 16)) as OrganisationId,
    member: fields[4] === null ? undefined : (identifierText(bytesOf(fields[4], 16)) as MemberId),
    device: identifierText(bytesOf(fields[5], 16)) as DeviceId,
    sequence,
    previous,
    recordedAt: wholeNumber(fields[8]),
    factsCommitment: bytesOf(fields[9], 32),
    orderCommitment: bytesOf(fields[10], 32),
    commitments: Array.from({ length: positionsPerEntry }, (_, at) =>
      all.subarray(at * 32, at * 32 + 32),
    ),
  }
}

function bytesOf(value: unknown, length: number): Bytes {
  if (!(value instanceof Uint8Array) || value.length !== length)
    throw new EnvelopeMalformed('rest-malformed')
  return value
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new EnvelopeMalformed('rest-malformed')
  }
  return value
}

export class EnvelopeMalformed extends Error {
  override name = 'EnvelopeMalformed'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
