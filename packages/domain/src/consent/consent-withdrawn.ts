import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice, flag, identifier, list, text } from '../journal/value-kind.ts'

/** Stops all new sharing that rested on it, at once; never touches a service (BR-40). */
export const consentWithdrawn = defineEntryType({
  type: 'consent-withdrawn',
  family: 'case',
  // Version 2 tells who counts which answers no longer stand: it may be the one to being counted.
  version: 2,
  upcasts: { 1: {} },
  weight: 'decision',
  fields: {
    /** Ids of consents. */
    consents: sealedIn('care', list(identifier)),
    protectedConsents: sealedIn('protection', list(identifier)),
    everything: sealedIn('care', flag),
    withdrawnBy: sealedIn('care', choice(['person', 'representative'])),
    words: sealedIn('care', text(2000)),
  },
  facts: () => ({ family: 'case' }),
  statistics: ({ consents, everything }) =>
    everything === true
      ? { countingTakenBack: 'everything' }
      : consents === undefined
        ? undefined
        : { countingTakenBack: consents },
})
