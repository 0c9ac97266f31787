import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { combine, split } from 'shamir-secret-sharing'
import { concatenate, hash, identifierBytes, sameBytes, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { boxKeyPairOf } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { printSecret, readPrintedSecret } from '../printed/printed-secret.ts'
import { sodium } from '../sodium.ts'

/** One share as read from paper. */
export interface RecoveryShare {
  /** First eight hexadecimal digits of the organisation's id. */
  readonly organisation: string
  /** Tells shares of different splittings apart: eight hexadecimal digits. */
  readonly set: string
  readonly threshold: number
  /** From 1, as printed on the sheet. */
  readonly number: number
  /** 33 bytes: 32 of the share and its coordinate. */
  readonly bytes: Bytes
}

const version = 1
const length = 44

/**
 * Splits the recovery private key k-of-n and prints each share: nineteen groups of letters. Fewer than
 * `threshold` shares tell nothing about the key. Refuses `recovery-threshold-wrong` unless 2 ≤ threshold ≤ shares ≤ 20.
 */
export async function splitRecoveryKey(
  privateKey: Bytes,
  as: {
    readonly organisation: OrganisationId
    readonly threshold: number
    readonly shares: number
  },
): Promise<readonly string[] | Refusal> {
  const { threshold, shares } = as
  const isInRange = Number.isInteger(threshold) && Number.isInteger(shares) && threshold >= 2
  if (!isInRange || threshold > shares || shares > 20)
    return refused('recovery-threshold-wrong', { field: 'threshold' })
  const parts = await split(privateKey, shares, threshold)
  const set = setOf(boxKeyPairOf(privateKey).publicKey)
  const organisation = identifierBytes(as.organisation).subarray(0, 4)
  return parts.map((part, at) => {
    const bytes = concatenate(
      Uint8Array.of(version),
      organisation,
      set,
      Uint8Array.of(threshold, at + 1),
      part,
    )
    const printed = printSecret('recovery share', bytes)
    sodium.memzero(part)
    return printed
  })
}

/** Reads a printed share; refuses what `readPrintedSecret` refuses and `recovery-share-version-unknown`. */
export function readRecoveryShare(text: string): RecoveryShare | Refusal {
  const bytes = readPrintedSecret('recovery share', text, length)
  if (isRefusal(bytes)) return bytes
  if (bytes[0] !== version) return refused('recovery-share-version-unknown')
  return {
    organisation: toHexadecimal(bytes.subarray(1, 5)),
    set: toHexadecimal(bytes.subarray(5, 9)),
    threshold: bytes[9] as number,
    number: bytes[10] as number,
    bytes: bytes.slice(11),
  }
}

/**
 * Puts the recovery key together. `recovery`: the public key that the directory names. Refuses `recovery-share-of-another` (with
 * the share's place in the list as field), `recovery-share-twice`, `recovery-shares-too-few`, `recovery-key-wrong`.
 */
export async function combineRecoveryShares(
  shares: readonly RecoveryShare[],
  expected: { readonly organisation: OrganisationId; readonly recovery: Bytes },
): Promise<BoxKeyPair | Refusal> {
  const wrong = checkShares(shares, expected)
  if (wrong) return wrong
  const threshold = shares[0]?.threshold ?? 2
  if (shares.length < threshold) return refused('recovery-shares-too-few')
  const privateKey = await combine(shares.map((share) => share.bytes))
  const pair = boxKeyPairOf(privateKey)
  sodium.memzero(privateKey)
  return opensTestBox(pair, expected.recovery) ? pair : refused('recovery-key-wrong')
}

/**
 * Puts the recovery key together on a device that knows nothing of the organisation yet: the sheets name the splitting, and so the key.
 * Refuses as `combineRecoveryShares`.
 */
export async function openRecoveryShares(
  shares: readonly RecoveryShare[],
): Promise<BoxKeyPair | Refusal> {
  const [first] = shares
  if (!first) return refused('recovery-shares-too-few')
  const wrong = checkAlike(shares, first)
  if (wrong) return wrong
  if (shares.length < first.threshold) return refused('recovery-shares-too-few')
  const privateKey = await combine(shares.map((share) => share.bytes))
  const pair = boxKeyPairOf(privateKey)
  sodium.memzero(privateKey)
  return toHexadecimal(setOf(pair.publicKey)) === first.set ? pair : refused('recovery-key-wrong')
}

/** Whether the shares are of this organisation and splitting, and each another sheet; the first refusal. */
export function checkShares(
  shares: readonly RecoveryShare[],
  expected: { readonly organisation: OrganisationId; readonly recovery: Bytes },
): Refusal | undefined {
  const organisation = toHexadecimal(identifierBytes(expected.organisation).subarray(0, 4))
  const set = toHexadecimal(setOf(expected.recovery))
  return checkAlike(shares, { organisation, set, threshold: shares[0]?.threshold ?? 2 })
}

function checkAlike(
  shares: readonly RecoveryShare[],
  { organisation, set, threshold }: Pick<RecoveryShare, 'organisation' | 'set' | 'threshold'>,
): Refusal | undefined {
  const seen = new Set<number>()
  for (const [at, share] of shares.entries()) {
    const field = `share.${at + 1}`
    const isOurs = share.organisation === organisation && share.set === set
    if (!isOurs || share.threshold !== threshold)
      return refused('recovery-share-of-another', { field })
    if (seen.has(share.number)) return refused('recovery-share-twice', { field })
    seen.add(share.number)
  }
  return undefined
}

/** Seals a random box to the public key and opens it with the pair: proves that the pair is the right one. */
function opensTestBox(pair: BoxKeyPair, publicKey: Bytes): boolean {
  const probe = sodium.randombytes_buf(32)
  try {
    const sealed = sodium.crypto_box_seal(probe, publicKey)
    return sameBytes(probe, sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.privateKey))
  } catch {
    return false
  }
}

function setOf(recoveryPublicKey: Bytes): Bytes {
  return hash('cobijo/recovery-set', recoveryPublicKey).subarray(0, 4)
}
