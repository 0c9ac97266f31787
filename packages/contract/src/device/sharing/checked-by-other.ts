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
  const able = membersWhoCanLook(here, grant)
  return grant.checkedBy.some((member) => able.has(member))
}

/** Who reads her care, where consents lie; of what goes to a consulate also what may forbid it. */
export function membersWhoCanLook(
  here: KnownHere,
  { recipientOrganisation }: Grant,
): ReadonlySet<MemberId> {
  const able = membersReading(here, ['care'])
  const { profile } = here.knowledge.organisations.get(recipientOrganisation) ?? {}
  if (profile?.kind !== 'consulate') return able
  const both = membersReading(here, ['protection'])
  return new Set([...able].filter((member) => both.has(member)))
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
