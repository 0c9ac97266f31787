import { expect, test } from 'vitest'
import { dayOfCase } from '../testing/day-of-case.ts'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { approvalSubjects } from './approval-codes.ts'
import { askApproval } from './ask-approval.ts'
import type { AskApproval } from './ask-approval.ts'

function asking(night: FirstNight, more: Partial<AskApproval> = {}) {
  return askApproval(night.file, { case: night.case, approvalOf: 'closure', ...more, ...by(asha) })
}

test('what was asked waits, and is not asked twice', () => {
  const night = new FirstNight()
  night.story.carryOut(decidedIn(asking(night)), { by: asha })
  expect(night.file.approvals).toMatchObject([{ state: 'waiting' }])
  expect(asking(night)).toMatchObject({ code: 'approval-waits-already' })
  expect(night.file.reminders).toMatchObject([
    { about: 'first-night' },
    { about: 'approval', code: 'closure', by: asha.member },
  ])
})

test('nobody is asked to approve herself', () => {
  expect(asking(new FirstNight(), { approvalBy: asha.member as string })).toMatchObject({
    code: 'second-person-missing',
  })
})

test('there is a plan to look at, and an amount to agree to', () => {
  expect(asking(new FirstNight(), { approvalOf: 'plan' })).toMatchObject({ code: 'plan-not-here' })
  expect(asking(new FirstNight(), { approvalOf: 'over-ceiling' })).toMatchObject({
    code: 'money-incomplete',
  })
})

test('help, emergencies and protection are asked of nobody', () => {
  expect(approvalSubjects).toEqual(['plan', 'closure', 'over-ceiling'])
})

test('it stands on everybody’s day but hers who asked, and where one was asked on that one’s alone', () => {
  const dayOf = (night: FirstNight, member: string) =>
    dayOfCase(night.file, { member }).filter(({ kind }) => kind === 'approval')
  const open = new FirstNight()
  open.story.carryOut(decidedIn(asking(open)), { by: asha })
  expect(dayOf(open, asha.member as string)).toEqual([])
  expect(dayOf(open, inventedId(101))).toMatchObject([
    { part: 'waiting-for-me', kind: 'approval', code: 'closure' },
  ])
  const named = new FirstNight()
  named.story.carryOut(decidedIn(asking(named, { approvalBy: inventedId(102) })), { by: asha })
  expect(dayOf(named, inventedId(101))).toEqual([])
  expect(dayOf(named, inventedId(102))).toHaveLength(1)
})
