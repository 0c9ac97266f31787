import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'

/** Who she is, and nothing of what happened, of her status or of where she is (W12). */
export const mayReachConsulate: readonly CaseCompartment[] = ['identity']

/** Whereabouts, asylum, false papers and what happened never go to who enforces migration law (W10). */
export const neverToMigrationEnforcement: readonly CaseCompartment[] = [
  'placement',
  'protection',
  'account',
  'contact',
]

/** What of a file may reach an organisation at all, whatever she agreed to and whatever the ground. */
export function mayReach(
  recipient: Pick<OrganisationProfile, 'kind' | 'enforcesMigrationLaw'> | undefined,
): readonly CaseCompartment[] {
  if (recipient?.kind === 'consulate') return mayReachConsulate
  return recipient === undefined || recipient.enforcesMigrationLaw === 'no'
    ? caseCompartments
    : caseCompartments.filter((each) => !neverToMigrationEnforcement.includes(each))
}
