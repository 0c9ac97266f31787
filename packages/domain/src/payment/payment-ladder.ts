import { approvedOverCeiling } from '../approval/approvals.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { ClockCodes } from '../clock/clock-rule.ts'
import type { Ladder } from '../ladder/rung.ts'
import type { PaymentSaid } from './payments.ts'

type Settings = Pick<ClockCodes, 'settings'> | undefined
type Asked = Pick<PaymentSaid, 'paymentKind' | 'money'>

/** The most that one person's grants come to, in the currency's smallest unit; set for each currency on its own. */
export function grantCeiling(clocks: Settings, currency: string): number | undefined {
  return clocks?.settings[`grant-ceiling-${currency}`]
}

/** Up to this nobody else is asked. Where nobody set it, a second person is always asked. */
export function needsSecondPerson(clocks: Settings, { money }: Asked): boolean {
  const free = clocks?.settings[`payment-alone-up-to-${money?.currency ?? ''}`]
  return free === undefined || (money?.amount ?? 0) > free
}

/** What must hold before it is agreed: the grants of this person stay under the ceiling, or over it as far as a second person approved. Nothing here looks at anything but money. */
export function agreementLadder(
  { payments: lines, approvals }: Pick<CaseFile, 'payments' | 'approvals'>,
  asked: Asked,
  clocks: Settings,
): Ladder {
  const { amount = 0, currency = '' } = asked.money ?? {}
  const ceiling = grantCeiling(clocks, currency)
  const taken = lines
    .filter(
      ({ said, standing }) =>
        said.paymentKind === 'grant' &&
        said.money?.currency === currency &&
        standing !== 'not-paid',
    )
    .reduce((sum, { said }) => sum + (said.money?.amount ?? 0), 0)
  return [
    ...(asked.paymentKind === 'grant' && ceiling !== undefined
      ? [
          {
            code: 'payment-over-ceiling',
            state:
              taken + amount > ceiling + approvedOverCeiling(approvals, currency) ? 'open' : 'done',
            field: 'money',
          } as const,
        ]
      : []),
  ]
}
