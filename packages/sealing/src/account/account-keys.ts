import { concatenate, identifierBytes, randomBytes, utf8 } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { sodium } from '../sodium.ts'
import { signKeyPairOf, signLabelled, verifyLabelled } from './sign-key-pair.ts'
import type { SignKeyPair } from './sign-key-pair.ts'
import { stretchPassphrase } from './stretching.ts'
import type { Stretching } from './stretching.ts'

/** What a member types and carries. `secret`: 16 bytes, never sent anywhere. */
export interface Credentials {
  /** The account's identifier (UUID). */
  readonly account: string
  readonly secret: Bytes
  readonly passphrase: string
}

export interface AccountKeys {
  /** 32 bytes: opens the wrapped member and device keys. */
  readonly unlockKey: Bytes
  /** Proves at sign-in that passphrase and secret are known; its public half lies at the server. */
  readonly signIn: SignKeyPair
}

export function newAccountSecret(): Bytes {
  return randomBytes(16)
}

/**
 * Stretches the passphrase (0.2–2 s, blocking: call it in a worker) and derives both keys (docs/key-hierarchy.md).
 * @throws {StretchingOutOfRange}
 */
export function deriveAccountKeys(credentials: Credentials, stretching?: Stretching): AccountKeys {
  const { account, secret, passphrase } = credentials
  const stretched = stretchPassphrase(passphrase, account, stretching)
  const unlockKey = derive('cobijo/unlock', stretched, secret)
  const seed = derive('cobijo/sign-in', stretched, secret)
  const signIn = signKeyPairOf(seed)
  sodium.memzero(stretched)
  sodium.memzero(seed)
  return { unlockKey, signIn }
}

/** Answers the server's nonce: 64 bytes over `"cobijo/sign-in-proof" ‖ 00 ‖ account ‖ nonce`. */
export function proveSignIn(account: string, nonce: Bytes, signIn: SignKeyPair): Bytes {
  return signLabelled('cobijo/sign-in-proof', [identifierBytes(account), nonce], signIn.privateKey)
}

/** `signInKey` is the 32-byte public half that the account registered. */
export function verifySignIn(
  proof: { readonly account: string; readonly nonce: Bytes; readonly signature: Bytes },
  signInKey: Bytes,
): boolean {
  const message = [identifierBytes(proof.account), proof.nonce]
  return verifyLabelled('cobijo/sign-in-proof', message, proof.signature, signInKey)
}

/** Overwrites the keys; whoever holds a copy must do the same. */
export function lockAccountKeys(keys: AccountKeys): void {
  sodium.memzero(keys.unlockKey)
  sodium.memzero(keys.signIn.privateKey)
}

function derive(label: string, stretched: Bytes, secret: Bytes): Bytes {
  return sodium.crypto_generichash(
    32,
    concatenate(utf8(label), Uint8Array.of(0), stretched),
    secret,
  )
}
