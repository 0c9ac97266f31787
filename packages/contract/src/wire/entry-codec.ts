import type { FeedId } from '@cobijo/domain/journal/identifier'
import type { SaltedFacts } from '@cobijo/sealing/entry/envelope'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import type { Delivery, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { base64url, fromBase64url } from './bytes.ts'
import type { AppendItem, DeliveryOnWire, FactsOnWire, PartOnWire } from './entries.ts'

/** What its author sends of a sealed entry. */
export function toAppendItem(sealed: SealedEntry): AppendItem {
  return {
    entry: base64url(sealed.entry.bytes),
    facts: factsToWire(sealed.facts),
    parts: sealed.parts.map(partToWire),
    deliveries: sealed.deliveries.map(deliveryToWire),
  }
}

export function partToWire(part: SealedPart): PartOnWire {
  return {
    position: part.position,
    salt: base64url(part.salt),
    keyHash: base64url(part.keyHash),
    ciphertext: base64url(part.ciphertext),
  }
}

export function partFromWire(part: PartOnWire): SealedPart {
  return {
    position: part.position,
    salt: fromBase64url(part.salt),
    keyHash: fromBase64url(part.keyHash),
    ciphertext: fromBase64url(part.ciphertext),
  }
}

export function factsToWire(facts: SaltedFacts): FactsOnWire {
  return { salt: base64url(facts.salt), bytes: base64url(facts.bytes) }
}

export function factsFromWire(facts: FactsOnWire): SaltedFacts {
  return { salt: fromBase64url(facts.salt), bytes: fromBase64url(facts.bytes) }
}

export function deliveryToWire(delivery: Delivery): DeliveryOnWire {
  return {
    feed: delivery.feed,
    generation: delivery.generation,
    keys: base64url(delivery.keys),
    positions: [...delivery.positions],
  }
}

export function deliveryFromWire(delivery: DeliveryOnWire): Delivery {
  return {
    feed: delivery.feed as FeedId,
    generation: delivery.generation,
    keys: fromBase64url(delivery.keys),
    positions: delivery.positions,
  }
}
