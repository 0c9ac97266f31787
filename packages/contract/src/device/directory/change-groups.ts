import type { GroupId, MemberId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { groupJoined } from '@cobijo/domain/organisation/group-joined'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import { checkMembership } from '@cobijo/domain/organisation/reading-rules'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import type { Group, Member, Organisation } from '@cobijo/sealing/directory/directory'
import { joinGroup } from '@cobijo/sealing/directory/say-groups'
import type { Saved } from '../saved.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'
import { findOwn, rotations, writing } from './directory-acts.ts'

export interface GroupChange {
  readonly member: MemberId
  /** All that she is in from here on; `everyone` and `officers` go with her standing and are left as they are. */
  readonly groups: readonly GroupId[]
}

const withStanding: readonly GroupKind[] = ['everyone', 'officers']

/**
 * Puts a member into groups and takes her out of others. A group that she joins gives her its whole past; one that she leaves gets a
 * new key, sealed to those who stay. Refuses `officers-only`, `justice-held-apart`, `group-without-holder` where nobody
 * would be left in it, and `group-key-missing` where its key is not here: then somebody who is in it has to do it.
 */
export async function changeGroups(
  unlocked: Unlocked,
  { member: id, groups: wanted }: GroupChange,
): Promise<Saved | Refusal> {
  const own = findOwn(unlocked)
  if (!own?.members.get(unlocked.account.kept.member)?.officer) return refused('officers-only')
  const member = own.members.get(id)
  if (member?.state !== 'current') return refused('member-unknown', { field: 'member' })
  const { groupKinds } = ownOrganisation(unlocked.knowledge, own.id)
  if (wanted.some((group) => !own.groups.has(group)))
    return refused('group-unknown', { field: 'groups' })
  const choosable = [...own.groups.values()].filter((group) => {
    const kind = groupKinds.get(group.id)
    return kind === undefined || !withStanding.includes(kind)
  })
  const joined = choosable.filter((group) => wanted.includes(group.id) && !holds(group, member))
  const left = choosable.filter((group) => !wanted.includes(group.id) && holds(group, member))
  const wrong = checkMembership(wanted.flatMap((group) => groupKinds.get(group) ?? []))
  // What somebody holds too much is taken from her step by step; only what adds to it is refused.
  if (wrong && joined.length > 0) return wrong
  if (left.some((group) => !hasOthers(own, group, member)))
    return refused('group-without-holder', { field: 'groups' })
  const { ring } = unlocked.knowledge
  if ([...joined, ...left].some((group) => !ring.currentKeys(group.id)))
    return refused('group-key-missing', { field: 'groups' })
  const without: Organisation = {
    ...own,
    members: new Map(own.members).set(id, { ...member, state: 'removed' }),
  }
  return saveEntries(unlocked, [
    ...joined.flatMap((group) => {
      const keys = ring.currentKeys(group.id)
      if (!keys) return []
      return joinGroup(group, keys, [{ to: id, box: member.box }]).map((facts) =>
        writing(own, groupJoined, facts, {}),
      )
    }),
    ...rotations(unlocked, without, left),
  ])
}

function holds(group: Group, { id }: Member): boolean {
  return holdersOf(group).includes(id)
}

/** Whether somebody else of the team keeps the group going: recovery holds its key, but reads nothing. */
function hasOthers(own: Organisation, group: Group, { id }: Member): boolean {
  return holdersOf(group).some(
    (holder) => holder !== id && own.members.get(holder)?.state === 'current',
  )
}
