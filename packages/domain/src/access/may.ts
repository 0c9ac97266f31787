import type { Compartment } from '../journal/compartment.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import type { AccessRule } from './access-rule.ts'

/** Who asks: her groups and whether she is an officer are all the roles there are. */
export interface Actor {
  readonly groups: readonly GroupKind[]
  readonly officer: boolean
}

/** What she asks about, as far as access goes. */
export interface Subject {
  /**
   * `own`: her organisation's. `granted`: another organisation's, opened to hers by a live grant. `ended`: once
   * opened by a grant that is over. `none`: neither, or there is no such thing; the two are one answer.
   */
  readonly relation: 'own' | 'granted' | 'ended' | 'none'
  /** What her keys open of it: by reading rules, and by the grant where it is granted. */
  readonly readable: readonly Compartment[]
}

/**
 * Whether she may carry out a command: the third lock, after the feed (row-level security) and the compartment (keys; BR-48).
 * Never allows what the keys deny; default no. `find` looks a command's rule up by name.
 */
export function may(
  actor: Actor,
  command: string,
  subject: Subject,
  find: (command: string) => AccessRule | undefined,
): 'yes' | Refusal {
  const rule = find(command)
  if (!rule || subject.relation === 'none') return refused('not-found')
  if (subject.relation === 'ended' && !rule.ownCopies) return refused('not-found')
  if (subject.relation === 'granted' && rule.ownOnly) return refused('not-found')
  const isOfGroup = rule.groups.some((group) => actor.groups.includes(group))
  if (!isOfGroup && !(rule.officers && actor.officer)) return refused('not-permitted')
  const shut = rule.reads.find((compartment) => !subject.readable.includes(compartment))
  return shut === undefined ? 'yes' : refused('sealed-from-you', { field: shut })
}
