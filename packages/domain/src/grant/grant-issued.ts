import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import {
  choice,
  flag,
  hexadecimal,
  identifier,
  instant,
  list,
  record,
  text,
} from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/** What she is asked about: what help she was given and what comes next. */
export const partsToldBack: readonly CaseCompartment[] = ['care']

/**
 * Opens some compartments of one stream, as written by this organisation, to one group of another (design §3). A
 * stream of its own, which only the two organisations see.
 */
export const grantIssued = defineEntryType({
  type: 'grant-issued',
  family: 'grant',
  // Since version 2 the words of the justification lie apart from what whoever re-seals has to know.
  // Since version 3 it says whether the recipient may tell back; what was issued before let nobody.
  // Since version 4 it may open a question for beds, which is about nobody.
  version: 4,
  upcasts: { 1: {}, 2: {}, 3: {} },
  weight: 'key',
  fields: {
    ...routingFields,
    compartments: requiredIn('care', list(choice(caseCompartments))),
    basis: requiredIn(
      'care',
      record({
        kind: choice(['consent', 'legal-ground', 'emergency', 'return', 'capacity']),
        /** Id of the consent. */
        consent: identifier,
        /** Code of the country's list. */
        ground: text(60),
        /** In version 1 alone. */
        justification: text(4000),
        /** At most 72 h after an emergency (BR-42). */
        reviewBy: instant,
        /** `return`: the grant that this one answers (its stream). */
        answers: identifier,
      }),
    ),
    /** Why it had to be without her consent. */
    justification: sealedIn('account', text(4000)),
    /** She agreed that the recipient tells back how she fares, for as long as this lasts: `partsToldBack`. */
    tellsBack: sealedIn('care', flag),
    history: requiredIn(
      'care',
      record({
        kind: choice(['all', 'from', 'listed', 'none']),
        from: instant,
        /** Entry hashes. */
        entries: list(hexadecimal(32), 1000),
      }),
    ),
  },
  facts: (content) => routingFacts('open', content),
})
