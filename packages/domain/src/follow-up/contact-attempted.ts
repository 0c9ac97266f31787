import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { answer, calendarDate, choice, text } from '../journal/value-kind.ts'
import { contactChannels } from './follow-up-codes.ts'

/** Somebody means to reach her, or tried. By which number or through whom lies in `contact`; here only by what kind of way. */
export const contactAttempted = defineEntryType({
  type: 'contact-attempted',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    attempt: requiredIn('care', choice(['planned', 'made'])),
    attemptChannel: requiredIn('care', choice(contactChannels)),
    attemptOn: sealedIn('care', calendarDate),
    attemptOutcome: sealedIn(
      'care',
      choice(['reached', 'no-answer', 'somebody-else', 'does-not-work']),
    ),
    /** Whether she had named that way as safe, worked out by its author's device; not known to whoever does not read `contact`. */
    attemptWasSafe: sealedIn('care', answer),
    attemptWords: sealedIn('contact', text(2000)),
  },
  facts: () => ({ family: 'case' }),
})
