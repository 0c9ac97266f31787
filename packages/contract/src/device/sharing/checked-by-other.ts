import type { Grant } from '@cobijo/domain/grant/grants'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import { ownOrganisation } from '../device-knowledge.ts'
import type { Unlocked } from '../unlocked.ts'

/** What says who reads what in the own organisation. */
type Membership = Pick<Unlocked, 'account' | 'knowledge'>

/**
 * Whether a second member who reads her care, where consents lie, found the grant to rest on what it says: for a device that cannot look
 * itself. The issuer's own word is not enough.
 */
export function isCheckedByOther(unlocked: Membership, grant: Grant): boolean {
  const able = membersReading(unlocked, ['care'])
  return grant.checkedBy.some((member) => able.has(member))
}

/** Members here whose groups read any of these parts. */
export function membersReading(
  { account, knowledge }: Membership,
  parts: readonly Compartment[],
): ReadonlySet<MemberId> {
  const { organisation } = account.kept
  const own = knowledge.directory.organisations.get(organisation)
  const { readingRules } = ownOrganisation(knowledge, organisation)
  const groups = readingRules.flatMap((rule) =>
    parts.includes(rule.compartment) ? rule.groups : [],
  )
  return new Set(
    groups
      .flatMap((id) => own?.groups.get(id) ?? [])
      .flatMap(holdersOf)
      .filter((member) => own?.members.get(member)?.state === 'current'),
  )
}
