import { sameBytes } from '@cobijo/sealing/bytes'
import type { EntryHash, FeedId, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { EnvelopeMalformed, hashOfStub, readEntry, stubOf } from '@cobijo/sealing/entry/envelope'
import type { SaltedFacts, SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { base64url, fromBase64url } from '../wire/bytes.ts'
import type { AppendItem, DeliveredLine } from '../wire/entries.ts'
import {
  deliveryToWire,
  factsFromWire,
  factsToWire,
  partFromWire,
  partToWire,
} from '../wire/entry-codec.ts'

/** A sealed key bundle and the feed whose group can open it. */
export interface HeldBundle {
  readonly feed: FeedId
  readonly generation: number
  readonly keys: Uint8Array
  /** Which parts go along: of what this device sealed itself, so that it can send it once more. */
  readonly positions?: readonly number[]
}

/** An entry's bytes with the facts beside them. The hash covers neither its signature nor the facts' salt. */
export interface SignedText {
  readonly bytes: Uint8Array
  readonly facts: SaltedFacts
}

/** An entry in the device's store: byte for byte what its author signed, plus what the feeds gave. */
export interface HeldEntry {
  readonly kind: 'entry'
  readonly bytes: Uint8Array
  readonly facts: SaltedFacts
  readonly parts: readonly SealedPart[]
  readonly bundles: readonly HeldBundle[]
  /** Copies of the same hash whose signature or facts came differently: one of them is false, and opening tells which. */
  readonly others?: readonly SignedText[]
  /** The server's clock at receipt; undefined while it is only on this device. */
  readonly receivedAt: Instant | undefined
  /** This device put parts away itself, after access ended: that they are not here is no finding. */
  readonly isReduced?: true
}

export interface HeldStub {
  readonly kind: 'stub'
  readonly parents: readonly EntryHash[]
  readonly restHash: Uint8Array
}

export type Held = HeldEntry | HeldStub

export function entryKey(stream: StreamId, hash: EntryHash): string {
  return `${stream}/${hash}`
}

export function heldFromSealed(sealed: SealedEntry): HeldEntry {
  return {
    kind: 'entry',
    bytes: sealed.entry.bytes,
    facts: sealed.facts,
    parts: sealed.parts,
    bundles: sealed.deliveries.map(({ feed, generation, keys, positions }) => ({
      feed,
      generation,
      keys,
      positions,
    })),
    receivedAt: undefined,
  }
}

/**
 * What its author's device sends of an entry that it sent before. Undefined where it does not know any more which parts go where: what
 * came with a feed does not say it.
 */
export function itemFromHeld({ bytes, facts, parts, bundles }: HeldEntry): AppendItem | undefined {
  const sealedHere = bundles.flatMap(({ positions, ...bundle }) =>
    positions === undefined ? [] : [{ ...bundle, positions }],
  )
  if (sealedHere.length === 0 && bundles.length > 0) return undefined
  return {
    entry: base64url(bytes),
    facts: factsToWire(facts),
    parts: parts.map(partToWire),
    deliveries: sealedHere.map(deliveryToWire),
  }
}

/**
 * Reads one delivered line; the hash is worked out here, never taken from the server. Undefined for bytes that are no entry: a
 * finding for whoever asked, never a reason to stop.
 */
export function heldFromDelivery(
  feed: FeedId,
  line: DeliveredLine,
): { hash: EntryHash; held: Held } | undefined {
  if (line.kind === 'stub') {
    const stub = {
      kind: 'stub' as const,
      parents: line.parents as EntryHash[],
      restHash: fromBase64url(line.restHash),
    }
    return { hash: hashOfStub(stub), held: stub }
  }
  const bytes = fromBase64url(line.entry)
  const held: HeldEntry = {
    kind: 'entry',
    bytes,
    facts: factsFromWire(line.facts),
    parts: line.parts.map(partFromWire),
    bundles: line.bundles.map(({ generation, keys }) => ({
      feed,
      generation,
      keys: fromBase64url(keys),
    })),
    receivedAt: line.receivedAt,
  }
  try {
    return { hash: readEntry(bytes).hash, held }
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}

/**
 * What two feeds, or the author's own copy and a feed, know of one entry together. Nothing that differs is dropped: which copy is true
 * shows when it is opened, and a false one may have come first.
 */
export function mergeHeld(known: Held | undefined, found: Held): Held {
  if (known === undefined || known.kind === 'stub') return found
  if (found.kind === 'stub') return readHeld(known) ? known : found
  const texts = distinct([...textsOf(known), ...textsOf(found)], sameText)
  // What the device spoilt is no copy that anybody made.
  const [first, ...others] = texts.length === 1 ? texts : texts.filter((text) => readHeld(text))
  if (!first) return found
  return {
    kind: 'entry',
    ...first,
    parts: distinct([...known.parts, ...found.parts], samePart).sort(
      (a, b) => a.position - b.position,
    ),
    bundles: distinct([...known.bundles, ...found.bundles], sameBundle),
    ...(others.length === 0 ? {} : { others }),
    receivedAt: earliest(known.receivedAt, found.receivedAt),
  }
}

/** What a history brings bears the hour at which it was sealed: whichever copy came first, the entry was there by the earlier. */
function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}

/** Undefined for a row that the device spoilt: it keeps nothing else from being read. */
export function readHeld({ bytes }: Pick<HeldEntry, 'bytes'>): SignedEntry | undefined {
  try {
    return readEntry(bytes)
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}

/** Every copy of the signed bytes that came, the first one first. */
export function textsOf({ bytes, facts, others }: HeldEntry): readonly SignedText[] {
  return [{ bytes, facts }, ...(others ?? [])]
}

/** Its place in the order without author, time or content; undefined for a row that the device spoilt. */
export function stubOfHeld(held: HeldEntry): HeldStub | undefined {
  const entry = readHeld(held)
  return entry && { kind: 'stub', ...stubOf(entry) }
}

function distinct<Value>(values: readonly Value[], isSame: (a: Value, b: Value) => boolean) {
  const kept: Value[] = []
  for (const value of values) if (!kept.some((each) => isSame(each, value))) kept.push(value)
  return kept
}

function sameText(a: SignedText, b: SignedText): boolean {
  return (
    sameBytes(a.bytes, b.bytes) &&
    sameBytes(a.facts.salt, b.facts.salt) &&
    sameBytes(a.facts.bytes, b.facts.bytes)
  )
}

function samePart(a: SealedPart, b: SealedPart): boolean {
  return (
    a.position === b.position &&
    sameBytes(a.salt, b.salt) &&
    sameBytes(a.keyHash, b.keyHash) &&
    sameBytes(a.ciphertext, b.ciphertext)
  )
}

function sameBundle(a: HeldBundle, b: HeldBundle): boolean {
  return a.feed === b.feed && a.generation === b.generation && sameBytes(a.keys, b.keys)
}
