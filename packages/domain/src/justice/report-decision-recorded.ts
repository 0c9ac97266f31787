import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, flag, identifier, list, text } from '../journal/value-kind.ts'

/**
 * Her own free decision about reporting, which she may change at any time. A stream of its own in the legal group's
 * feed: the case id stands only inside, nothing points back, no service can depend on it (design §2, §4; BR-21, 22).
 * What an authority must report by itself is never part of it (BR-23).
 */
export const reportDecisionRecorded = defineEntryType({
  type: 'report-decision-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    case: requiredIn('justice', identifier),
    decision: requiredIn(
      'justice',
      choice(['wishes-to-report', 'does-not-wish', 'thinks-about-it', 'reported', 'not-asked']),
    ),
    informedOfRights: sealedIn('justice', flag),
    authority: sealedIn('justice', text(300)),
    fileNumber: sealedIn('justice', text(100)),
    hearings: sealedIn('justice', list(calendarDate)),
    counsel: sealedIn('justice', text(200)),
    words: sealedIn('justice', text(20_000)),
    /** Members whom she lets know. The secret is hers. */
    mayKnow: sealedIn('justice', list(identifier)),
  },
  facts: () => ({ family: 'case' }),
})
