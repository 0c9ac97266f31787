import type { StreamId } from '@cobijo/domain/journal/identifier'
import { deviceCertified } from '@cobijo/domain/organisation/device-certified'
import { sameBytes } from '@cobijo/sealing/bytes'
import { certifyOwnDevice } from '@cobijo/sealing/directory/say-membership'
import { findOwn } from '../directory/directory-acts.ts'
import { chainKey } from '../synchronisation/outbox.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * A device that no statement names says who it is, first of all that it writes there. Not before it holds the admission of its member:
 * an introduction that does not cite what it rests on counts for nobody, and never will. Whether it was written now.
 */
export async function introduceDevice(unlocked: Unlocked): Promise<boolean> {
  if (unlocked.introduced) return false
  const { kept, store, memberKeys, deviceKey } = unlocked.account
  const own = findOwn(unlocked)
  const member = own?.members.get(kept.member)
  if (member?.state !== 'current' || own?.devices.has(kept.device)) return false
  // Keys that nobody admitted yet (somebody who comes back) vouch for nothing.
  if (!sameBytes(member.sign, memberKeys.sign.publicKey)) return false
  const stream = kept.organisation as string as StreamId
  if ((await store.find('chain', chainKey(kept.device, stream))) !== undefined) return false
  const { statement } = certifyOwnDevice(
    { organisation: kept.organisation, member: kept.member, keys: memberKeys },
    { id: kept.device, publicKey: deviceKey.publicKey },
    'ordinary',
  )
  await saveEntries(unlocked, [
    {
      stream,
      entryType: deviceCertified,
      content: { statement, ...(kept.label ? { deviceLabel: kept.label } : {}) },
      occurredAt: undefined,
      outside: [],
    },
  ])
  unlocked.introduced = true
  return true
}
