import type { Compartment } from '../journal/compartment.ts'
import type { GroupId } from '../journal/identifier.ts'
import type { GroupKind } from './group-kind.ts'

/** Which groups of an organisation read one compartment of what it records. */
export interface ReadingRule {
  readonly compartment: Compartment
  readonly groups: readonly GroupId[]
}

export type OrganisationSize = 'small' | 'large'

export interface DefaultRule {
  readonly compartment: Compartment
  readonly kinds: readonly GroupKind[]
}

/**
 * One to four people cannot hold every role (design §4): one casework group, the shift, and the legal and statistics groups
 * apart, so that an outside counsel can hold `legal` alone.
 */
const smallRules: readonly DefaultRule[] = [
  { compartment: 'essential', kinds: ['shift', 'casework'] },
  { compartment: 'identity', kinds: ['casework'] },
  { compartment: 'contact', kinds: ['casework'] },
  { compartment: 'account', kinds: ['casework'] },
  { compartment: 'health', kinds: ['casework'] },
  { compartment: 'psychosocial', kinds: ['casework'] },
  { compartment: 'protection', kinds: ['casework'] },
  { compartment: 'placement', kinds: ['casework'] },
  { compartment: 'child', kinds: ['casework'] },
  { compartment: 'care', kinds: ['casework'] },
  { compartment: 'statistics', kinds: ['statistics'] },
  { compartment: 'justice', kinds: ['legal'] },
  { compartment: 'oversight', kinds: ['officers'] },
]

const largeRules: readonly DefaultRule[] = [
  { compartment: 'essential', kinds: ['shift', 'casework'] },
  { compartment: 'identity', kinds: ['casework'] },
  { compartment: 'contact', kinds: ['casework'] },
  { compartment: 'account', kinds: ['casework'] },
  { compartment: 'health', kinds: ['health'] },
  { compartment: 'psychosocial', kinds: ['psychosocial'] },
  { compartment: 'protection', kinds: ['protection'] },
  { compartment: 'placement', kinds: ['placement'] },
  { compartment: 'child', kinds: ['child-protection'] },
  { compartment: 'care', kinds: ['casework'] },
  { compartment: 'statistics', kinds: ['statistics'] },
  { compartment: 'justice', kinds: ['legal'] },
  { compartment: 'oversight', kinds: ['officers'] },
]

export function defaultReadingRules(size: OrganisationSize): readonly DefaultRule[] {
  return size === 'small' ? smallRules : largeRules
}

/** The groups that an organisation of this size begins with. `everyone` and `officers` always; `on-call` where there are shifts. */
export function groupKindsOf(size: OrganisationSize): readonly GroupKind[] {
  const named = new Set<GroupKind>(defaultReadingRules(size).flatMap(({ kinds }) => kinds))
  return ['everyone', ...named, 'on-call']
}

/** For each group that may read anything of an entry, the compartments that it may read. */
export function readersByRules(
  rules: readonly ReadingRule[],
  filled: Iterable<Compartment>,
): ReadonlyMap<GroupId, readonly Compartment[]> {
  const readers = new Map<GroupId, Compartment[]>()
  for (const compartment of filled) {
    for (const group of rules.find((rule) => rule.compartment === compartment)?.groups ?? []) {
      readers.set(group, [...(readers.get(group) ?? []), compartment])
    }
  }
  return readers
}
