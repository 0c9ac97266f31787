import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { answer, choice, text } from '../journal/value-kind.ts'
import { consularWishes } from './consular-codes.ts'

/** What she was told of her right to speak with her consulate, and what she said. Everything may be missing: not asked is no contact (BR-31). */
export const consularAnswerRecorded = defineEntryType({
  type: 'consular-answer-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    consularTold: sealedIn('protection', answer),
    consularWish: sealedIn('protection', choice(consularWishes)),
    /** Express and on paper: what alone lets her consulate know of an application (BR-27). */
    consularConsent: sealedIn('protection', choice(['on-file', 'none'])),
    /** Which paper, and where it is. Without it no consent is on file. */
    consularConsentPaper: sealedIn('protection', text(200)),
    /** An agent of her own state may be in it, or she is afraid of them. */
    homeStateFeared: sealedIn('protection', choice(['suspected', 'feared', 'no'])),
    /** Of a child: whether whoever decides on her plan allows it. */
    planAllowsConsulate: sealedIn('protection', answer),
    consularWords: sealedIn('protection', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
