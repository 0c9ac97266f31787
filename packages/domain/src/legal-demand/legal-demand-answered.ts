import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, list, text } from '../journal/value-kind.ts'
import { demandableParts, demandOutcomes } from './legal-demand-codes.ts'

/** What went to the authority: exactly which parts, to whom, with which receipt; or that nothing did. */
export const legalDemandAnswered = defineEntryType({
  type: 'legal-demand-answered',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    demandOutcome: requiredIn('justice', choice(demandOutcomes)),
    handedParts: sealedIn('justice', list(choice(demandableParts), demandableParts.length)),
    handedThings: sealedIn('justice', text(1000)),
    handedTo: sealedIn('justice', text(300)),
    demandReceipt: sealedIn('justice', text(200)),
    answeredOn: sealedIn('justice', calendarDate),
    outcomeWords: sealedIn('justice', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
