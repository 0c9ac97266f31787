import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { DeviceId, EntryHash } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { signLabelled } from '../account/sign-key-pair.ts'
import { sameBytes, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { restorationBytes } from '../directory/checked-signatures.ts'
import type { Directory } from '../directory/directory.ts'
import { claimMembership, recoverySignKeyOf } from '../directory/say-membership.ts'
import type { OwnMember } from '../directory/say-membership.ts'
import { directoryFacts } from '../directory/statement.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { KeyRing } from '../group/key-ring.ts'
import { joinings } from './readmit-member.ts'

/**
 * Where nobody is left who could readmit: an officer's new keys, vouched for by the recovery key that k printed shares gave
 * back, and every group key of the organisation for her. All signed by her new device, the first one first. Refuses
 * `organisation-unknown`, `member-unknown`, `recovery-key-wrong`.
 */
export function restoreOfficer(
  directory: Directory,
  own: OwnMember,
  device: { readonly id: DeviceId; readonly publicKey: Bytes },
  by: { readonly recovery: BoxKeyPair; readonly seenInNetwork: readonly EntryHash[] },
): readonly DirectoryFacts[] | Refusal {
  const organisation = directory.organisations.get(own.organisation)
  if (!organisation) return refused('organisation-unknown', { field: 'organisation' })
  if (!organisation.members.has(own.member)) return refused('member-unknown', { field: 'member' })
  if (!sameBytes(organisation.recovery, by.recovery.publicKey)) return refused('recovery-key-wrong')
  const claim = claimMembership(own, device)
  const proof = signLabelled(
    'cobijo/member-restored',
    restorationBytes(own.organisation, claim),
    recoverySignKeyOf(by.recovery.privateKey).privateKey,
  )
  const restored = directoryFacts('organisation', {
    says: 'member-restored',
    ...claim,
    proof: toHexadecimal(proof),
    ...(by.seenInNetwork.length > 0 ? { seenInNetwork: by.seenInNetwork } : {}),
  })
  const ring = new KeyRing({ to: 'recovery', keys: by.recovery }, directory)
  const holder = { to: own.member, box: own.keys.box.publicKey }
  const facts = [restored, ...joinings([...organisation.groups.values()], ring, holder)]
  ring.lock()
  return facts
}
