import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CountryCodes } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { agreementLadder, needsSecondPerson } from './payment-ladder.ts'
import { paymentRecorded } from './payment-recorded.ts'

const { paymentKind, payeeCode, money, donor, budgetLine, instalment, instalments, paymentFor } =
  paymentRecorded.fields
const input = {
  paymentKind: needed(paymentKind.kind),
  payeeCode: needed(payeeCode.kind),
  money: needed(money.kind),
  donor,
  budgetLine,
  instalment,
  instalments,
  paymentFor,
  case: needed(identifier),
}

export const agreePaymentCommand = defineCommand({
  name: 'agree-payment',
  access: accessOf({ groups: caseDeciders, reads: ['care'] }),
  decides: [{ entryType: paymentRecorded, where: { payment: ['agreed'] } }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => agreePayment(caseFile, command, country),
})

export type AgreePayment = InputOf<typeof input> & Author

/** Agrees to pay: by the ceiling and by nothing else; whether she reported, cooperates or stays is not looked at (BR-21). */
export function agreePayment(
  file: Pick<CaseFile, 'payments' | 'approvals'>,
  command: AgreePayment,
  { clocks }: Pick<CountryCodes, 'clocks'>,
): Decision | Refusal {
  const { amount, currency } = command.money
  if (amount === undefined || currency === undefined || !/^[A-Z]{3}$/.test(currency))
    return refused('money-incomplete', { field: 'money' })
  const refusal = refusalOf(agreementLadder(file, command, clocks))
  if (refusal) return refusal
  return decideAll(
    [
      draftEntry(
        paymentRecorded,
        { stream: command.case as StreamId },
        { ...contentFrom(paymentRecorded, command), payment: 'agreed' },
        command,
      ),
    ],
    needsSecondPerson(clocks, command) ? ['payment-awaits-second'] : [],
  )
}
