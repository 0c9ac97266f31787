import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, text, whole } from '../journal/value-kind.ts'

/**
 * Somebody on call opened the essential screen of a case that she is not on shift for. Whoever cares for her sees that it happened;
 * the reason is for the officers, since it may tell more than she would.
 */
export const essentialOpened = defineEntryType({
  type: 'essential-opened',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    openedBy: requiredIn('care', choice(['server', 'envelope'])),
    why: requiredIn('oversight', text(500)),
    /** Number of the paper envelope, where the server was away. */
    envelope: sealedIn('oversight', whole(1, 255)),
  },
  facts: () => ({ family: 'case' }),
})
