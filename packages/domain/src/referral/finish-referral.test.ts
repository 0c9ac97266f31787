import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { acceptReferral } from './accept-referral.ts'
import { finishReferral } from './finish-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

function accepted(): FirstNight {
  const night = new FirstNight().agrees().sends()
  const referral = night.referral()
  const outcome = acceptReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(beto) },
  )
  night.story.carryOut(decidedIn(outcome), { by: beto })
  return night
}
const finishing = (night: FirstNight, pen = beto) =>
  finishReferral(night.referral(), {
    referral: night.referral().stream,
    outcome: 'met',
    words: 'she has a room of her own now',
    ...by(pen),
  })

test('whoever took her on says that its part is done, and the sender reads how it ended', () => {
  const night = accepted()
  const outcome = finishing(night)
  expect(typesOf(outcome)).toEqual(['referral-finished'])
  night.story.carryOut(decidedIn(outcome), { by: beto })
  expect(night.referral()).toMatchObject({
    state: { value: 'closed', disputed: false },
    finished: { outcome: 'met', words: 'she has a room of her own now' },
  })
})

test('it is not the sender’s to say, not before it was accepted, and not twice', () => {
  expect(finishing(accepted(), asha)).toMatchObject({ code: 'not-found' })
  expect(finishing(new FirstNight().agrees().sends())).toMatchObject({
    code: 'referral-not-accepted',
  })
  const night = accepted()
  night.story.carryOut(decidedIn(finishing(night)), { by: beto })
  expect(finishing(night)).toMatchObject({ code: 'referral-not-accepted' })
})

test('afterwards the sender can still stop sharing', () => {
  const night = accepted()
  night.story.carryOut(decidedIn(finishing(night)), { by: beto })
  const referral = night.referral()
  const outcome = withdrawReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(asha) },
  )
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.referral().state.value).toBe('ended')
})
