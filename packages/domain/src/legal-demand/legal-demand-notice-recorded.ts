import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, text } from '../journal/value-kind.ts'
import { noticeStates, noticesTo, noticeWays } from './legal-demand-codes.ts'

/** Whether somebody whom it is about, or the organisation that holds her file, was told: when, how, or why not (W14). */
export const legalDemandNoticeRecorded = defineEntryType({
  type: 'legal-demand-notice-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    noticeTo: requiredIn('justice', choice(noticesTo)),
    /** The code of her file, or which organisation: tells several apart. */
    noticeOf: sealedIn('justice', text(120)),
    noticeState: requiredIn('justice', choice(noticeStates)),
    noticeWay: sealedIn('justice', choice(noticeWays)),
    noticeOn: sealedIn('justice', calendarDate),
    noticeWords: sealedIn('justice', text(2000)),
  },
  facts: () => ({ family: 'case' }),
})
