import { describe, expect, test } from 'vitest'
import { closeCase } from '../closure/close-case.ts'
import { agreePayment } from '../payment/agree-payment.ts'
import { FirstNight, asha, by, country, plainShelter } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, pen } from '../testing/story.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import { answerApproval } from './answer-approval.ts'
import type { AnswerApproval } from './answer-approval.ts'
import { approvalAnswered } from './approval-answered.ts'
import { askApproval } from './ask-approval.ts'
import type { AskApproval } from './ask-approval.ts'

const colleague = pen(10, 101)
const large: OrganisationProfile = { ...plainShelter, size: 'large' }

function asked(more: Partial<AskApproval> = {}): { night: FirstNight; approval: string } {
  const night = new FirstNight()
  const outcome = askApproval(night.file, {
    case: night.case,
    approvalOf: 'closure',
    ...more,
    ...by(asha),
  })
  const [entry] = night.story.carryOut(decidedIn(outcome), { by: asha })
  return { night, approval: entry?.id ?? '' }
}

type Asked = ReturnType<typeof asked>

function answering(
  { night, approval }: Asked,
  more: Partial<AnswerApproval> = {},
  { author = colleague, ownProfile = large } = {},
) {
  return answerApproval(
    { caseFile: night.file, ownProfile },
    { case: night.case, approval, approvalAnswer: 'approves', ...more, ...by(author) },
  )
}

function approved(held: Asked): Asked {
  held.night.story.carryOut(decidedIn(answering(held)), { by: colleague })
  return held
}

describe('two people', () => {
  test('a colleague approves', () => {
    expect(approved(asked()).night.file.approvals).toMatchObject([{ state: 'approved' }])
  })

  test('whoever asked does not, nor by a program that writes the entry all the same', () => {
    const held = asked()
    expect(answering(held, {}, { author: asha })).toMatchObject({ code: 'second-person-missing' })
    held.night.story.write(
      approvalAnswered,
      { approval: held.approval, approvalAnswer: 'approves' },
      { by: asha, stream: held.night.case },
    )
    expect(held.night.file.approvals).toMatchObject([{ state: 'waiting' }])
  })

  test('a house that has nobody else gives a day within 72 hours', () => {
    const alone = { author: asha, ownProfile: plainShelter }
    expect(answering(asked(), {}, alone)).toMatchObject({ code: 'review-day-missing' })
    const late = { approvalReviewBy: firstNight + 100 * hour }
    expect(answering(asked(), late, alone)).toMatchObject({ code: 'review-day-missing' })
    const soon = { approvalReviewBy: firstNight + 48 * hour }
    expect(answering(asked(), soon, alone).kind).toBe('decided')
  })

  test('whoever does not approve says why, and one is enough', () => {
    expect(answering(asked(), { approvalAnswer: 'changes-wanted' })).toMatchObject({
      code: 'approval-reason-missing',
    })
    const held = approved(asked())
    held.night.story.write(
      approvalAnswered,
      { approval: held.approval, approvalAnswer: 'does-not-approve' },
      { by: colleague, stream: held.night.case },
    )
    expect(held.night.file.approvals).toMatchObject([{ state: 'not-approved' }])
    expect(answering(held)).toMatchObject({ code: 'approval-not-waiting' })
  })
})

describe('a closure in a house of more than a few', () => {
  const closing = (night: FirstNight, ownProfile: OrganisationProfile) =>
    closeCase(
      night.file,
      {
        case: night.case,
        reason: 'objectives-met',
        summary: 'x',
        reopeningExplained: true,
        ...by(asha),
      },
      country,
      ownProfile,
    )

  test('waits for the second person; a small house decides alone', () => {
    const { night } = asked()
    expect(closing(night, large)).toMatchObject({ code: 'closure-not-approved' })
    expect(closing(night, plainShelter).kind).toBe('decided')
    expect(closing(approved(asked()).night, large).kind).toBe('decided')
  })

  test('takes place once by it', () => {
    const { night } = approved(asked())
    night.story.carryOut(decidedIn(closing(night, large)), { by: asha })
    expect(night.file.approvals).toMatchObject([{ isSpent: true }])
  })
})

test('a payment over the ceiling is agreed only as far as a second person approved', () => {
  const held = asked({ approvalOf: 'over-ceiling', overCeiling: { amount: 500, currency: 'XTS' } })
  const settings = { 'grant-ceiling-XTS': 1000 }
  const paying = (amount: number) =>
    agreePayment(
      held.night.file,
      {
        case: held.night.case,
        paymentKind: 'grant',
        payeeCode: 'P-1',
        money: { amount, currency: 'XTS' },
        ...by(asha),
      },
      { clocks: { ...country.clocks, settings } },
    )
  expect(paying(1400)).toMatchObject({ code: 'payment-over-ceiling' })
  approved(held)
  expect(paying(1400).kind).toBe('decided')
  expect(paying(1600)).toMatchObject({ code: 'payment-over-ceiling' })
})
