import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, list, text } from '../journal/value-kind.ts'
import { demandAnswers, demandableParts } from './legal-demand-codes.ts'

/** What the organisation answers, with which counsel, on what it rests and how far it goes; who decides signs. */
export const legalDemandDecided = defineEntryType({
  type: 'legal-demand-decided',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    demandAnswer: requiredIn('justice', choice(demandAnswers)),
    demandCounsel: requiredIn('justice', text(200)),
    /** Article, order or case law. */
    demandBasis: sealedIn('justice', text(1000)),
    decidedParts: sealedIn('justice', list(choice(demandableParts), demandableParts.length)),
    /** What is in no file: a paper, a number, a certificate. */
    decidedThings: sealedIn('justice', text(1000)),
    demandReason: sealedIn('justice', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
