import { accessOf } from '../access/access-rule.ts'
import type { GroupKind } from '../organisation/group-kind.ts'

/** Groups that refer somebody, to which a referral is addressed, and which answer it. */
export const referringGroups: readonly GroupKind[] = [
  'casework',
  'protection',
  'child-protection',
  'health',
  'psychosocial',
]

/** Whoever sends a referral or answers one. */
export const referralAccess = accessOf({ groups: referringGroups, reads: ['care'] })
