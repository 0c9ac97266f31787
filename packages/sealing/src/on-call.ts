import { compartmentCodes } from '@cobijo/domain/journal/compartment'
import type { EntryId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { concatenate, fromHexadecimal, identifierBytes, sameBytes, utf8 } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import { canonicalBytes, readCanonical } from './canonical.ts'
import {
  boxKeyPairOf,
  KeyBundleUnreadable,
  openKeyBundle,
  sealKeyBundle,
} from './entry/key-bundle.ts'
import type { BoxKeyPair, KeyBundle } from './entry/key-bundle.ts'
import { printSecret, readPrintedSecret } from './printed/printed-secret.ts'
import { sodium } from './sodium.ts'

/** The one thing that is opened at night for a person not on shift (design §3, emergency). */
const opened: ReadonlySet<number> = new Set([compartmentCodes.header, compartmentCodes.essential])

/**
 * The keys of `essential`, sealed to the on-call group and outside again to the server's release key together with the case and
 * entry that they belong to: neither the server nor a member on call opens them alone. Undefined when the entry has no `essential`.
 */
export function sealForOnCall(
  bundle: KeyBundle,
  place: { readonly stream: StreamId; readonly entry: EntryId },
  keys: { readonly onCallBox: Bytes; readonly releaseBox: Bytes },
): Bytes | undefined {
  const essential = bundle.keys.filter((key) => opened.has(key.code))
  if (!essential.some((key) => key.code === compartmentCodes.essential)) return undefined
  const inner = sealKeyBundle({ order: bundle.order, keys: essential }, keys.onCallBox)
  const plain = canonicalBytes([identifierBytes(place.stream), identifierBytes(place.entry), inner])
  return sodium.crypto_box_seal(plain, keys.releaseBox)
}

/**
 * At the server: takes the outer layer off for one case; what remains only the on-call group opens. Refuses
 * `release-key-wrong` and `release-of-another-case` when the bytes were sealed for another case or entry.
 */
export function releaseForOnCall(
  sealed: Bytes,
  place: { readonly stream: StreamId; readonly entry: EntryId },
  releaseKey: BoxKeyPair,
): Bytes | Refusal {
  let held: unknown
  try {
    const plain = sodium.crypto_box_seal_open(sealed, releaseKey.publicKey, releaseKey.privateKey)
    held = readCanonical(plain)
  } catch {
    return refused('release-key-wrong')
  }
  if (!Array.isArray(held) || !held.every((each) => each instanceof Uint8Array))
    return refused('release-key-wrong')
  const [stream, entry, inner] = held as Bytes[]
  const isOurs =
    held.length === 3 &&
    sameBytes(stream as Bytes, identifierBytes(place.stream)) &&
    sameBytes(entry as Bytes, identifierBytes(place.entry))
  return isOurs ? (inner as Bytes) : refused('release-of-another-case')
}

/** On the device of a member on call. Refuses `on-call-key-wrong`, also while the outer layer is still there. */
export function openOnCall(released: Bytes, onCall: BoxKeyPair): KeyBundle | Refusal {
  try {
    return openKeyBundle(released, onCall)
  } catch (fault) {
    if (fault instanceof KeyBundleUnreadable) return refused('on-call-key-wrong')
    throw fault
  }
}

/** A release key as it lies in its numbered paper envelope, for a night when the server is down. */
export interface PrintedReleaseKey {
  /** Grows by one each time an envelope was opened and the key replaced. */
  readonly generation: number
  readonly keys: BoxKeyPair
}

export function printReleaseKey({ generation, keys }: PrintedReleaseKey): string {
  return printSecret('release key', concatenate(Uint8Array.of(generation), keys.privateKey))
}

/** Refuses what `readPrintedSecret` refuses. */
export function readReleaseKey(text: string): PrintedReleaseKey | Refusal {
  const bytes = readPrintedSecret('release key', text, 33)
  if (isRefusal(bytes)) return bytes
  return { generation: bytes[0] as number, keys: boxKeyPairOf(bytes.slice(1)) }
}

/**
 * Each release key but the newest, sealed to the one that took its place: whoever has the newest paper opens with it what was sealed before.
 * `keys`: the oldest first. The answer too: its entry i is key i, sealed to key i + 1.
 */
export function sealOlderReleaseKeys(keys: readonly BoxKeyPair[]): readonly Bytes[] {
  return keys
    .slice(0, -1)
    .map(({ privateKey }, at) =>
      sodium.crypto_box_seal(privateKey, (keys[at + 1] as BoxKeyPair).publicKey),
    )
}

/** The printed key, and those before it as far as `older` leads; a false link ends it. */
export function releaseKeysFrom(
  { generation, keys }: PrintedReleaseKey,
  older: readonly Bytes[],
): readonly BoxKeyPair[] {
  const found = [keys]
  for (const sealed of older.slice(0, generation - 1).toReversed()) {
    const newer = found.at(-1) as BoxKeyPair
    try {
      const opened = sodium.crypto_box_seal_open(sealed, newer.publicKey, newer.privateKey)
      found.push(boxKeyPairOf(opened))
    } catch {
      break
    }
  }
  return found
}

/** Of which look somebody opened an envelope: the case, and the hash of the signed entry that holds the reason. */
export interface EnvelopeUse {
  readonly organisation: string
  readonly stream: string
  readonly cites: string
}

/** 32 bytes that only the printed key (or the server, which holds it too) makes, for this use alone. */
export function proveEnvelope(
  { organisation, stream, cites }: EnvelopeUse,
  { privateKey }: BoxKeyPair,
): Bytes {
  const use = [identifierBytes(organisation), identifierBytes(stream), fromHexadecimal(cites)]
  const message = concatenate(utf8('cobijo/envelope-opened'), Uint8Array.of(0), ...use)
  return sodium.crypto_generichash(32, message, privateKey)
}

export function isEnvelopeProof(proof: Bytes, use: EnvelopeUse, releaseKey: BoxKeyPair): boolean {
  const expected = proveEnvelope(use, releaseKey)
  return proof.length === expected.length && sodium.memcmp(proof, expected)
}
