import type { Agreement } from '../agreement/agreements.ts'
import { foldAgreements } from '../agreement/agreements.ts'
import type { AgreementTerms } from '../agreement/agreement-terms.ts'
import type { OrganisationId } from '../journal/identifier.ts'
import { asha, beto } from './first-night.ts'
import { inventedId } from './story.ts'

/** The desk refers people to the shelter, which gets what it needs to give a bed. */
export const shelterTerms: AgreementTerms = {
  agreement: inventedId(81),
  parties: [asha.organisation, beto.organisation],
  purposes: ['referral'],
  projections: [
    {
      recipient: beto.organisation,
      compartments: ['care', 'essential'],
      why: 'da albergue',
    },
  ],
  legalBasis: 'Convenio inventado 7/2026',
  firstDay: '2026-11-01',
  lastDay: '2027-10-31',
  noticeDays: 30,
}

/** As each of its parties signed it, unless others are named. */
export function agreed(
  more: Partial<AgreementTerms> = {},
  signedBy: readonly OrganisationId[] = [asha.organisation, beto.organisation],
): readonly Agreement[] {
  const terms = { ...shelterTerms, ...more }
  return foldAgreements(
    signedBy.map((by) => ({ by, digest: 'ab'.repeat(32), terms })),
    [],
  )
}
