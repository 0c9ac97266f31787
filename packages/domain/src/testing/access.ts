import { may } from '../access/may.ts'
import type { Subject } from '../access/may.ts'
import { findAccessRule } from '../command/commands.ts'
import { groupKinds } from '../organisation/group-kind.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import { defaultReadingRules } from '../organisation/reading-rules.ts'
import type { OrganisationSize } from '../organisation/reading-rules.ts'
import type { Compartment } from '../journal/compartment.ts'

/** What keys open for members of these groups under the default rules. */
function keysOf(kinds: readonly GroupKind[], size: OrganisationSize): Compartment[] {
  return defaultReadingRules(size)
    .filter((rule) => rule.kinds.some((kind) => kinds.includes(kind)))
    .map(({ compartment }) => compartment)
}

/** `yes`, or the code of the refusal, for a member of these groups and of everyone. */
export function answerTo(
  kinds: readonly GroupKind[],
  command: string,
  {
    size = 'large',
    relation = 'own',
    officer = false,
    readable = keysOf(kinds, size),
  }: Partial<Subject> & { readonly size?: OrganisationSize; readonly officer?: boolean } = {},
): string {
  const actor = { groups: ['everyone' as const, ...kinds], officer }
  const answer = may(actor, command, { relation, readable }, findAccessRule)
  return answer === 'yes' ? answer : answer.code
}

/** The groups that alone suffice for a command, by the default rules of that size. */
export function groupsThatMay(command: string, size: OrganisationSize = 'large'): GroupKind[] {
  return groupKinds.filter((kind) => answerTo([kind], command, { size }) === 'yes')
}
