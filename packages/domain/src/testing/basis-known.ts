import type { CaseFile } from '../case/case-file.ts'
import type { Grant } from '../grant/grants.ts'
import type { BasisKnown } from '../grant/judge-grant.ts'
import { country } from './first-night.ts'
import { firstNight } from './story.ts'

/** What a device knows that holds the whole case and opens all of it. */
export function knownOf(
  { consents }: Pick<CaseFile, 'consents'>,
  grants: readonly Grant[],
): BasisKnown {
  return {
    consents,
    sealedConsents: new Set(),
    isWhole: true,
    isErasedInPart: false,
    readsCare: true,
    referral: undefined,
    sentWith: [],
    grants,
    legalGrounds: country.legalGrounds,
    at: firstNight,
  }
}
