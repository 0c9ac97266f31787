import type { DeviceId, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { signLabelled, verifyLabelled } from './account/sign-key-pair.ts'
import type { SignKeyPair } from './account/sign-key-pair.ts'
import { hash, identifierBytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import { canonicalBytes, readCanonical } from './canonical.ts'
import type { BoxKeyPair } from './entry/key-bundle.ts'
import { pad, unpad } from './entry/part.ts'
import { positionBytes } from './feed-rolling.ts'
import { sodium } from './sodium.ts'

/** What a list shows of one stream, folded up to `foldedTo` in `feed`: a view, replaced at will (design §3). */
export interface SealedCard {
  readonly stream: StreamId
  readonly foldedTo: number
  /** Of the group's key. */
  readonly generation: number
  readonly sealed: Bytes
  readonly device: DeviceId
  readonly signature: Bytes
}

/** Pads, seals to the group's public key and signs with the key of the device that folded it. */
export function sealCard(
  content: Readonly<Record<string, unknown>>,
  place: { readonly feed: FeedId; readonly stream: StreamId; readonly foldedTo: number },
  group: { readonly generation: number; readonly box: Bytes },
  device: { readonly id: DeviceId; readonly keys: SignKeyPair },
): SealedCard {
  const card = {
    stream: place.stream,
    foldedTo: place.foldedTo,
    generation: group.generation,
    sealed: sodium.crypto_box_seal(pad(canonicalBytes(content)), group.box),
    device: device.id,
  }
  const message = signedBytes(place.feed, card)
  return { ...card, signature: signLabelled('cobijo/card', message, device.keys.privateKey) }
}

/**
 * Whether the device signed exactly this card for this feed. `deviceKey`: 32 bytes from the directory; the caller checks that the
 * device is current and of the feed's organisation.
 */
export function verifyCard(feed: FeedId, card: SealedCard, deviceKey: Bytes): boolean {
  return verifyLabelled('cobijo/card', signedBytes(feed, card), card.signature, deviceKey)
}

/** Opens a verified card. Refuses `card-not-opened` (another key) and `card-malformed`. */
export function openCard(
  card: SealedCard,
  group: BoxKeyPair,
): Readonly<Record<string, unknown>> | Refusal {
  let padded: Bytes
  try {
    padded = sodium.crypto_box_seal_open(card.sealed, group.publicKey, group.privateKey)
  } catch {
    return refused('card-not-opened')
  }
  try {
    const content = readCanonical(unpad(padded))
    const isRecord = typeof content === 'object' && content !== null && !Array.isArray(content)
    return isRecord ? { ...content } : refused('card-malformed')
  } catch {
    return refused('card-malformed')
  }
}

function signedBytes(feed: FeedId, card: Omit<SealedCard, 'signature'>): Bytes[] {
  return [
    identifierBytes(feed),
    identifierBytes(card.stream),
    positionBytes(card.foldedTo),
    positionBytes(card.generation),
    identifierBytes(card.device),
    hash('cobijo/card-content', card.sealed),
  ]
}
