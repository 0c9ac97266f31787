import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { recordService } from '../service/record-service.ts'
import { sendReferral } from '../referral/send-referral.ts'
import { disclosures } from '../views/who-may-see.ts'
import { country, plainShelter } from '../testing/first-night.ts'
import { isGrantLive, liveGrants } from '../grant/grants.ts'
import { grantEnded } from '../grant/grant-ended.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** She agreed, and was referred. */
function shared(): FirstNight {
  return new FirstNight().agrees().sends()
}

function withdrawing(night: FirstNight) {
  const consents = night.file.consents.flatMap(({ current }) => current.map(({ id }) => id))
  const situation = { caseFile: night.file, grants: night.grants() }
  return withdrawConsent(situation, { case: night.case, consents, ...by(asha, firstNight + hour) })
}

describe('BR-40: withdrawing', () => {
  test('ends every grant that rested on it, in the same decision', () => {
    const night = shared()
    const outcome = withdrawing(night)
    expect(typesOf(outcome)).toEqual(['consent-withdrawn', 'grant-ended', 'grant-ended'])
    night.story.carryOut(decidedIn(outcome), { by: asha, at: firstNight + hour })
    expect(liveGrants(night.grants(), firstNight + 2 * hour)).toEqual([])
  })

  test('blocks new sharing at once', () => {
    const night = shared()
    night.story.carryOut(decidedIn(withdrawing(night)), { by: asha })
    const situation = { caseFile: night.file, recipient: plainShelter, country }
    expect(sendReferral(situation, night.asksShelter())).toMatchObject({
      code: 'consent-withdrawn',
    })
  })

  test('leaves every service as it is', () => {
    const night = shared()
    const service = { case: night.case, service: 'medical', status: 'in-progress' } as const
    night.story.carryOut(decidedIn(recordService(night.file, { ...service, ...by(asha) })), {
      by: asha,
    })
    const before = night.file.services
    night.story.carryOut(decidedIn(withdrawing(night)), { by: asha })
    expect(night.file.services).toEqual(before)
    expect(night.file.state.value).toBe('open')
  })

  test('lists what had gone out', () => {
    const night = shared()
    night.story.carryOut(decidedIn(withdrawing(night)), { by: asha })
    expect(disclosures(night.grants(), night.case)).toEqual([
      {
        organisation: beto.organisation,
        compartments: ['care', 'essential'],
        from: firstNight,
      },
    ])
  })

  test('tells the recipient one neutral thing: it ended, please purge', () => {
    const outcome = withdrawing(shared())
    const { content, outside } = entryOf(outcome, grantEnded)
    expect(content).toMatchObject({ purge: true })
    expect(Object.keys(content).sort()).toEqual([
      'feed',
      'from',
      'opens',
      'purge',
      'recipientGroup',
      'recipientOrganisation',
    ])
    expect(outside.map(({ organisation }) => organisation)).toEqual([beto.organisation])
  })

  test('ends no grant of another organisation, which is not this one’s to end', () => {
    const night = shared()
    const foreign = night.grants().map((grant) => ({ ...grant, grantor: beto.organisation }))
    const consents = night.file.consents.flatMap(({ current }) => current.map(({ id }) => id))
    const outcome = withdrawConsent(
      { caseFile: night.file, grants: foreign },
      { case: night.case, consents, ...by(asha) },
    )
    expect(typesOf(outcome)).toEqual(['consent-withdrawn'])
  })
})

test('everything can be taken back without naming anything, also by whoever cannot read what was asked', () => {
  const night = shared()
  const outcome = withdrawConsent(
    { caseFile: night.file, grants: night.grants() },
    { case: night.case, everything: true, ...by(asha, firstNight + hour) },
  )
  night.story.carryOut(decidedIn(outcome), { by: asha, at: firstNight + hour })
  expect(night.grants().some((grant) => isGrantLive(grant, firstNight + 2 * hour))).toBe(false)
  const blind = withdrawConsent(
    { caseFile: new FirstNight().file, grants: [] },
    { case: night.case, everything: true, ...by(asha) },
  )
  expect(typesOf(blind)).toEqual(['consent-withdrawn'])
})

test('a consent given before it was widened is withdrawn by either of its ids', () => {
  const night = shared().agrees(['care', 'essential', 'identity', 'account'])
  const [first] = night.file.consents[0]?.history ?? []
  const outcome = withdrawConsent(
    { caseFile: night.file, grants: night.grants() },
    { case: night.case, consents: [first?.id ?? ''], ...by(asha, firstNight + hour) },
  )
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.file.consents[0]?.answer).toBe('withdrawn')
  expect(typesOf(outcome)).toContain('grant-ended')
})

test('withdrawing nothing, or what nobody gave, is refused', () => {
  const night = shared()
  const situation = { caseFile: night.file, grants: [] }
  expect(withdrawConsent(situation, { case: night.case, ...by(asha) })).toMatchObject({
    code: 'nothing-said',
  })
  expect(
    withdrawConsent(situation, { case: night.case, consents: [inventedId(99)], ...by(asha) }),
  ).toMatchObject({ code: 'consent-unknown' })
})
