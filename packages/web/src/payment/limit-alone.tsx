import { limitsAlone } from '@cobijo/domain/payment/payment-ladder'
import type { ReactNode } from 'react'
import { writeMinorUnits } from '../forms/fields/minor-units.ts'
import { homeCountry } from '../home-country.ts'
import { useText } from '../language/text.tsx'

/** Said before it is agreed: from which amount on a second person is asked. */
export function LimitAlone(): ReactNode {
  const text = useText()
  return limitsAlone(homeCountry.clocks).map(({ currency, amount }) => (
    <p key={currency} className="field-description">
      {text('payment.alone-up-to', { amount: `${writeMinorUnits(amount)} ${currency}` })}
    </p>
  ))
}
