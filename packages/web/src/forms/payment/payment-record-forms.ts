import { homePack } from '@cobijo/countries/packs'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { paymentRecorded } from '@cobijo/domain/payment/payment-recorded'
import { caseCode } from '@cobijo/domain/views/card'
import { LimitAlone } from '../../payment/limit-alone.tsx'
import type { FormGroup } from '../fields/form-groups.tsx'
import type { RecordFormKind } from '../record-form.tsx'

const agreed: readonly FormGroup[] = [
  {
    id: 'agreed',
    title: 'payment.agree',
    intro: 'payment.agree.intro',
    fields: [
      { name: 'paymentKind' },
      { name: 'payeeCode' },
      { name: 'money' },
      { name: 'instalment', isAsked: ({ paymentKind }) => paymentKind === 'grant' },
      { name: 'instalments', isAsked: ({ paymentKind }) => paymentKind === 'grant' },
      { name: 'paymentFor', rows: 2 },
      { name: 'donor' },
      { name: 'budgetLine' },
    ],
  },
]

const handedOver = (isAgreed: boolean): readonly FormGroup[] => [
  {
    id: 'paid',
    title: 'payment.pay',
    intro: 'payment.pay.intro',
    fields: [
      { name: 'payment' },
      { name: 'paidOn', isAsked: ({ payment }) => payment === 'paid' },
      { name: 'receiptStands', isAsked: ({ payment }) => payment === 'paid' },
      { name: 'paymentReceipt', isAsked: ({ payment }) => payment === 'paid' },
    ],
  },
  ...(isAgreed ? [] : agreed),
]

/** Nearly always she herself, and the money of the country. */
function toHer(file: CaseFile) {
  return { payeeCode: caseCode(file.stream), money: { currency: homePack.currency } }
}

/** What is still to be said: that it was agreed and confirmed is said by other commands. */
const outcome = {
  ...paymentRecorded.fields.payment,
  kind: { ...paymentRecorded.fields.payment.kind, values: ['paid', 'not-paid'] },
}

export const paymentRecordForms = {
  pago: {
    title: 'payment.agree',
    part: 'apoyos',
    command: 'agree-payment',
    groups: () => agreed,
    declared: paymentRecorded.fields,
    initial: toHer,
    before: LimitAlone,
  },
  'pago-confirmado': {
    title: 'payment.confirm',
    part: 'apoyos',
    command: 'confirm-payment',
    names: 'ofPayment',
    groups: () => [
      {
        id: 'confirm',
        title: 'payment.confirm',
        intro: 'payment.confirm.intro',
        fields: [{ name: 'paymentReviewBy', expected: 'future' }],
      },
    ],
    declared: paymentRecorded.fields,
  },
  'pago-entregado': {
    title: 'payment.pay',
    part: 'apoyos',
    command: 'record-payment',
    names: 'ofPayment',
    groups: () => handedOver(true),
    declared: { ...paymentRecorded.fields, payment: outcome },
    initial: () => ({ payment: 'paid' }),
  },
  'pago-sin-acuerdo': {
    title: 'payment.pay-at-once',
    part: 'apoyos',
    command: 'record-payment',
    groups: () => handedOver(false),
    declared: { ...paymentRecorded.fields, payment: outcome },
    initial: (file) => ({ payment: 'paid', ...toHer(file) }),
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
