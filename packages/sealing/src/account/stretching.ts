import { hash, identifierBytes, utf8 } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { sodium } from '../sodium.ts'

/** How hard a passphrase is stretched with Argon2id; one lane always. */
export interface Stretching {
  readonly passes: number
  readonly mebibytes: number
}

/** Some 0.2 s on a PC of 2026 and 2 s on a budget phone. */
export const ordinaryStretching: Stretching = { passes: 3, mebibytes: 64 }

/** OWASP's floor. Nothing weaker is ever computed, whoever asks for it. */
export const leastStretching: Stretching = { passes: 2, mebibytes: 19 }

const mostStretching: Stretching = { passes: 16, mebibytes: 1024 }

/**
 * What a device tries when it knows nothing of an account but its kit: newest first. A raised strength is
 * added in front; an account moves to it when its passphrase changes.
 */
export const stretchingsInUse: readonly Stretching[] = [ordinaryStretching]

/** Whether a strength that was read from somewhere may be computed here. */
export function isStretching(value: Stretching): boolean {
  return (
    Number.isSafeInteger(value.passes) &&
    Number.isSafeInteger(value.mebibytes) &&
    value.passes >= leastStretching.passes &&
    value.passes <= mostStretching.passes &&
    value.mebibytes >= leastStretching.mebibytes &&
    value.mebibytes <= mostStretching.mebibytes
  )
}

/**
 * 32 bytes from a passphrase. Unicode is normalised (NFKC), because keyboards write `é` in two ways.
 * @throws {StretchingOutOfRange} for a strength below the floor or beyond what a device can bear.
 */
export function stretchPassphrase(
  passphrase: string,
  account: string,
  stretching: Stretching = ordinaryStretching,
): Bytes {
  if (!isStretching(stretching)) throw new StretchingOutOfRange()
  return sodium.crypto_pwhash(
    32,
    utf8(passphrase.normalize('NFKC')),
    hash('cobijo/account-salt', identifierBytes(account)).subarray(0, 16),
    stretching.passes,
    stretching.mebibytes * 1_048_576,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
}

export class StretchingOutOfRange extends Error {
  override name = 'StretchingOutOfRange'
  constructor() {
    super('stretching-out-of-range')
  }
}
