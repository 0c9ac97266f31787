import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Bytes } from '../bytes.ts'
import { boxKeyPairOf, newBoxKeyPair } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { sodium } from '../sodium.ts'
import { newSignKeyPair, seedOf, signKeyPairOf } from './sign-key-pair.ts'
import type { SignKeyPair } from './sign-key-pair.ts'
import { ordinaryStretching } from './stretching.ts'
import type { Stretching } from './stretching.ts'
import { unwrapBlob, wrapBlob } from './wrapped-blob.ts'

/**
 * A member's own keys. `sign` certifies devices and, under labels of their own, signs the words of a focal point; `box` receives shares of
 * group keys and letters.
 */
export interface MemberKeys {
  readonly sign: SignKeyPair
  readonly box: BoxKeyPair
}

export function newMemberKeys(): MemberKeys {
  return { sign: newSignKeyPair(), box: newBoxKeyPair() }
}

/** What the server and the device keep (some 150 bytes). Record the strength that made `unlockKey`. */
export function wrapMemberKeys(
  keys: MemberKeys,
  unlockKey: Bytes,
  stretching: Stretching = ordinaryStretching,
): Bytes {
  const seed = seedOf(keys.sign)
  const blob = wrapBlob('member', [seed, keys.box.privateKey], unlockKey, stretching)
  sodium.memzero(seed)
  return blob
}

/** Refuses `wrapped-keys-not-opened` when passphrase or account secret is another's. */
export function unwrapMemberKeys(blob: Bytes, unlockKey: Bytes): MemberKeys | Refusal {
  const fields = unwrapBlob('member', [32, 32], blob, unlockKey)
  if (isRefusal(fields)) return fields
  const [seed, boxPrivateKey] = fields as [Bytes, Bytes]
  const keys = { sign: signKeyPairOf(seed), box: boxKeyPairOf(boxPrivateKey) }
  sodium.memzero(seed)
  sodium.memzero(boxPrivateKey)
  return keys
}

export function lockMemberKeys(keys: MemberKeys): void {
  sodium.memzero(keys.sign.privateKey)
  sodium.memzero(keys.box.privateKey)
}
