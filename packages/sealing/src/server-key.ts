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
