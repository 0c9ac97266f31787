import { concatenate } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { keyInUse } from '../key-in-use.ts'
import { sodium } from '../sodium.ts'

/** An Ed25519 key pair: of a member, a device, a sign-in or the server. */
export interface SignKeyPair {
  /** 32 bytes. */
  readonly publicKey: Bytes
  /** 64 bytes: seed and public key, as libsodium keeps it. */
  readonly privateKey: Bytes
}

export function newSignKeyPair(): SignKeyPair {
  const { publicKey, privateKey } = sodium.crypto_sign_keypair()
  return { publicKey, privateKey }
}

/** The key pair that a 32-byte seed stands for. */
export function signKeyPairOf(seed: Bytes): SignKeyPair {
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed)
  return { publicKey, privateKey }
}

/** The 32 bytes that are kept of a key pair. */
export function seedOf(pair: SignKeyPair): Bytes {
  return pair.privateKey.slice(0, 32)
}

/** Signs `label ‖ 00 ‖ message`: a signature for one purpose never passes for another. */
export function signLabelled(label: string, message: readonly Bytes[], privateKey: Bytes): Bytes {
  return sodium.crypto_sign_detached(labelled(label, message), keyInUse(privateKey))
}

/** False for anything that the key did not sign under this label, malformed input included. */
export function verifyLabelled(
  label: string,
  message: readonly Bytes[],
  signature: Bytes,
  publicKey: Bytes,
): boolean {
  try {
    return sodium.crypto_sign_verify_detached(signature, labelled(label, message), publicKey)
  } catch {
    return false
  }
}

function labelled(label: string, message: readonly Bytes[]): Bytes {
  return concatenate(sodium.from_string(label), Uint8Array.of(0), ...message)
}
