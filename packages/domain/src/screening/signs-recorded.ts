import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { answer, calendarDate, choice, list, text } from '../journal/value-kind.ts'
import { detectionSources } from './screening-codes.ts'

/**
 * What somebody saw or heard, without an interview (domain §2.1, §2.3): signs prove nothing and decide nothing. An intake key may
 * sign it.
 */
export const signsRecorded = defineEntryType({
  type: 'signs-recorded',
  family: 'case',
  version: 1,
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
    /** "Hurt or forced in the last five days?" (W5). No report is needed for what follows from it. */
    hurtLastFiveDays: sealedIn('health', answer),
    lastPossibleExposureOn: sealedIn('health', calendarDate),
  },
  facts: () => ({ family: 'case' }),
  statistics: (content) =>
    content.detectedBy === undefined ? undefined : { detectedBy: content.detectedBy },
})
