import type { GroupId, MemberId } from '@cobijo/domain/journal/identifier'
import { fromHexadecimal, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { boxKeyPairOf } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { sodium } from '../sodium.ts'
import type { HexText, KeyShare } from './statement.ts'

/** Somebody or something that is to hold a group's private key. */
export interface KeyHolder {
  readonly to: MemberId | GroupId | 'recovery'
  /** X25519 public key. */
  readonly box: Bytes
}

/** A private key sealed to a public key: 80 bytes. */
export function sealPrivateKey(privateKey: Bytes, box: Bytes): HexText {
  return toHexadecimal(sodium.crypto_box_seal(privateKey, box))
}

export function sealShares(privateKey: Bytes, holders: readonly KeyHolder[]): KeyShare[] {
  return holders.map(({ to, box }) => ({ to, sealed: sealPrivateKey(privateKey, box) }))
}

/**
 * The key pair that was sealed, if `holder` opens it and its public half is `expected`; else undefined, since a share may be
 * sealed to a former key or be nonsense, and another may do.
 */
export function openShare(
  sealed: HexText,
  holder: BoxKeyPair,
  expected: Bytes,
): BoxKeyPair | undefined {
  let privateKey: Bytes
  try {
    privateKey = sodium.crypto_box_seal_open(
      fromHexadecimal(sealed),
      holder.publicKey,
      holder.privateKey,
    )
  } catch {
    return undefined
  }
  if (privateKey.length !== 32) return undefined
  const pair = boxKeyPairOf(privateKey)
  return sodium.memcmp(pair.publicKey, expected) ? pair : undefined
}
