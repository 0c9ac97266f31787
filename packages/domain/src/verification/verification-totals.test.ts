import { expect, test } from 'vitest'
import { asha, inventedClocks } from '../testing/first-night.ts'
import { VerificationByOrder, inventedKinds } from '../testing/verification-by-order.ts'
import type { OtherwiseSaid } from '../testing/verification-by-order.ts'
import { observationsUntil } from './observations-until.ts'
import { verificationEnded } from './verification-ended.ts'
import { verificationTotals } from './verification-totals.ts'

function ended(
  more: OtherwiseSaid = {},
  result: 'irregular-stay' | 'prevented' = 'irregular-stay',
) {
  const here = new VerificationByOrder(more)
  here.story.write(verificationEnded, { verificationResults: [result] }, { by: asha })
  return { verification: here.verification, begunAt: here.file.begunAt }
}

test('BR-50: orders are counted and never people; what is incomplete stands apart, what is under way nowhere', () => {
  const underWay = { verification: new VerificationByOrder().verification, begunAt: 1 }
  const lines = [
    ended({ verificationCounts: { checked: 60 } }),
    ended({ verificationOrder: undefined }),
    ended({}, 'prevented'),
    ended({ verificationKind: 'migration-check' }),
    underWay,
    { verification: undefined, begunAt: undefined },
  ]
  const apart = { carriedOut: 1, incomplete: 0, prevented: 0 }
  expect(verificationTotals(lines, inventedKinds, undefined)).toEqual([
    { month: '2026-11', kind: 'verification-visit', carriedOut: 1, incomplete: 1, prevented: 1 },
    { month: '2026-11', kind: 'migration-check', ...apart },
  ])
})

test('the month is that of the place, where it was carried out', () => {
  // Still October there, and November in UTC.
  const lateInOctober = Date.UTC(2026, 10, 1, 2)
  const clocks = { timeZones: [{ area: '', zone: 'Etc/GMT+6' }] }
  const lines = [ended({ verificationBegan: lateInOctober })]
  expect(verificationTotals(lines, inventedKinds, clocks)[0]?.month).toBe('2026-10')
})

test('whoever was visited may answer the record for as long as the country says, in worked days', () => {
  const kinds = [{ code: 'verification-visit', demands: [], observations: 'answer' }]
  const clocks = {
    ...inventedClocks,
    timeZones: [],
    deadlines: [
      {
        code: 'answer',
        startsAt: 'visit-recorded',
        limit: { kind: 'business-days', days: 5 },
        binds: 'person',
        lies: 'operation',
        calendar: 'office',
      },
    ],
    calendars: [
      {
        code: 'office',
        weeklyRest: [0, 6],
        years: { 2026: { closed: [], ownClosures: 'loaded' } },
      },
    ],
  } as never
  const { verification } = new VerificationByOrder({ verificationPaperOn: '2026-11-19' })
  // From Thursday on: Friday, and Monday to Thursday.
  expect(observationsUntil(verification, kinds, clocks)).toBe('2026-11-26')
  expect(observationsUntil(new VerificationByOrder().verification, kinds, clocks)).toBeUndefined()
  expect(observationsUntil(verification, kinds, undefined)).toBeUndefined()
})
