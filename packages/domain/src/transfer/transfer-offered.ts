import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { identifier, list, text } from '../journal/value-kind.ts'

/** Somebody offers her case to a colleague. Until that one accepts nothing changes: whoever was responsible still is. */
export const transferOffered = defineEntryType({
  type: 'transfer-offered',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** A member. */
    transferTo: requiredIn('care', identifier),
    transferWords: sealedIn('care', text(4000)),
    /** Of a family: its stream, and the cases of whoever is offered in this one action. */
    transferFamily: sealedIn('care', identifier),
    transferPeople: sealedIn('care', list(identifier)),
    /** Why somebody of the family is not among them. */
    transferStaysWhy: sealedIn('protection', text(2000)),
  },
  facts: () => ({ family: 'case' }),
})
