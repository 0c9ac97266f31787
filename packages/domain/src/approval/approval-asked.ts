import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, text } from '../journal/value-kind.ts'
import { moneyKind } from '../payment/payment-recorded.ts'
import { approvalSubjects } from './approval-codes.ts'

/** Somebody asks another one to look at what she means to decide. */
export const approvalAsked = defineEntryType({
  type: 'approval-asked',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    approvalOf: requiredIn('care', choice(approvalSubjects)),
    approvalWords: sealedIn('care', text(4000)),
    /** A member; absent: anybody else who decides about cases. */
    approvalBy: sealedIn('care', identifier),
    /** Of a payment: how far over the ceiling. */
    overCeiling: sealedIn('care', moneyKind),
  },
  facts: () => ({ family: 'case' }),
})
