import { deviceRevoked } from '@cobijo/domain/organisation/device-revoked'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import { revokeDevice } from '@cobijo/sealing/directory/say-membership'
import type { DeviceRevocation, Saved } from '../device-api.ts'
import { findOwn, networkHeads, rotations, writing } from '../directory/directory-acts.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Ends one device, as when a phone was stolen: what it signs from here on counts nowhere and its session is over. Everyone may end her
 * own, officers anybody's, nobody the one in her hand. With `changeKeys` (officers) the groups of its member get new keys: a device
 * that was taken open had the present ones in its memory. Remark `group-key-missing`: a group's key is not here and has to be changed
 * by somebody who is in it.
 */
export async function revoke(
  unlocked: Unlocked,
  { device, reason, changeKeys }: DeviceRevocation,
): Promise<Saved | Refusal> {
  const own = findOwn(unlocked)
  const known = own?.devices.get(device)
  if (!own || known?.state !== 'current') return refused('device-unknown', { field: 'device' })
  const { kept } = unlocked.account
  if (device === kept.device) return refused('device-in-hand', { field: 'device' })
  const isOfficer = own.members.get(kept.member)?.officer === true
  if (!isOfficer && (known.member !== kept.member || changeKeys)) return refused('officers-only')
  const facts = revokeDevice(device, await networkHeads(unlocked))
  const theirs = changeKeys
    ? [...own.groups.values()].filter((group) => holdersOf(group).includes(known.member))
    : []
  const saved = await saveEntries(unlocked, [
    writing(own, deviceRevoked, facts, { reason }),
    ...rotations(unlocked, own, theirs),
  ])
  if (isRefusal(saved)) return saved
  const isComplete = theirs.every(({ id }) => unlocked.knowledge.ring.currentKeys(id))
  return isComplete ? saved : { ...saved, remarks: ['group-key-missing'] }
}
