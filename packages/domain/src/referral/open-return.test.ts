import { expect, test } from 'vitest'
import type { Grant } from '../grant/grants.ts'
import { FirstNight, asha, beto, by, desk, shelter } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { grantIssued } from '../grant/grant-issued.ts'
import { acceptReferral } from './accept-referral.ts'
import { openReturn } from './open-return.ts'

const later = by(beto, firstNight + 2 * hour)

/** Taken on while she had not agreed that anything is told back. */
function takenOn(): FirstNight {
  const night = new FirstNight()
    .agrees([], {
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: shelter.recipientOrganisation,
          compartments: ['care', 'essential'],
          answer: 'given',
          expiresAt: firstNight + 9 * hour,
        },
      ],
    })
    .sends()
  const at = firstNight + hour
  const accepted = acceptReferral(
    { referral: night.referral(), grants: night.grants() },
    { referral: night.referral().stream, ...by(beto, at) },
  )
  night.story.carryOut(decidedIn(accepted), { by: beto, at })
  return night
}

/** What the grants say once the sender's `return-opened` came. */
function toldBack(night: FirstNight): readonly Grant[] {
  return night
    .grants()
    .map((grant) => ({ ...grant, tellsBack: grant.grantor === asha.organisation }))
}

function opening(night: FirstNight, grants: readonly Grant[]) {
  const referral = night.referral()
  return openReturn({ referral, grants }, { referral: referral.stream, ...later })
}

test('once she agreed to it what is done is told back from then on, no longer than she lets them know', () => {
  const night = takenOn()
  const { content } = entryOf(opening(night, toldBack(night)), grantIssued)
  expect(content).toMatchObject({
    opens: night.case,
    recipientOrganisation: asha.organisation,
    recipientGroup: desk.returnGroup,
    feed: desk.returnFeed,
    compartments: ['care'],
    basis: { kind: 'return', answers: night.referral().sent.grant },
    history: { kind: 'none' },
    from: later.at,
    until: firstNight + 9 * hour,
  })
})

test('not while she has not, and not twice', () => {
  const night = takenOn()
  expect(opening(night, night.grants())).toMatchObject({ code: 'return-not-agreed' })
  const decided = decidedIn(opening(night, toldBack(night)))
  night.story.carryOut(decided, { by: beto, at: later.at })
  expect(opening(night, toldBack(night))).toMatchObject({ code: 'return-open-already' })
})

test('only by whoever took her on', () => {
  const night = takenOn()
  const referral = night.referral()
  const waiting = { ...referral, state: { ...referral.state, value: 'waiting' as const } }
  const command = { referral: referral.stream, ...later }
  expect(openReturn({ referral: waiting, grants: toldBack(night) }, command)).toMatchObject({
    code: 'not-found',
  })
  const byAsha = { ...command, ...by(asha, later.at) }
  expect(openReturn({ referral, grants: toldBack(night) }, byAsha)).toMatchObject({
    code: 'not-found',
  })
})
