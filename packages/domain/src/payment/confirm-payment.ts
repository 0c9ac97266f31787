import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { paymentRecorded } from './payment-recorded.ts'
import { reviewWithinMs } from './payments.ts'

const { ofPayment, paymentReviewBy } = paymentRecorded.fields
const input = {
  ofPayment: needed(ofPayment.kind),
  paymentReviewBy,
  case: needed(identifier),
}

export const confirmPaymentCommand = defineCommand({
  name: 'confirm-payment',
  access: accessOf({ groups: caseDeciders, reads: ['care'] }),
  decides: [{ entryType: paymentRecorded, where: { payment: ['confirmed'] } }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, ownProfile }, command) => confirmPayment({ caseFile, ownProfile }, command),
})

export type ConfirmPayment = InputOf<typeof input> & Author

/** The second person's yes; a small house gives a day within 72 hours on which somebody looks at it again. */
export function confirmPayment(
  {
    caseFile,
    ownProfile,
  }: Pick<Situation, 'ownProfile'> & {
    readonly caseFile: Pick<CaseFile, 'payments'>
  },
  command: ConfirmPayment,
): Decision | Refusal {
  const line = caseFile.payments.find(({ id }) => id === command.ofPayment)
  if (line?.standing !== 'agreed') return refused('payment-missing', { field: 'ofPayment' })
  if (line.agreedBy === command.member) {
    if (ownProfile?.size !== 'small')
      return refused('second-person-missing', { field: 'ofPayment' })
    const { paymentReviewBy: reviewBy, at } = command
    if (reviewBy === undefined || reviewBy < at || reviewBy > at + reviewWithinMs)
      return refused('review-day-missing', { field: 'paymentReviewBy' })
  }
  return decideAll([
    draftEntry(
      paymentRecorded,
      { stream: command.case as StreamId },
      { ...contentFrom(paymentRecorded, command), payment: 'confirmed' },
      command,
    ),
  ])
}
