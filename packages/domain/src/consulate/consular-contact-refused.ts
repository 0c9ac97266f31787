import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { consularActs } from './consular-codes.ts'

/** A contact was tried and the rule said no (BR-27). Written by the program beside its refusal; whom it would have gone to learns nothing. */
export const consularContactRefused = defineEntryType({
  type: 'consular-contact-refused',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    consularTried: requiredIn('protection', choice(consularActs)),
    /** Code of the refusal. */
    consularRefusal: requiredIn('protection', text(60)),
  },
  facts: () => ({ family: 'case' }),
})
