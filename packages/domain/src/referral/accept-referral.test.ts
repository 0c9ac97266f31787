import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, desk, shelter } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { openedFor } from '../journal/opened-for.ts'
import { acceptReferral } from './accept-referral.ts'
import { declineReferral } from './decline-referral.ts'
import { referralAccepted } from './referral-accepted.ts'
import { foldReferral } from './referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const sent = () => new FirstNight().agrees().sends()
const later = by(beto, firstNight + hour)

function accepting(night: FirstNight, more: object = {}) {
  const referral = night.referral()
  return acceptReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...more, ...later },
  )
}

const toShelter = {
  purpose: 'referral',
  recipientOrganisation: shelter.recipientOrganisation,
  compartments: ['care', 'essential'],
  answer: 'given',
} as const

describe('accepting', () => {
  test('grants the case back, grants the referral back, and says yes', () => {
    const night = sent()
    const outcome = accepting(night, { message: 'come at eight', expectedOn: '2026-11-22' })
    expect(typesOf(outcome)).toEqual(['grant-issued', 'grant-issued', 'referral-accepted'])
    const [back, answerBack] = decidedIn(outcome).entries
    expect(back?.content).toMatchObject({
      opens: night.case,
      recipientOrganisation: asha.organisation,
      recipientGroup: desk.returnGroup,
      feed: desk.returnFeed,
      basis: { kind: 'return', answers: night.referral().sent.grant },
    })
    expect(answerBack?.content).toMatchObject({ opens: night.referral().stream })
  })

  test('the sender then sees that she is taken on, and what is done for her, and nothing else', () => {
    const night = sent()
    night.story.carryOut(decidedIn(accepting(night)), { by: beto, at: firstNight + hour })
    expect(night.referral().state.value).toBe('accepted')
    const back = night
      .grants()
      .find(({ stream }) => stream === night.referral().accepted?.returnGrant)
    expect(back).toMatchObject({ grantor: beto.organisation, compartments: ['care'] })
  })

  test('where she did not agree that they tell back, or was not asked, the sender sees that she is taken on', () => {
    for (const tellsBack of [{ tellsBack: 'no' } as const, {}]) {
      const answers = [{ ...toShelter, ...tellsBack }]
      const night = new FirstNight().agrees([], { answers }).sends()
      const outcome = accepting(night)
      expect(typesOf(outcome)).toEqual(['grant-issued', 'referral-accepted'])
      night.story.carryOut(decidedIn(outcome), { by: beto, at: firstNight + hour })
      expect(night.referral().state.value).toBe('accepted')
      const back = night.grants().filter(({ grantor }) => grantor === beto.organisation)
      expect(back.map(({ opens }) => opens)).toEqual([night.referral().stream])
    }
  })

  test('nobody asked her in an emergency: nothing is told back', () => {
    const otherBasis = { kind: 'emergency', ground: 'vital-interest', justification: 'x' } as const
    const night = new FirstNight().sends({ otherBasis })
    expect(typesOf(accepting(night))).toEqual(['grant-issued', 'referral-accepted'])
  })

  test('tells back no longer than she lets them know', () => {
    const expiresAt = firstNight + 9 * hour
    const answers = [{ ...toShelter, tellsBack: 'yes' as const, expiresAt }]
    const night = new FirstNight().agrees([], { answers }).sends()
    const [back] = decidedIn(accepting(night)).entries
    expect(back?.content).toMatchObject({ opens: night.case, until: expiresAt })
  })

  test('answers in the facts with a state and an urgency and no reminder', () => {
    const { content } = entryOf(accepting(sent()), referralAccepted)
    expect(referralAccepted.facts(content)).toEqual({
      family: 'referral',
      state: 'accepted',
      urgency: 'urgent',
    })
  })
})

describe('is refused', () => {
  test('to the sender, to a third organisation and to whoever cannot read it: one answer', () => {
    const referral = sent().referral()
    const ask = { referral: referral.stream }
    const third = { ...later, organisation: inventedId(12) as typeof beto.organisation }
    const sealed = foldReferral(sent().story.entries.map((entry) => openedFor(entry, [])))
    for (const outcome of [
      acceptReferral({ referral: referral, grants: [] }, { ...ask, ...by(asha) }),
      acceptReferral({ referral: referral, grants: [] }, { ...ask, ...third }),
      acceptReferral({ referral: sealed, grants: [] }, { ...ask, ...later }),
      acceptReferral({ referral: undefined, grants: [] }, { ...ask, ...later }),
    ]) {
      expect(outcome).toEqual({ kind: 'refused', code: 'not-found', field: 'referral' })
    }
  })

  test('after it was declined, accepted or taken back', () => {
    const declined = sent()
    const no = declineReferral(declined.referral(), {
      referral: declined.referral().stream,
      reason: 'no-capacity',
      ...later,
    })
    declined.story.carryOut(decidedIn(no), { by: beto })
    expect(accepting(declined)).toMatchObject({ code: 'referral-not-waiting' })

    const accepted = sent()
    accepted.story.carryOut(decidedIn(accepting(accepted)), { by: beto })
    expect(accepting(accepted)).toMatchObject({ code: 'referral-not-waiting' })

    const withdrawn = sent()
    const back = withdrawReferral(
      { referral: withdrawn.referral(), grants: withdrawn.grants() },
      { referral: withdrawn.referral().stream, ...by(asha) },
    )
    withdrawn.story.carryOut(decidedIn(back), { by: asha })
    expect(accepting(withdrawn)).toMatchObject({ code: 'referral-not-waiting' })
  })
})
