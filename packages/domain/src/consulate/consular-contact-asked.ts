import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, record, text } from '../journal/value-kind.ts'
import { consularActs, liftingPapers, prohibitions } from './consular-codes.ts'

/** One person asks that something be done with a consulate, or that a prohibition be lifted. Nothing happens until a second one releases it. */
export const consularContactAsked = defineEntryType({
  type: 'consular-contact-asked',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    consularAct: requiredIn('protection', choice(consularActs)),
    /** Of which country, and where. */
    consulateOf: sealedIn('protection', text(200)),
    /** What the consulate would be told or asked: the least that is needed. */
    consularSaid: sealedIn('protection', text(2000)),
    prohibition: sealedIn('protection', choice(prohibitions)),
    liftingPaper: sealedIn(
      'protection',
      record({ kind: choice(liftingPapers), number: text(200), on: calendarDate }),
    ),
  },
  facts: () => ({ family: 'case' }),
})
