import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { agreePayment } from './agree-payment.ts'
import type { AgreePayment } from './agree-payment.ts'
import { limitsAlone } from './payment-ladder.ts'

const country = {
  clocks: { settings: { 'grant-ceiling-XTS': 10_000, 'payment-alone-up-to-XTS': 500 } },
}

function agreeing(night: FirstNight, amount: number, more: Partial<AgreePayment> = {}) {
  return agreePayment(
    night.file,
    {
      case: night.case,
      paymentKind: 'grant',
      payeeCode: 'K-7F3',
      money: { amount, currency: 'XTS' },
      ...more,
      ...by(asha),
    },
    country as never,
  )
}

test('W23: agreed by code, amount in the smallest unit, with its donor’s line; a large one awaits a second person', () => {
  const outcome = decidedIn(agreeing(new FirstNight(), 5000, { donor: 'D', budgetLine: '1.2' }))
  expect(outcome.remarks).toEqual(['payment-awaits-second'])
  expect(decidedIn(agreeing(new FirstNight(), 500)).remarks).toEqual([])
  const [entry] = outcome.entries
  expect(entry && Object.keys(partsOf(entry))).toEqual(['care'])
})

test('instalments together stay under the ceiling of one person; what was not paid does not count', () => {
  const night = new FirstNight()
  night.story.carryOut(decidedIn(agreeing(night, 6000, { instalment: 1, instalments: 2 })), {
    by: asha,
  })
  expect(agreeing(night, 4001)).toMatchObject({ code: 'payment-over-ceiling', field: 'money' })
  expect(agreeing(night, 4000).kind).toBe('decided')
  expect(agreeing(night, 9000, { paymentKind: 'voucher' }).kind).toBe('decided')
})

test('an amount without its currency is none', () => {
  expect(agreeing(new FirstNight(), 5, { money: { amount: 5 } })).toMatchObject({
    code: 'money-incomplete',
  })
})

test('what one person hands over alone is told by currency, as far as somebody set it', () => {
  expect(limitsAlone(country.clocks)).toEqual([{ currency: 'XTS', amount: 500 }])
  expect(limitsAlone(undefined)).toEqual([])
})
