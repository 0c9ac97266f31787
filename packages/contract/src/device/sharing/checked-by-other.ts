import type { Grant } from '@cobijo/domain/grant/grants'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import { ownOrganisation } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'

/**
 * Whether a second member who reads her care, where consents lie, found the grant to rest on what it says: for a device that cannot look
 * itself. The issuer's own word is not enough.
 */
export function isCheckedByOther(here: KnownHere, grant: Grant): boolean {
  const able = membersReading(here, ['care'])
  return grant.checkedBy.some((member) => able.has(member))
}

/** Members here whose groups read any of these parts. */
export function membersReading(
  { account, knowledge }: KnownHere,
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
