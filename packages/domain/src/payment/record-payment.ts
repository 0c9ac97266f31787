import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CountryCodes } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { choice } from '../journal/value-kind.ts'
import { needsSecondPerson } from './payment-ladder.ts'
import { paymentRecorded } from './payment-recorded.ts'
import type { PaymentSaid } from './payments.ts'

const { paymentReviewBy: _review, ...typed } = paymentRecorded.fields
const input = {
  ...typed,
  payment: needed(choice(['paid', 'not-paid'])),
  case: needed(identifier),
}

export const recordPaymentCommand = defineCommand({
  name: 'record-payment',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => recordPayment(caseFile, command, country),
})

export type RecordPayment = InputOf<typeof input> & Author

/** The second person's yes is to the sum that she saw, and to less. */
function isWithin(paid: PaymentSaid['money'], agreed: PaymentSaid['money']): boolean {
  return paid?.currency === agreed?.currency && (paid?.amount ?? 0) <= (agreed?.amount ?? 0)
}

/** Takes down what was handed over, also what nobody had agreed: that is pointed out and not held up (W4). */
export function recordPayment(
  file: Pick<CaseFile, 'payments'>,
  command: RecordPayment,
  { clocks }: Pick<CountryCodes, 'clocks'>,
): Decision | Refusal {
  const line = file.payments.find(({ id }) => id === command.ofPayment)
  const { payment: _, ofPayment: __, ...agreed } = line?.said ?? {}
  const { paymentReviewBy: ___, ...carried } = agreed
  const said = { ...carried, ...contentFrom(paymentRecorded, command) }
  const isPaid = command.payment === 'paid'
  const isConfirmed = line?.confirmation !== undefined && isWithin(said.money, line.agreedMoney)
  const isAlone = needsSecondPerson(clocks, said) && !isConfirmed
  return decideAll(
    [
      draftEntry(
        paymentRecorded,
        { stream: command.case as StreamId },
        isPaid ? said : contentFrom(paymentRecorded, command),
        command,
      ),
    ],
    [
      ...(isPaid && line === undefined ? ['payment-not-agreed'] : []),
      ...(isPaid && isAlone ? ['payment-without-second'] : []),
      ...(isPaid && command.receiptStands !== 'signed' ? ['receipt-to-follow'] : []),
    ],
  )
}
