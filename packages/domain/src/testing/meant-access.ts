import type { Actor, Subject } from '../access/may.ts'
import type { Compartment } from '../journal/compartment.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import type { OrganisationSize } from '../organisation/reading-rules.ts'
import { meantOf } from './meant-acts.ts'
import type { MeantReach } from './meant-acts.ts'

/** What a member of one group is meant to read of what her organisation writes, beside `meantActs`. Not named: nothing. */
export const meantReading: Readonly<
  Record<OrganisationSize, Readonly<Partial<Record<GroupKind, readonly Compartment[]>>>>
> = {
  // Four people at most: whoever works with people reads all of a case; who accused whom is for counsel all the same.
  small: {
    casework: [
      ...(['essential', 'identity', 'contact', 'account', 'health', 'psychosocial'] as const),
      ...(['protection', 'placement', 'child', 'care'] as const),
    ],
    shift: ['essential', 'placement'],
    legal: ['justice'],
    statistics: ['statistics'],
    everyone: ['directory'],
    officers: ['oversight'],
  },
  large: {
    casework: ['essential', 'identity', 'contact', 'account', 'care'],
    shift: ['essential', 'placement'],
    health: ['essential', 'health', 'care'],
    psychosocial: ['essential', 'psychosocial', 'care'],
    protection: ['essential', 'identity', 'account', 'protection', 'care'],
    placement: ['essential', 'placement'],
    'child-protection': ['essential', 'identity', 'child', 'care'],
    legal: ['justice'],
    statistics: ['statistics'],
    everyone: ['directory'],
    officers: ['oversight'],
  },
}

const reached: Readonly<Record<MeantReach, readonly Subject['relation'][]>> = {
  ours: ['own'],
  opened: ['own', 'granted'],
  seen: ['own', 'granted', 'ended'],
}

/** What somebody is meant to be answered: by her groups, whose the case is, and what she really reads of it. */
export function meantAnswer(
  act: string,
  { groups, officer }: Actor,
  { relation, readable }: Subject,
): 'yes' | 'not-found' | 'not-permitted' | 'sealed-from-you' {
  const meant = meantOf.get(act)
  // What is not hers and what is not there are one answer.
  if (!meant || !reached[meant.reach].includes(relation)) return 'not-found'
  const isMeant = groups.some((group) => meant.who.includes(group))
  if (!isMeant && !(officer && meant.officers === true)) return 'not-permitted'
  return meant.knows.every((each) => readable.includes(each)) ? 'yes' : 'sealed-from-you'
}
