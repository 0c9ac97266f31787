import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, desk } from '../testing/first-night.ts'
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
  return acceptReferral(referral, { referral: referral.stream, ...more, ...later })
}

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

  test('the sender then sees that she is taken on, and by which grant', () => {
    const night = sent()
    night.story.carryOut(decidedIn(accepting(night)), { by: beto, at: firstNight + hour })
    expect(night.referral().state.value).toBe('accepted')
    const back = night
      .grants()
      .find(({ stream }) => stream === night.referral().accepted?.returnGrant)
    expect(back).toMatchObject({ grantor: beto.organisation, compartments: ['care', 'essential'] })
  })

  test('returns by default the care given and, if it came along, what the shift must know', () => {
    const night = new FirstNight().agrees(['identity']).sends({ goesAlong: ['identity'] })
    const [back] = decidedIn(accepting(night)).entries
    expect(back?.content['compartments']).toEqual(['care'])
  })

  test('never returns more than she agreed that the two share (BR-39)', () => {
    expect(accepting(sent(), { returns: ['care', 'health'] })).toMatchObject({
      code: 'returns-beyond-consent',
      field: 'health',
    })
    expect(accepting(sent(), { returns: ['essential'] }).kind).toBe('decided')
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
      acceptReferral(referral, { ...ask, ...by(asha) }),
      acceptReferral(referral, { ...ask, ...third }),
      acceptReferral(sealed, { ...ask, ...later }),
      acceptReferral(undefined, { ...ask, ...later }),
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
