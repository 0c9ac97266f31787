import { expect, test } from 'vitest'
import { openedFor } from '../journal/opened-for.ts'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { firstNight, hour, pen } from '../testing/story.ts'
import type { Pen } from '../testing/story.ts'
import { paymentTotals } from './payments.ts'
import { paymentRecorded } from './payment-recorded.ts'
import { recordPayment } from './record-payment.ts'
import type { RecordPayment } from './record-payment.ts'

const country = { clocks: { settings: { 'payment-alone-up-to-XTS': 500 } } }

function paying(night: FirstNight, more: Partial<RecordPayment>) {
  const outcome = recordPayment(
    night.file,
    { case: night.case, payment: 'paid', ...more, ...by(asha) },
    country as never,
  )
  night.story.carryOut(decidedIn(outcome), { by: asha })
  return decidedIn(outcome)
}

test('W4: what was handed over is taken down, also what nobody agreed or signed for', () => {
  const money = { amount: 900, currency: 'XTS' }
  expect(
    paying(new FirstNight(), { paymentKind: 'cash', payeeCode: 'P-1', money }).remarks,
  ).toEqual(['payment-not-agreed', 'payment-without-second', 'receipt-to-follow'])
})

test('a second person’s yes covers the sum that she saw, and no other; nor is one’s own a second', () => {
  const money = { amount: 900, currency: 'XTS' }
  const agreed = (by2: Pen, more: object = {}) => {
    const night = new FirstNight()
    const place = { by: asha, stream: night.case }
    const said = { payment: 'agreed', paymentKind: 'grant', money } as const
    const { id } = night.story.write(paymentRecorded, said, place)
    const confirmed = { payment: 'confirmed', ofPayment: id, ...more } as const
    night.story.write(paymentRecorded, confirmed, { ...place, by: by2 })
    return { night, ofPayment: id, receiptStands: 'signed' } as const
  }
  const { night, ...paid } = agreed(pen(10, 101))
  const more = { ...paid, money: { ...money, amount: 90_000 } }
  expect(paying(night, more).remarks).toEqual(['payment-without-second'])
  for (const reviewAfter of [1, 1000]) {
    const alone = agreed(asha, { paymentReviewBy: firstNight + reviewAfter * hour })
    const [line] = alone.night.file.payments
    expect(line?.standing).toBe(reviewAfter === 1 ? 'confirmed' : 'agreed')
  }
})

test('it carries what was agreed, is one line with it, and counts once', () => {
  const night = new FirstNight()
  const money = { amount: 900, currency: 'XTS' }
  const said = {
    paymentKind: 'grant',
    payeeCode: 'P-1',
    money,
    donor: 'D',
    budgetLine: '1',
  } as const
  const place = { by: asha, stream: night.case }
  const { id } = night.story.write(paymentRecorded, { payment: 'agreed', ...said }, place)
  const second = { ...place, by: pen(10, 101) }
  night.story.write(paymentRecorded, { payment: 'confirmed', ofPayment: id }, second)
  const paid = paying(night, { ofPayment: id, receiptStands: 'signed', paymentReceipt: 'R-9' })
  expect(paid.remarks).toEqual([])
  expect(night.file.payments).toMatchObject([{ id, standing: 'paid', said }])
  expect(paymentTotals(night.file.payments)).toEqual([
    { donor: 'D', budgetLine: '1', currency: 'XTS', payments: 1, amount: 900 },
  ])
  const [entry] = paid.entries
  const parts = entry && partsOf(entry)
  expect(parts?.statistics).toEqual({
    payment: 'grant',
    amount: 900,
    currency: 'XTS',
    donor: 'D',
    budgetLine: '1',
  })
})

test('W23: totals need no name and no receipt', () => {
  const night = new FirstNight()
  paying(night, {
    paymentKind: 'cash',
    payeeCode: 'P-1',
    money: { amount: 100, currency: 'XTS' },
    paymentReceipt: 'signed by Ixchel',
  })
  const care = night.story.of(night.case).map((entry) => openedFor(entry, ['care']))
  expect(JSON.stringify(care)).not.toContain('Ixchel')
})
