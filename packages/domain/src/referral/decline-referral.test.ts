import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { declineReferral } from './decline-referral.ts'
import type { DeclineReferral } from './decline-referral.ts'
import { declineReasons } from './referral-codes.ts'
import { referralDeclined } from './referral-declined.ts'

function declining(night: FirstNight, more: Partial<DeclineReferral> = {}) {
  const referral = night.referral()
  return declineReferral(referral, {
    referral: referral.stream,
    reason: 'no-capacity',
    ...more,
    ...by(beto),
  })
}
const sent = () => new FirstNight().agrees().sends()

test('a no carries its reason back to the sender, and opens nothing but the answer itself', () => {
  const night = sent()
  const outcome = declining(night, { words: 'all beds taken until Friday' })
  expect(typesOf(outcome)).toEqual(['grant-issued', 'referral-declined'])
  const [grant] = decidedIn(outcome).entries
  expect(grant?.content).toMatchObject({
    opens: night.referral().stream,
    recipientOrganisation: asha.organisation,
    compartments: ['care'],
    history: { kind: 'none' },
  })
  night.story.carryOut(decidedIn(outcome), { by: beto })
  expect(night.referral()).toMatchObject({
    state: { value: 'declined' },
    declined: { reason: 'no-capacity', words: 'all beds taken until Friday' },
  })
})

test('"not suitable" is enough where a house must not say why (W8)', () => {
  expect(entryOf(declining(sent(), { reason: 'not-suitable' }), referralDeclined).content).toEqual(
    expect.not.objectContaining({ words: expect.anything() as unknown }),
  )
})

test('a reason outside the list needs words', () => {
  expect(declining(sent(), { reason: 'other' })).toMatchObject({
    code: 'words-missing',
    field: 'words',
  })
  expect(declining(sent(), { reason: 'other', words: 'fire damage' }).kind).toBe('decided')
})

test('no reason is about reporting or cooperating (BR-24)', () => {
  for (const reason of declineReasons) expect(reason).not.toMatch(/report|denunc|cooper/)
})

test('it is not the sender’s to decline, and not twice', () => {
  const night = sent()
  const referral = night.referral()
  const ask = { referral: referral.stream, reason: 'too-far' } as const
  expect(declineReferral(referral, { ...ask, ...by(asha) })).toMatchObject({ code: 'not-found' })
  night.story.carryOut(decidedIn(declining(night)), { by: beto })
  expect(declining(night)).toMatchObject({ code: 'referral-not-waiting' })
})
