import type { EntryHash, Instant } from '@cobijo/domain/journal/identifier'
import type { SignKeyPair } from './account/sign-key-pair.ts'
import { fromHexadecimal, hash, identifierBytes, identifierText, toHexadecimal } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import { canonicalBytes, readCanonical } from './canonical.ts'
import { positionBytes } from './feed-rolling.ts'
import { sodium } from './sodium.ts'

/** "These entries arrived at this time and are durable." */
export interface Receipt {
  readonly organisation: string
  readonly id: string
  readonly receivedAt: Instant
  readonly hashes: readonly EntryHash[]
}

export interface SignedReceipt {
  /** `cbor [organisation, receipt id, receivedAt, [entry hash …]]`. */
  readonly bytes: Bytes
  readonly signature: Bytes
}

export interface FeedHead {
  readonly feed: string
  readonly position: number
  /** 32 bytes. */
  readonly rolling: Bytes
}

export function makeReceipt(receipt: Receipt, serverKey: SignKeyPair): SignedReceipt {
  const bytes = canonicalBytes([
    identifierBytes(receipt.organisation),
    identifierBytes(receipt.id),
    receipt.receivedAt,
    receipt.hashes.map(fromHexadecimal),
  ])
  return { bytes, signature: signHash(hash('cobijo/receipt', bytes), serverKey) }
}

/** What the server vouched for; undefined when the pinned key (32 bytes) did not sign exactly this. */
export function verifyReceipt(receipt: SignedReceipt, serverPublicKey: Bytes): Receipt | undefined {
  const signed = hash('cobijo/receipt', receipt.bytes)
  if (!isSigned(signed, receipt.signature, serverPublicKey)) return undefined
  try {
    return readReceipt(readCanonical(receipt.bytes))
  } catch {
    return undefined
  }
}

/** The server's X25519 key for on-call opening, as it offers it to devices. */
export interface OfferedReleaseKey {
  /** Grows by one each time a paper envelope was opened and the key replaced. */
  readonly generation: number
  /** 32 bytes. */
  readonly publicKey: Bytes
}

export function signReleaseKey(offered: OfferedReleaseKey, serverKey: SignKeyPair): Bytes {
  return signHash(releaseKeyHash(offered), serverKey)
}

export function verifyReleaseKey(
  offered: OfferedReleaseKey,
  signature: Bytes,
  serverPublicKey: Bytes,
): boolean {
  return isSigned(releaseKeyHash(offered), signature, serverPublicKey)
}

function releaseKeyHash({ generation, publicKey }: OfferedReleaseKey): Bytes {
  return hash('cobijo/release-key', positionBytes(generation), publicKey)
}

/** What the server says each time it took its layer off for somebody on call, or heard that an envelope was opened. */
export interface OpeningRecord {
  readonly organisation: string
  readonly stream: string
  readonly member: string
  /** Hash of the signed entry that holds the reason. */
  readonly cites: EntryHash
  readonly openedAt: Instant
  readonly by: 'server' | 'envelope'
}

export function recordOpening(record: OpeningRecord, serverKey: SignKeyPair): SignedReceipt {
  const bytes = canonicalBytes([
    identifierBytes(record.organisation),
    identifierBytes(record.stream),
    identifierBytes(record.member),
    fromHexadecimal(record.cites),
    record.openedAt,
    record.by,
  ])
  return { bytes, signature: signHash(hash('cobijo/essential-opened', bytes), serverKey) }
}

/** What the server recorded; undefined when the pinned key (32 bytes) did not sign exactly this. */
export function verifyOpening(
  record: SignedReceipt,
  serverPublicKey: Bytes,
): OpeningRecord | undefined {
  if (!isSigned(hash('cobijo/essential-opened', record.bytes), record.signature, serverPublicKey))
    return undefined
  try {
    return readOpening(readCanonical(record.bytes))
  } catch {
    return undefined
  }
}

function readOpening(held: unknown): OpeningRecord | undefined {
  if (!Array.isArray(held) || held.length !== 6) return undefined
  const [organisation, stream, member, cites, openedAt, by] = held as unknown[]
  if (!isBytes(organisation, 16) || !isBytes(stream, 16) || !isBytes(member, 16)) return undefined
  if (!isBytes(cites, 32) || typeof openedAt !== 'number') return undefined
  if (by !== 'server' && by !== 'envelope') return undefined
  return {
    organisation: identifierText(organisation),
    stream: identifierText(stream),
    member: identifierText(member),
    cites: toHexadecimal(cites) as EntryHash,
    openedAt,
    by,
  }
}

export function signFeedHead(head: FeedHead, serverKey: SignKeyPair): Bytes {
  return signHash(headHash(head), serverKey)
}

export function verifyFeedHead(head: FeedHead, signature: Bytes, serverPublicKey: Bytes): boolean {
  return isSigned(headHash(head), signature, serverPublicKey)
}

function headHash({ feed, position, rolling }: FeedHead): Bytes {
  return hash('cobijo/feed-head', identifierBytes(feed), positionBytes(position), rolling)
}

function readReceipt(held: unknown): Receipt | undefined {
  if (!Array.isArray(held) || held.length !== 4) return undefined
  const [organisation, id, receivedAt, hashes] = held as unknown[]
  if (!isBytes(organisation, 16) || !isBytes(id, 16) || !Array.isArray(hashes)) return undefined
  if (typeof receivedAt !== 'number' || !Number.isSafeInteger(receivedAt)) return undefined
  if (!hashes.every((each) => isBytes(each, 32))) return undefined
  return {
    organisation: identifierText(organisation),
    id: identifierText(id),
    receivedAt,
    hashes: hashes.map((each) => toHexadecimal(each) as EntryHash),
  }
}

function isBytes(value: unknown, length: number): value is Bytes {
  return value instanceof Uint8Array && value.length === length
}

/** The labelled hash is what is signed, so that one of the server's signatures never passes for another kind. */
function signHash(signed: Bytes, { privateKey }: SignKeyPair): Bytes {
  return sodium.crypto_sign_detached(signed, privateKey)
}

function isSigned(signed: Bytes, signature: Bytes, publicKey: Bytes): boolean {
  try {
    return sodium.crypto_sign_verify_detached(signature, signed, publicKey)
  } catch {
    return false
  }
}
