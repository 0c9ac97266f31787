import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { randomBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes, readCanonical } from '../canonical.ts'
import { sodium } from '../sodium.ts'
import { isStretching } from './stretching.ts'
import type { Stretching } from './stretching.ts'

const version = 1

/**
 * `cbor [1, passes, mebibytes, nonce24, secretbox(unlockKey, cbor [kind, …fields])]`. The strength stands outside because it
 * is needed before anything can be opened; a lie about it gives a key that opens nothing.
 */
export function wrapBlob(
  kind: string,
  fields: readonly Bytes[],
  unlockKey: Bytes,
  stretching: Stretching,
): Bytes {
  const nonce = randomBytes(24)
  const plain = canonicalBytes([kind, ...fields])
  const sealed = sodium.crypto_secretbox_easy(plain, nonce, unlockKey)
  sodium.memzero(plain)
  return canonicalBytes([version, stretching.passes, stretching.mebibytes, nonce, sealed])
}

/** The fields after `kind`. Refuses `wrapped-keys-malformed`, `wrapped-keys-not-opened`. */
export function unwrapBlob(
  kind: string,
  lengths: readonly number[],
  blob: Bytes,
  unlockKey: Bytes,
): readonly Bytes[] | Refusal {
  const frame = readFrame(blob)
  if (isRefusal(frame)) return frame
  let fields: unknown
  try {
    const plain = sodium.crypto_secretbox_open_easy(frame.sealed, frame.nonce, unlockKey)
    fields = readCanonical(plain)
  } catch {
    return refused('wrapped-keys-not-opened')
  }
  if (!Array.isArray(fields) || fields.length !== lengths.length + 1 || fields[0] !== kind) {
    return refused('wrapped-keys-malformed')
  }
  const held: Bytes[] = []
  for (const [at, length] of lengths.entries()) {
    const field: unknown = fields[at + 1]
    if (!(field instanceof Uint8Array) || field.length !== length)
      return refused('wrapped-keys-malformed')
    held.push(field.slice())
  }
  return held
}

/** How the passphrase of this blob must be stretched. Refuses what is malformed or below the floor. */
export function stretchingOf(blob: Bytes): Stretching | Refusal {
  const frame = readFrame(blob)
  return isRefusal(frame) ? frame : frame.stretching
}

interface Frame {
  readonly stretching: Stretching
  readonly nonce: Bytes
  readonly sealed: Bytes
}

function readFrame(blob: Bytes): Frame | Refusal {
  let frame: unknown
  try {
    frame = readCanonical(blob)
  } catch {
    return refused('wrapped-keys-malformed')
  }
  if (!Array.isArray(frame) || frame.length !== 5) return refused('wrapped-keys-malformed')
  const [written, passes, mebibytes, nonce, sealed] = frame as unknown[]
  if (written !== version) return refused('wrapped-keys-version-unknown')
  if (typeof passes !== 'number' || typeof mebibytes !== 'number')
    return refused('wrapped-keys-malformed')
  if (!isStretching({ passes, mebibytes })) return refused('stretching-out-of-range')
  const isSealed =
    nonce instanceof Uint8Array && nonce.length === 24 && sealed instanceof Uint8Array
  if (!isSealed) return refused('wrapped-keys-malformed')
  return { stretching: { passes, mebibytes }, nonce, sealed }
}
