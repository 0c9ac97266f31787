import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import type { Group } from '@cobijo/sealing/directory/directory'
import { groupHere } from '../directory/directory-acts.ts'
import type { KnownHere } from '../device-knowledge.ts'

/** Groups in whose feed a member's lists are kept, the one that sees most of a case first. */
const byBreadth: readonly GroupKind[] = [
  'casework',
  'child-protection',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'statistics',
  'legal',
]

/** The group whose feed gives this member her lists; undefined for one who follows no cases. */
export function listGroup(unlocked: KnownHere): Group | undefined {
  for (const kind of byBreadth) {
    const group = groupHere(unlocked, kind)
    if (group && unlocked.knowledge.ring.currentKeys(group.id)) return group
  }
  return undefined
}
