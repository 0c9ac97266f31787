import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { answer, calendarDate, choice, flag, list, text } from '../journal/value-kind.ts'
import { detectionSources } from './screening-codes.ts'

/**
 * What somebody saw or heard, without an interview (domain §2.1, §2.3): signs prove nothing and decide nothing. An intake key may
 * sign it.
 */
export const signsRecorded = defineEntryType({
  type: 'signs-recorded',
  family: 'case',
  version: 2,
  weight: 'observation',
  intake: true,
  fields: {
    /** Codes of the observation list. */
    signs: sealedIn('account', list(text(60), 60)),
    signsInWords: sealedIn('account', text(20_000)),
    detectedBy: sealedIn('account', choice(detectionSources)),
    /** Code of the country's list of places. */
    metAtPlaceType: sealedIn('account', text(60)),
    inDangerNow: sealedIn('care', answer),
    /** True where it is immediate from now on because she is in danger; the command works it out. */
    urgencyRaised: sealedIn('care', flag),
    /** "Hurt or forced in the last five days?" (W5). No report is needed for what follows from it. */
    hurtLastFiveDays: sealedIn('health', answer),
    lastPossibleExposureOn: sealedIn('health', calendarDate),
  },
  // Version 1 raised nothing.
  upcasts: { 1: {} },
  // What the list of cases tells of every case, and no more: not why.
  facts: ({ urgencyRaised }) => ({
    family: 'case',
    ...(urgencyRaised === true ? { urgency: 'immediate' as const } : {}),
  }),
  statistics: (content) =>
    content.detectedBy === undefined ? undefined : { detectedBy: content.detectedBy },
})
