import { expect, test } from 'vitest'
import { judgeGrant } from '../grant/judge-grant.ts'
import { knownOf } from '../testing/basis-known.ts'
import { FirstNight, asha, beto } from '../testing/first-night.ts'
import { referralAccepted } from './referral-accepted.ts'
import { referralDeclined } from './referral-declined.ts'
import { isReferralOver } from './referral-over.ts'
import { referralWithdrawn } from './referral-withdrawn.ts'

function sent() {
  const night = new FirstNight().agrees().sends()
  const { stream } = night.referral()
  const content = { case: night.case, urgency: 'urgent' as const }
  const at = { by: beto, stream, after: night.story.of(stream) }
  return {
    night,
    declines: (by = beto) =>
      night.story.write(referralDeclined, { ...content, reason: 'no-capacity' }, { ...at, by }),
    accepts: () => night.story.write(referralAccepted, content, at),
    takesBack: (by = asha) => night.story.write(referralWithdrawn, content, { ...at, by }),
    isOver: () => isReferralOver(night.referral(), beto.organisation),
  }
}

test('a referral is over by the no of whom it was sent to, or because the sender took it back', () => {
  const declined = sent()
  expect(declined.isOver()).toBe(false)
  declined.declines(asha)
  declined.takesBack(beto)
  expect(declined.isOver()).toBe(false)
  declined.declines()
  expect(declined.isOver()).toBe(true)
  expect(isReferralOver(declined.night.referral(), asha.organisation)).toBe(false)
  const takenBack = sent()
  takenBack.accepts()
  takenBack.takesBack()
  expect(takenBack.isOver()).toBe(true)
})

test('a yes and a no at once end nothing: she may be with them', () => {
  const both = sent()
  both.accepts()
  both.declines()
  expect(both.night.referral().state).toMatchObject({ value: 'declined', disputed: true })
  expect(both.isOver()).toBe(false)
})

test('what was opened for referrals is over when none of them stands, also for a member who does not read her consent', () => {
  const declined = sent()
  declined.declines()
  const { night } = declined
  const [grant] = night.grants().filter(({ opens }) => opens === night.case)
  if (!grant) throw new Error('a referral grants')
  const known = knownOf(night.file, night.grants())
  const judge = (more: Partial<typeof known>) => judgeGrant(grant, { ...known, ...more })
  const over = { kind: 'over', code: 'grant-referral-over' }
  const no = night.referral()
  const waiting = sent().night.referral()
  expect(judge({ sentWith: [no] })).toEqual(over)
  expect(judge({ sentWith: [no], consents: [], readsCare: false })).toEqual(over)
  expect(judge({ sentWith: [no, waiting] }).kind).toBe('stands')
  expect(judge({ sentWith: [] }).kind).toBe('stands')
})
