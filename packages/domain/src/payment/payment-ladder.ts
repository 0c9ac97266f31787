import { approvedOverCeiling } from '../approval/approvals.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { ClockCodes } from '../clock/clock-rule.ts'
import type { Ladder } from '../ladder/rung.ts'
import type { PaymentLine, PaymentSaid } from './payments.ts'

type Settings = Pick<ClockCodes, 'settings'> | undefined
type Asked = Pick<PaymentSaid, 'paymentKind' | 'money'>

/** The most that one person's grants come to, in the currency's smallest unit; set for each currency on its own. */
export function grantCeiling(clocks: Settings, currency: string): number | undefined {
  return clocks?.settings[`grant-ceiling-${currency}`]
}

const aloneUpTo = 'payment-alone-up-to-'

/** What one person hands over alone, in each currency for which somebody set it. */
export function limitsAlone(
  clocks: Settings,
): readonly { readonly currency: string; readonly amount: number }[] {
  return Object.entries(clocks?.settings ?? {}).flatMap(([code, amount]) =>
    code.startsWith(aloneUpTo) && amount !== undefined
      ? [{ currency: code.slice(aloneUpTo.length), amount }]
      : [],
  )
}

/** Up to this nobody else is asked. Where nobody set it, a second person is always asked. */
export function needsSecondPerson(clocks: Settings, { money }: Asked): boolean {
  const free = clocks?.settings[`${aloneUpTo}${money?.currency ?? ''}`]
  return free === undefined || (money?.amount ?? 0) > free
}

/** Agreed by one, and more than one person hands over alone. */
export function awaitsSecondPerson(clocks: Settings, { said, standing }: PaymentLine): boolean {
  return standing === 'agreed' && needsSecondPerson(clocks, said)
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
