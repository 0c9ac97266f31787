import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { identifierBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { sodium } from '../sodium.ts'
import {
  newSignKeyPair,
  seedOf,
  signKeyPairOf,
  signLabelled,
  verifyLabelled,
} from './sign-key-pair.ts'
import type { SignKeyPair } from './sign-key-pair.ts'
import { ordinaryStretching } from './stretching.ts'
import type { Stretching } from './stretching.ts'
import { unwrapBlob, wrapBlob } from './wrapped-blob.ts'

/** `intake` keys lie unwrapped on a device and may sign observations only (design §3). */
export const deviceKinds = ['ordinary', 'intake'] as const
export type DeviceKind = (typeof deviceKinds)[number]

const kindBytes: Readonly<Record<DeviceKind, number>> = { ordinary: 1, intake: 2 }

/** What a member vouches for when a device is enrolled. */
export interface DeviceClaim {
  readonly organisation: string
  readonly member: string
  readonly device: string
  readonly kind: DeviceKind
  /** 32-byte Ed25519 key of the device. */
  readonly publicKey: Bytes
}

export function newDeviceKeys(): SignKeyPair {
  return newSignKeyPair()
}

/** The certificate: 64 bytes by the member's signing key. */
export function certifyDevice(claim: DeviceClaim, memberKey: SignKeyPair): Bytes {
  return signLabelled('cobijo/device', claimBytes(claim), memberKey.privateKey)
}

export function verifyDeviceCertificate(
  claim: DeviceClaim,
  certificate: Bytes,
  memberPublicKey: Bytes,
): boolean {
  return verifyLabelled('cobijo/device', claimBytes(claim), certificate, memberPublicKey)
}

/** Says at sign-in which device asks: 64 bytes over `"cobijo/sign-in-device" ‖ 00 ‖ account ‖ device ‖ nonce`. */
export function proveDevice(
  account: string,
  device: string,
  nonce: Bytes,
  { privateKey }: SignKeyPair,
): Bytes {
  const message = [identifierBytes(account), identifierBytes(device), nonce]
  return signLabelled('cobijo/sign-in-device', message, privateKey)
}

/** `publicKey`: the 32 bytes that the directory names for this device. */
export function verifyDeviceProof(
  proof: {
    readonly account: string
    readonly device: string
    readonly nonce: Bytes
    readonly signature: Bytes
  },
  publicKey: Bytes,
): boolean {
  const message = [identifierBytes(proof.account), identifierBytes(proof.device), proof.nonce]
  return verifyLabelled('cobijo/sign-in-device', message, proof.signature, publicKey)
}

/** The device's own signing key as it lies on the device, bound to the device's id. */
export function wrapDeviceKey(
  device: string,
  key: SignKeyPair,
  unlockKey: Bytes,
  stretching: Stretching = ordinaryStretching,
): Bytes {
  const seed = seedOf(key)
  const blob = wrapBlob('device', [identifierBytes(device), seed], unlockKey, stretching)
  sodium.memzero(seed)
  return blob
}

/** Refuses `wrapped-keys-not-opened`, or `wrapped-keys-malformed` when the blob is another device's. */
export function unwrapDeviceKey(
  device: string,
  blob: Bytes,
  unlockKey: Bytes,
): SignKeyPair | Refusal {
  const fields = unwrapBlob('device', [16, 32], blob, unlockKey)
  if (isRefusal(fields)) return fields
  const [owner, seed] = fields as [Bytes, Bytes]
  if (!sodium.memcmp(owner, identifierBytes(device)))
    return { kind: 'refused', code: 'wrapped-keys-malformed' }
  const key = signKeyPairOf(seed)
  sodium.memzero(seed)
  return key
}

export function lockDeviceKey(key: SignKeyPair): void {
  sodium.memzero(key.privateKey)
}

function claimBytes(claim: DeviceClaim): Bytes[] {
  return [
    identifierBytes(claim.organisation),
    identifierBytes(claim.member),
    identifierBytes(claim.device),
    Uint8Array.of(kindBytes[claim.kind]),
    claim.publicKey,
  ]
}
