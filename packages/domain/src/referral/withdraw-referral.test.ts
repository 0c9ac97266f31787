import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { liveGrants } from '../grant/grants.ts'
import { acceptReferral } from './accept-referral.ts'
import { declineReferral } from './decline-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

function withdrawing(night: FirstNight) {
  const referral = night.referral()
  return withdrawReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(asha, firstNight + hour) },
  )
}
const sent = () => new FirstNight().agrees().sends()

test('says so while it still may, then ends both grants', () => {
  const night = sent()
  const outcome = withdrawing(night)
  expect(typesOf(outcome)).toEqual(['referral-withdrawn', 'grant-ended', 'grant-ended'])
  expect(decidedIn(outcome).entries[0]?.outside).toHaveLength(1)
  night.story.carryOut(decidedIn(outcome), { by: asha, at: firstNight + hour })
  expect(night.referral().state.value).toBe('ended')
  expect(liveGrants(night.grants(), firstNight + 2 * hour)).toEqual([])
})

test('also after it was accepted: she may change her mind; what the other side grants back is theirs to end', () => {
  const night = sent()
  const referral = night.referral()
  const yes = acceptReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(beto) },
  )
  night.story.carryOut(decidedIn(yes), { by: beto })
  night.story.carryOut(decidedIn(withdrawing(night)), { by: asha, at: firstNight + hour })
  const left = liveGrants(night.grants(), firstNight + 2 * hour)
  expect(left.map(({ grantor }) => grantor)).toEqual([beto.organisation, beto.organisation])
})

test('not when it is over, and not by the other side', () => {
  const night = sent()
  const referral = night.referral()
  const theirs = withdrawReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(beto) },
  )
  expect(theirs).toMatchObject({ code: 'not-found' })
  const no = declineReferral(referral, {
    referral: referral.stream,
    reason: 'too-far',
    ...by(beto),
  })
  night.story.carryOut(decidedIn(no), { by: beto })
  expect(withdrawing(night)).toMatchObject({ code: 'referral-over' })
})

test('where both grants are over already, only the word remains', () => {
  const night = sent()
  const referral = night.referral()
  const outcome = withdrawReferral(
    { referral, grants: [] },
    { referral: referral.stream, ...by(asha) },
  )
  expect(typesOf(outcome)).toEqual(['referral-withdrawn'])
})
