import { deviceRevoked } from '@cobijo/domain/organisation/device-revoked'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import type { Organisation } from '@cobijo/sealing/directory/directory'
import { revokeDevice } from '@cobijo/sealing/directory/say-membership'
import type { DeviceRevocation } from '../directory/directory-api.ts'
import type { Saved } from '../saved.ts'
import {
  departure,
  findOwn,
  networkHeads,
  rotations,
  writing,
} from '../directory/directory-acts.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Ends one device, as when a phone was stolen: what it signs from here on counts nowhere and its session is over. Everyone may end her
 * own, officers anybody's, nobody the one in her hand. A device that was locked holds ciphertext and no more is needed. Where it was open,
 * or nobody knows, whoever has it may have the keys of its member, which no rotation closes: an officer ends these keys too, so that
 * nothing is opened to them and no wrapped key leaves the server any more, gives her groups new keys without her, and awaits her back with new
 * ones (`readmit`). Nobody ends her own that way: her passphrase is to be changed at once, which ends the sign-in that the thief knows.
 *
 * Remarks: `await-return` for an officer; `passphrase-to-change` for herself; `officer-to-end-keys` where another officer can do the rest;
 * `group-key-missing`: a group's key is not here and has to be changed by somebody who is in it.
 */
export async function revoke(
  unlocked: Unlocked,
  { device, reason, wasOpen }: DeviceRevocation,
): Promise<Saved | Refusal> {
  const own = findOwn(unlocked)
  const known = own?.devices.get(device)
  if (!own || known?.state !== 'current') return refused('device-unknown', { field: 'device' })
  const { kept } = unlocked.account
  if (device === kept.device) return refused('device-in-hand', { field: 'device' })
  const isOfficer = own.members.get(kept.member)?.officer === true
  const isHers = known.member === kept.member
  if (!isOfficer && !isHers) return refused('officers-only')
  const heads = await networkHeads(unlocked)
  const revocation = writing(own, deviceRevoked, revokeDevice(device, heads), { reason })
  // An intake key opens nothing, and no member's keys lie beside it.
  const mayBeOpened = wasOpen !== 'no' && known.kind === 'ordinary'
  if (!mayBeOpened) return saveEntries(unlocked, [revocation])
  const theirs = [...own.groups.values()].filter((group) => holdersOf(group).includes(known.member))
  if (isHers) {
    const renewed = isOfficer ? rotations(unlocked, own, theirs) : []
    const saved = await saveEntries(unlocked, [revocation, ...renewed])
    if (isRefusal(saved)) return saved
    return { ...saved, remarks: ['passphrase-to-change', ...othersWhoEnd(own, kept.member)] }
  }
  const ended = await departure(unlocked, own, known.member, {
    returns: theirs.map(({ id }) => id),
  })
  if (isRefusal(ended)) return ended
  const saved = await saveEntries(unlocked, [revocation, ...ended])
  if (isRefusal(saved)) return saved
  const isComplete = theirs.every(({ id }) => unlocked.knowledge.ring.currentKeys(id))
  return { ...saved, remarks: ['await-return', ...(isComplete ? [] : ['group-key-missing'])] }
}

function othersWhoEnd(own: Organisation, member: MemberId): readonly string[] {
  const officers = [...own.members.values()].filter(
    (each) => each.officer && each.state === 'current' && each.id !== member,
  )
  return officers.length > 0 ? ['officer-to-end-keys'] : []
}
