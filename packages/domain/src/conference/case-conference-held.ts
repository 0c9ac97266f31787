import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, list, record, text } from '../journal/value-kind.ts'

/** Whether she herself was heard, and if not why not. */
export const herVoices = [
  'took-part',
  'said-before',
  'somebody-spoke-for-her',
  'did-not-want',
  'not-safe',
  'not-asked',
] as const

const agreed = record({
  what: text(500),
  who: choice(['person', 'us', 'other-organisation']),
  by: calendarDate,
})

/** Those who help her sat together (domain §3.1). Who they were is said by agency and function, never by name. */
export const caseConferenceHeld = defineEntryType({
  type: 'case-conference-held',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    conferenceOn: sealedIn('care', calendarDate),
    conferenceTook: requiredIn(
      'care',
      list(record({ agency: text(200), function: text(200) }), 40),
    ),
    herVoice: sealedIn('care', choice(herVoices)),
    herVoiceWords: sealedIn('care', text(4000)),
    conferenceAgreed: sealedIn('care', list(agreed, 60)),
    /** What tells of asylum, danger, a legal matter or family. */
    protectedAgreed: sealedIn('protection', list(agreed, 60)),
    conferenceWords: sealedIn('care', text(20_000)),
    nextConferenceOn: sealedIn('care', calendarDate),
  },
  facts: () => ({ family: 'case' }),
})
