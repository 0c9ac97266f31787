import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { dayOfCase } from '../testing/day-of-case.ts'
import { FirstNight, asha, by, inventedClocks, openToAll } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, inventedId, pen } from '../testing/story.ts'
import { confirmPayment } from './confirm-payment.ts'
import { paymentRecorded } from './payment-recorded.ts'

const colleague = pen(10, 101)

function agreed(): { night: FirstNight; ofPayment: string } {
  const night = new FirstNight()
  const { id } = night.story.write(
    paymentRecorded,
    { payment: 'agreed', paymentKind: 'grant', money: { amount: 900, currency: 'XTS' } },
    { by: asha, stream: night.case },
  )
  return { night, ofPayment: id }
}
const confirming = (
  { night, ofPayment }: ReturnType<typeof agreed>,
  author = colleague,
  more: { size?: 'small' | 'large'; paymentReviewBy?: number } = {},
) =>
  confirmPayment(
    {
      caseFile: night.file,
      ownProfile: {
        size: more.size ?? 'large',
        kind: 'shelter',
        dutyToReport: 'no',
        enforcesMigrationLaw: 'no',
      },
    },
    {
      case: night.case,
      ofPayment,
      ...(more.paymentReviewBy ? { paymentReviewBy: more.paymentReviewBy } : {}),
      ...by(author),
    },
  )

test('a second person confirms; whoever agreed it does not', () => {
  const asked = agreed()
  expect(confirming(asked, asha)).toMatchObject({ code: 'second-person-missing' })
  asked.night.story.carryOut(decidedIn(confirming(asked)), { by: colleague })
  expect(asked.night.file.payments).toMatchObject([{ standing: 'confirmed' }])
})

test('nor by a program that writes the entry all the same', () => {
  const { night, ofPayment } = agreed()
  night.story.write(
    paymentRecorded,
    { payment: 'confirmed', ofPayment },
    { by: asha, stream: night.case },
  )
  expect(night.file.payments).toMatchObject([{ standing: 'agreed' }])
})

function dayOf({ night }: ReturnType<typeof agreed>, member: string, isDecider = true) {
  return dayOfCase(night.file, { member, isDecider }).filter(({ kind }) => kind === 'payment')
}

test('it stands on the day of everybody who may confirm it until somebody did, and not of her who agreed it', () => {
  const asked = agreed()
  expect(dayOf(asked, asha.member as string)).toEqual([])
  expect(dayOf(asked, inventedId(101), false)).toEqual([])
  expect(dayOf(asked, inventedId(101))).toMatchObject([
    { part: 'waiting-for-me', kind: 'payment', code: 'grant' },
  ])
  asked.night.story.carryOut(decidedIn(confirming(asked)), { by: colleague })
  expect(dayOf(asked, inventedId(102))).toEqual([])
})

test('of what one person hands over alone nobody is told', () => {
  const { night } = agreed()
  const free = { ...inventedClocks, settings: { 'payment-alone-up-to-XTS': 900 } }
  const { reminders } = foldCase(night.story.of(night.case), { ...openToAll, clocks: free })
  expect(reminders.map(({ about }) => about)).not.toContain('payment')
})

test('a house of two gives a day within 72 hours instead', () => {
  const asked = agreed()
  const small = { size: 'small' } as const
  expect(confirming(asked, asha, small)).toMatchObject({ code: 'review-day-missing' })
  const late = { ...small, paymentReviewBy: firstNight + 73 * hour }
  expect(confirming(asked, asha, late)).toMatchObject({ code: 'review-day-missing' })
  const soon = { ...small, paymentReviewBy: firstNight + 71 * hour }
  expect(confirming(asked, asha, soon).kind).toBe('decided')
})

test('what was never agreed is not confirmed', () => {
  const { night } = agreed()
  expect(confirming({ night, ofPayment: inventedId(9) })).toMatchObject({ code: 'payment-missing' })
})
