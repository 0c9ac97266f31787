import { isGrantLive } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { Instant, OrganisationId } from '@cobijo/domain/journal/identifier'

/** Her code for those who count, and nothing else: such a grant neither opens a case nor keeps it open. */
export function isForCountingAlone({ issuedCompartments }: Grant): boolean {
  return issuedCompartments.every((each) => each === 'statistics')
}

/** Those of one grantor by which its case is open or over; who only ever let her be counted is over with that. */
export function openingGrants(given: readonly Grant[]): readonly Grant[] {
  const opening = given.filter((grant) => !isForCountingAlone(grant))
  return opening.length === 0 ? given : opening
}

/** Organisations that let her be counted here, whatever else they let this one see no longer. */
export function countedFor(grants: readonly Grant[], at: Instant): ReadonlySet<OrganisationId> {
  return new Set(
    grants
      .filter((grant) => isForCountingAlone(grant) && isGrantLive(grant, at))
      .map(({ grantor }) => grantor),
  )
}
