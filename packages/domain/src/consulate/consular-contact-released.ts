import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, instant, text } from '../journal/value-kind.ts'

/**
 * The second person's answer. In a small house without one the asker may answer herself, with a day within 72 hours on which somebody looks at it
 * again; a prohibition is never lifted alone.
 */
export const consularContactReleased = defineEntryType({
  type: 'consular-contact-released',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** Id of the entry that asked. */
    consularRequest: requiredIn('protection', identifier),
    consularRelease: requiredIn('protection', choice(['released', 'not-released'])),
    consularReleaseReason: sealedIn('protection', text(4000)),
    consularReviewBy: sealedIn('protection', instant),
  },
  facts: () => ({ family: 'case' }),
})
