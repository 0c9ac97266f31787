import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Bytes } from '../bytes.ts'
import { deriveAccountKeys, lockAccountKeys } from './account-keys.ts'
import type { AccountKeys, Credentials } from './account-keys.ts'
import { lockDeviceKey, unwrapDeviceKey, wrapDeviceKey } from './device-keys.ts'
import { lockMemberKeys, unwrapMemberKeys, wrapMemberKeys } from './member-keys.ts'
import { ordinaryStretching } from './stretching.ts'
import type { Stretching } from './stretching.ts'
import { stretchingOf } from './wrapped-blob.ts'

export interface ChangedPassphrase {
  /** For the server and this device. The caller locks them. */
  readonly keys: AccountKeys
  readonly wrappedMemberKeys: Bytes
  /** As many as were given, in their order. */
  readonly wrappedDeviceKeys: readonly Bytes[]
}

/**
 * Wraps the same keys anew under another passphrase and the present strength. The account secret stays, so printed kits stay
 * good. Device keys on *other* devices stay under the old passphrase until the member unlocks there with it once.
 * Refuses `wrapped-keys-not-opened` when the old passphrase is wrong.
 */
export function changePassphrase(
  credentials: Credentials,
  newPassphrase: string,
  held: {
    readonly wrappedMemberKeys: Bytes
    readonly wrappedDeviceKeys: readonly { readonly device: string; readonly blob: Bytes }[]
  },
  stretching: Stretching = ordinaryStretching,
): ChangedPassphrase | Refusal {
  const oldStretching = stretchingOf(held.wrappedMemberKeys)
  if (isRefusal(oldStretching)) return oldStretching
  const old = deriveAccountKeys(credentials, oldStretching)
  const memberKeys = unwrapMemberKeys(held.wrappedMemberKeys, old.unlockKey)
  if (isRefusal(memberKeys)) return memberKeys
  const keys = deriveAccountKeys({ ...credentials, passphrase: newPassphrase }, stretching)
  const wrappedDeviceKeys: Bytes[] = []
  for (const { device, blob } of held.wrappedDeviceKeys) {
    const key = unwrapDeviceKey(device, blob, old.unlockKey)
    if (isRefusal(key)) return key
    wrappedDeviceKeys.push(wrapDeviceKey(device, key, keys.unlockKey, stretching))
    lockDeviceKey(key)
  }
  const wrappedMemberKeys = wrapMemberKeys(memberKeys, keys.unlockKey, stretching)
  lockMemberKeys(memberKeys)
  lockAccountKeys(old)
  return { keys, wrappedMemberKeys, wrappedDeviceKeys }
}
