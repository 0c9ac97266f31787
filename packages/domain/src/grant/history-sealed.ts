import { caseCompartments } from '../journal/compartment.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, hexadecimal, list } from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * A batch of older entries was sealed to the recipient by a device that had checked the grant for itself (design
 * §3), or that device looked the whole history through and has nothing left to seal of some parts. Lies in the grant's stream and so
 * cites it.
 */
export const historySealed = defineEntryType({
  type: 'history-sealed',
  family: 'grant',
  // Since version 2 it says with which parts its signer looked the whole history through.
  version: 2,
  upcasts: { 1: {} },
  weight: 'key',
  fields: {
    ...routingFields,
    /** Hash of the `grant-issued` that allows it. */
    grant: requiredIn('care', hexadecimal(32)),
    entries: requiredIn('care', list(hexadecimal(32), 1000)),
    /** Which parts of each, in the same order: other groups hold keys of other parts. Absent in what older versions signed. */
    parts: sealedIn('care', list(list(choice(caseCompartments)), 1000)),
    /**
     * Parts of which the signer's groups held every key that there was, and of which nothing was left to seal: both sides need not wait
     * for these any more. Absent in a batch, and in what older versions signed.
     */
    looked: sealedIn('care', list(choice(caseCompartments))),
  },
  facts: (content) => routingFacts('open', content),
})
