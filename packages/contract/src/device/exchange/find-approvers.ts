import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { approversAsked } from '@cobijo/domain/release/approve-release'
import { findKeyHolder } from '@cobijo/sealing/directory/find-key-holder'
import type { KnownHere } from '../device-knowledge.ts'

/** Whose yes a signature is, by the directory as it stands now. */
export interface Approver {
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly isOwn: boolean
}

/**
 * Who signed with these keys: officers of admitted organisations, each on a device that has not ended, and no person twice. Refuses
 * `approver-unknown`, `approver-no-officer` and `same-person-twice`.
 */
export function findApprovers(
  { knowledge: { directory }, account }: KnownHere,
  keys: readonly string[],
): readonly Approver[] | Refusal {
  const found: Approver[] = []
  for (const key of keys) {
    const approver = findKeyHolder(directory, key)
    if (approver === undefined) return refused('approver-unknown', { field: 'approvals' })
    if (!approver.isOfficer) return refused('approver-no-officer', { field: 'approvals' })
    const { member, organisation } = approver
    if (found.some((other) => other.member === member))
      return refused('same-person-twice', { field: 'approvals' })
    found.push({ member, organisation, isOwn: organisation === account.kept.organisation })
  }
  return found
}

export function readApproversAsked({ knowledge, account }: KnownHere): 1 | 2 {
  return approversAsked({
    ownProfile: knowledge.organisations.get(account.kept.organisation)?.profile,
    charterThreshold: knowledge.directory.network?.threshold,
  })
}
