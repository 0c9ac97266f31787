import { expect, test } from 'vitest'
import { grantIssued } from '../grant/grant-issued.ts'
import { acceptReferral } from '../referral/accept-referral.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { FirstNight, asha, beto, by, shelter } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { sharePersonCode } from './share-person-code.ts'

const counting = { recipientGroup: inventedId(65), feed: inventedId(66) }

function sharing(night: FirstNight, more: object = {}) {
  const referral = night.referral()
  return sharePersonCode(
    { caseFile: night.file, referral },
    { case: night.case, referral: referral.stream, ...counting, ...by(asha), ...more },
  )
}

function agreesToBeCounted(night: FirstNight, answer: 'given' | 'declined' = 'given'): FirstNight {
  return night.agrees([], {
    answers: [{ purpose: 'statistics', compartments: ['statistics'], answer }],
  })
}

function accepted(night = new FirstNight()): FirstNight {
  night.agrees().sends()
  const referral = night.referral()
  const yes = acceptReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(beto) },
  )
  night.story.carryOut(decidedIn(yes), { by: beto })
  return night
}

test('who accepted her gets, for the group that counts, the entry in which her code lies and nothing else', () => {
  const night = agreesToBeCounted(accepted())
  const [registered] = night.story.of(night.case)
  const { content } = entryOf(sharing(night), grantIssued)
  expect(content).toMatchObject({
    ...counting,
    recipientOrganisation: shelter.recipientOrganisation,
    opens: night.case,
    compartments: ['statistics'],
    basis: { kind: 'consent' },
    history: { kind: 'listed', entries: [registered?.hash] },
  })
})

test('it makes no difference whether she agreed before she was referred or after she had slept', () => {
  expect(sharing(accepted(agreesToBeCounted(new FirstNight()))).kind).toBe('decided')
  expect(sharing(agreesToBeCounted(accepted())).kind).toBe('decided')
})

test('not unless she agreed to be counted; not asked, no and taken back are one', () => {
  const missing = { code: 'consent-missing', field: 'statistics' }
  expect(sharing(accepted())).toMatchObject(missing)
  expect(sharing(agreesToBeCounted(accepted(), 'declined'))).toMatchObject(missing)
  const night = agreesToBeCounted(accepted())
  const taken = withdrawConsent(
    { caseFile: night.file, grants: night.grants() },
    { case: night.case, everything: true, withdrawnBy: 'person', ...by(asha, firstNight + hour) },
  )
  night.story.carryOut(decidedIn(taken), { by: asha, at: firstNight + hour })
  expect(sharing(night)).toMatchObject(missing)
})

test('not to who has not accepted her, and not by the other side', () => {
  const waiting = agreesToBeCounted(new FirstNight().agrees().sends())
  expect(sharing(waiting)).toMatchObject({ code: 'referral-not-accepted' })
  expect(sharing(agreesToBeCounted(accepted()), by(beto))).toMatchObject({ code: 'not-found' })
})

test('not for a case that the referral is not about', () => {
  const night = agreesToBeCounted(accepted())
  expect(sharing(night, { case: inventedId(999) })).toMatchObject({ code: 'not-found' })
})
