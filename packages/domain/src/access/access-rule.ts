import type { Compartment } from '../journal/compartment.ts'
import type { GroupKind } from '../organisation/group-kind.ts'

/** Declared beside each command. */
export interface AccessRule {
  /** Members of any of these groups may. */
  readonly groups: readonly GroupKind[]
  /** Officers may, whatever their groups. */
  readonly officers: boolean
  /** What the decision is taken on: her keys must open all of it. Writing alone needs none (design §3). */
  readonly reads: readonly Compartment[]
  /** Only of the organisation's own streams. */
  readonly ownOnly: boolean
  /**
   * About what the organisation itself holds or sees with its own eyes: also of a stream that is no longer opened to it. What it writes
   * there is its own.
   */
  readonly ownCopies: boolean
  /**
   * `facts`: the server can check the rule again. `sealed`: it rests on what only keys open and is checked on the
   * device and by whoever receives.
   */
  readonly sufficient: 'facts' | 'sealed'
}

/** Everybody who works with people: may write down what she sees, whether or not she can read it back. */
export const workers: readonly GroupKind[] = [
  'casework',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child-protection',
]

/** Who decides about a case. */
export const caseDeciders: readonly GroupKind[] = ['casework', 'protection', 'child-protection']

export function accessOf(rule: Partial<AccessRule> & Pick<AccessRule, 'groups'>): AccessRule {
  return {
    officers: false,
    reads: [],
    ownOnly: false,
    ownCopies: false,
    sufficient: 'sealed',
    ...rule,
  }
}

/** Whoever is there may write it of her own organisation; reading needs no key of hers. No other organisation's: nobody is let into one (W10). */
export const whoeverIsThere = accessOf({ groups: [...workers, 'on-call'], ownOnly: true })
