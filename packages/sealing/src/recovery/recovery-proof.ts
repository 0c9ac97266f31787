import { signLabelled, verifyLabelled } from '../account/sign-key-pair.ts'
import type { Bytes } from '../bytes.ts'
import { recoverySignKeyOf } from '../directory/say-membership.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'

const label = 'cobijo/recovery-proof'

/** Proves to the server that the printed shares are there: 64 bytes over the recovery public key and the server's nonce. */
export function proveRecovery({ publicKey, privateKey }: BoxKeyPair, nonce: Bytes): Bytes {
  return signLabelled(label, [publicKey, nonce], recoverySignKeyOf(privateKey).privateKey)
}

/** `recoverySign`: the Ed25519 key that the organisation's founding names. */
export function verifyRecoveryProof(
  proof: { readonly recovery: Bytes; readonly nonce: Bytes; readonly signature: Bytes },
  recoverySign: Bytes,
): boolean {
  return verifyLabelled(label, [proof.recovery, proof.nonce], proof.signature, recoverySign)
}
