import { caseCompartments } from '../journal/compartment.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, flag, identifier, instant, list, text } from '../journal/value-kind.ts'
import { openServices, protectedServices } from '../service/service-codes.ts'
import { referralFields } from './referral-fields.ts'

/** Asks another organisation to help her; what goes along is opened by the grants that it cites. */
export const referralSent = defineEntryType({
  type: 'referral-sent',
  family: 'referral',
  version: 1,
  weight: 'decision',
  fields: {
    ...referralFields,
    recipientOrganisation: requiredIn('care', identifier),
    recipientGroup: requiredIn('care', identifier),
    needs: sealedIn('care', list(choice(openServices))),
    protectedNeeds: sealedIn('protection', list(choice(protectedServices))),
    asked: sealedIn('care', text(4000)),
    message: sealedIn('care', text(4000)),
    /** What the sender opens; whatever is not listed stays shut. */
    goesAlong: requiredIn('care', list(choice(caseCompartments))),
    /** What the recipient must not do with it, in words. */
    limits: sealedIn('care', text(2000)),
    transport: sealedIn('placement', text(1000)),
    interpreterNeeded: sealedIn('care', choice(['yes', 'no', 'unknown', 'not-asked'])),
    /** Stream of the grant that opens the case. */
    grant: requiredIn('care', identifier),
    /** The sender's feed that the answer goes back to, and its group. */
    returnFeed: requiredIn('care', identifier),
    returnGroup: requiredIn('care', identifier),
    answerBy: requiredIn('care', instant),
    /** She was told that the recipient must report, or may have to (W11). */
    dutyToReportSaid: sealedIn('care', flag),
  },
  facts: (content) => ({
    family: 'referral',
    state: 'waiting',
    urgency: content.urgency,
    remindAt: content.answerBy,
  }),
})
