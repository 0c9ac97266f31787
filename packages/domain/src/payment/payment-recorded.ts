import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import {
  amountOfMoney,
  calendarDate,
  choice,
  identifier,
  instant,
  record,
  text,
  whole,
} from '../journal/value-kind.ts'

export const paymentKinds = ['voucher', 'cash', 'grant'] as const

export const moneyKind = record({
  /** In the currency's smallest unit. */
  amount: amountOfMoney(1),
  /** ISO 4217. */
  currency: text(3),
})

/**
 * Money or a voucher for her (W23): `agreed` by one, `confirmed` by a second person, `paid`, or `not-paid`. To whom is a code, never a name; the receipt
 * that she signed lies where her name does.
 */
export const paymentRecorded = defineEntryType({
  type: 'payment-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    payment: requiredIn('care', choice(['agreed', 'confirmed', 'paid', 'not-paid'])),
    /** Id of the entry that agreed it; absent in that one, and where nobody had agreed it. */
    ofPayment: sealedIn('care', identifier),
    paymentKind: sealedIn('care', choice(paymentKinds)),
    payeeCode: sealedIn('care', text(40)),
    money: sealedIn('care', moneyKind),
    donor: sealedIn('care', text(200)),
    budgetLine: sealedIn('care', text(200)),
    instalment: sealedIn('care', whole(1, 60)),
    instalments: sealedIn('care', whole(1, 60)),
    paymentFor: sealedIn('care', text(2000)),
    paidOn: sealedIn('care', calendarDate),
    receiptStands: sealedIn('care', choice(['signed', 'to-follow', 'none'])),
    paymentReceipt: sealedIn('identity', text(200)),
    /** In a house without a second person: by when somebody looks at it again. */
    paymentReviewBy: sealedIn('care', instant),
  },
  facts: () => ({ family: 'case' }),
  statistics: ({ payment, paymentKind, money, donor, budgetLine }) =>
    payment === 'paid' && paymentKind !== undefined && money?.amount !== undefined
      ? {
          payment: paymentKind,
          amount: money.amount,
          currency: money.currency,
          ...(donor === undefined ? {} : { donor }),
          ...(budgetLine === undefined ? {} : { budgetLine }),
        }
      : undefined,
})
