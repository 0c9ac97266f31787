import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { EntryHash, GroupId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fromHexadecimal } from '../bytes.ts'
import { holdersOf } from '../directory/directory.ts'
import type { Group, Organisation } from '../directory/directory.ts'
import type { KeyHolder } from '../directory/key-share.ts'
import { joinGroup } from '../directory/say-groups.ts'
import { admitMember } from '../directory/say-membership.ts'
import type { NewcomerClaim } from '../directory/say-membership.ts'
import type { KeyRing } from '../group/key-ring.ts'

/**
 * A member who lost passphrase or kit comes back with new keys under the same id, after a colleague who is an officer compared her
 * words in person: her admission, and the keys of every group that she was in and the colleague holds. What her old keys certified
 * ends. `groups`: those of a member whose keys had been ended until she comes back; without them a removed member does not. Refuses
 * `member-unknown`, `member-removed` and `keys-not-new`.
 */
export function readmitMember(
  organisation: Organisation,
  claim: NewcomerClaim,
  colleague: {
    readonly ring: KeyRing
    readonly seenInNetwork: readonly EntryHash[]
    readonly groups?: readonly GroupId[] | undefined
  },
): readonly DirectoryFacts[] | Refusal {
  const member = organisation.members.get(claim.member.id)
  if (!member) return refused('member-unknown', { field: 'member' })
  const { groups } = colleague
  if (member.state === 'removed' && !groups) return refused('member-removed', { field: 'member' })
  const box = fromHexadecimal(claim.member.box)
  if (member.box.every((byte, at) => byte === box[at]))
    return refused('keys-not-new', { field: 'member' })
  const { ring, seenInNetwork } = colleague
  const held = [...organisation.groups.values()].filter((group) =>
    member.state === 'removed'
      ? groups?.includes(group.id) === true
      : holdersOf(group).includes(member.id),
  )
  return [
    admitMember(claim, { officer: member.officer, seenInNetwork }),
    ...joinings(held, ring, { to: member.id, box }),
  ]
}

/** The shares that `ring` can give `holder` of these groups' present keys. */
export function joinings(
  groups: readonly Group[],
  ring: KeyRing,
  holder: KeyHolder,
): DirectoryFacts[] {
  return groups.flatMap((group) => {
    const keys = ring.currentKeys(group.id)
    return keys ? joinGroup(group, keys, [holder]) : []
  })
}
