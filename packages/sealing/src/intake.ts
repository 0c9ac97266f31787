import type { EntryType } from '@cobijo/domain/journal/entry-type'
import type { DeviceId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { seedOf, signKeyPairOf } from './account/sign-key-pair.ts'
import type { SignKeyPair } from './account/sign-key-pair.ts'
import { identifierBytes, identifierText } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import { canonicalBytes, readCanonical } from './canonical.ts'
import type { Signer } from './directory/verify-signer.ts'

/**
 * The intake key as it lies on a device: *not* wrapped, by design, so that a forgotten passphrase at night never stops writing
 * (design §3). Its theft allows noise, never reading or deciding: it signs observations only and opens nothing.
 */
export interface IntakeKey {
  readonly device: DeviceId
  readonly keys: SignKeyPair
}

export function keepIntakeKey({ device, keys }: IntakeKey): Bytes {
  return canonicalBytes(['intake', identifierBytes(device), seedOf(keys)])
}

/** Refuses `intake-key-malformed`. */
export function readIntakeKey(kept: Bytes): IntakeKey | Refusal {
  try {
    const [kind, device, seed] = readCanonical(kept) as [unknown, Bytes, Bytes]
    if (kind !== 'intake' || seed.length !== 32) return refused('intake-key-malformed')
    return { device: identifierText(device) as DeviceId, keys: signKeyPairOf(seed.slice()) }
  } catch {
    return refused('intake-key-malformed')
  }
}

/** What an intake device may not sign: anything that is no observation, or that its type does not open to intake. */
export function checkIntake(
  signer: Pick<Signer, 'kind'>,
  entryType: Pick<EntryType, 'weight' | 'intake'>,
): Refusal | undefined {
  if (signer.kind !== 'intake') return undefined
  const mayBeTaken = entryType.intake && entryType.weight === 'observation'
  return mayBeTaken ? undefined : refused('intake-beyond-observations', { field: 'type' })
}
