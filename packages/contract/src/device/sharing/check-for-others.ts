import { grantChecked } from '@cobijo/domain/grant/grant-checked'
import type { Grant } from '@cobijo/domain/grant/grants'
import { readerOfGrant, routingOf } from '@cobijo/domain/grant/outside-reader'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import { ownOrganisation } from '../device-knowledge.ts'
import { findOwn } from '../directory/directory-acts.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Whether a second member who reads her care, where consents lie, found the grant to rest on what it says: for a device that cannot look
 * itself. The issuer's own word is not enough.
 */
export function isCheckedByOther(unlocked: Unlocked, grant: Grant): boolean {
  const able = membersReading(unlocked, ['care'])
  return grant.checkedBy.some((member) => able.has(member))
}

/** Says so for colleagues who re-seal a part of it and do not read her care, where there are any and nobody has. */
export async function checkForOthers(unlocked: Unlocked, grant: Grant): Promise<void> {
  const { member } = unlocked.account.kept
  const able = membersReading(unlocked, ['care'])
  const isNeeded = [...membersReading(unlocked, grant.compartments)].some((each) => !able.has(each))
  if (!isNeeded || grant.issuer === member || isCheckedByOther(unlocked, grant)) return
  await saveEntries(unlocked, [
    {
      stream: grant.stream,
      entryType: grantChecked,
      content: { ...routingOf(grant), grant: grant.issuedBy },
      occurredAt: undefined,
      outside: [readerOfGrant(grant)],
    },
  ])
}

function membersReading(unlocked: Unlocked, parts: readonly Compartment[]): ReadonlySet<MemberId> {
  const own = findOwn(unlocked)
  const { readingRules } = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
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
