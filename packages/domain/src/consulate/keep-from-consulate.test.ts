import { describe, expect, test } from 'vitest'
import { recordAsylumStep } from '../asylum/record-asylum-step.ts'
import { recordedIn } from '../command/decision.ts'
import type { Decision } from '../command/decision.ts'
import { issueGrant } from '../grant/issue-grant.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { Compartment } from '../journal/compartment.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import { sendReferral } from '../referral/send-referral.ts'
import type { SendReferral } from '../referral/send-referral.ts'
import { ConsularNight } from '../testing/consular-night.ts'
import { asha, by, country, shelter } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { recordConsularAnswer } from './record-consular-answer.ts'

const consulate: OrganisationProfile = {
  size: 'small',
  kind: 'consulate',
  dutyToReport: 'no',
  enforcesMigrationLaw: 'no',
}

/** The same organisation as ever, which is a consulate now. */
function sending(
  night: ConsularNight,
  more: Partial<SendReferral> = {},
  readsOfOwn: readonly Compartment[] = caseCompartments,
): Decision | Refusal {
  const asked = { needs: ['documents'], goesAlong: ['identity'], ...more } as const
  const situation = { caseFile: night.file, recipient: consulate, readsOfOwn, country }
  return sendReferral(situation, night.asksShelter(asked))
}

const wanting = () => {
  const night = new ConsularNight({ ageGroup: 'adult' }).wants()
  night.agrees(['care', 'identity', 'protection'])
  return night
}

describe('a referral to a consulate (BR-27, 30, W12)', () => {
  test('goes only once somebody else released that', () => {
    const night = wanting()
    expect(sending(night)).toMatchObject({ code: 'consular-released', source: 'BR-30' })
    night.released({ consularAct: 'send' })
    expect(typesOf(sending(night))).toEqual(['grant-issued', 'grant-issued', 'referral-sent'])
  })

  test('is refused to the sender alone, and written down in her file: nothing is addressed to them', () => {
    const night = wanting().released({ consularAct: 'send' }).step('applied')
    const outcome = sending(night)
    expect(outcome).toMatchObject({ code: 'consular-asylum-filed' })
    const recorded = isRefusal(outcome) ? recordedIn(outcome) : []
    expect(recorded.map(({ entryType }) => entryType.type)).toEqual(['consular-contact-refused'])
    expect(recorded.flatMap(({ outside }) => outside)).toEqual([])
  })

  test('no legal ground and no emergency goes round it', () => {
    const night = wanting().step('wish-expressed')
    const otherBasis = { kind: 'legal-ground', ground: 'court-order', justification: 'x' } as const
    expect(sending(night, { otherBasis })).toMatchObject({ code: 'consular-wish-voiced' })
  })

  test('takes who she is along, never what happened, her status, her health or where she is', () => {
    const night = wanting().released({ consularAct: 'send' })
    for (const compartment of caseCompartments) {
      if (compartment === 'identity' || compartment === 'statistics') continue
      expect(sending(night, { goesAlong: ['identity', compartment] })).toMatchObject({
        code: 'not-to-consulate',
        field: compartment,
      })
    }
    expect(sending(night, { needs: ['shelter'] })).toMatchObject({ field: 'needs' })
    expect(sending(night, { protectedNeeds: ['asylum-access'] })).toMatchObject({
      field: 'protectedNeeds',
    })
  })

  test('whoever cannot read what may forbid it sends to none, whoever it is about: no refusal tells', () => {
    const sealed = { code: 'sealed-from-you', field: 'protection' }
    const allowed = wanting().released({ consularAct: 'send' })
    const forbidden = wanting().step('applied')
    for (const night of [allowed, forbidden])
      expect(sending(night, {}, ['care', 'identity'])).toEqual({ kind: 'refused', ...sealed })
  })

  test('nor by a grant without a referral', () => {
    const night = wanting()
    const grant = (file = night.file) =>
      issueGrant(
        { caseFile: file, recipient: consulate, readsOfOwn: caseCompartments, country },
        {
          case: night.case,
          purpose: 'referral',
          ...shelter,
          compartments: ['identity'],
          ...by(asha),
        },
      )
    expect(grant()).toMatchObject({ code: 'consular-released' })
    night.released({ consularAct: 'send' })
    expect(grant(night.file).kind).toBe('decided')
  })
})

describe('what a consulate was opened', () => {
  const opened = () => {
    const night = wanting().released({ consularAct: 'send' })
    night.story.carryOut(decidedIn(sending(night)), { by: asha })
    return night
  }
  const situationOf = (night: ConsularNight) => ({
    grants: night.grants(),
    consulates: [shelter.recipientOrganisation],
    groups: ['protection'] as const,
  })

  test('ends at once when she asks for protection, with the letter, and says never why', () => {
    const night = opened()
    const asked = { case: night.case, asylumStep: 'wish-expressed', ...by(asha) } as const
    const outcome = recordAsylumStep(asked, situationOf(night))
    expect(typesOf(outcome)).toEqual(['asylum-step-recorded', 'grant-ended', 'grant-ended'])
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.grants().every(({ endedAt }) => endedAt !== undefined)).toBe(true)
    const [, ended] = decidedIn(outcome).entries
    expect(Object.keys(ended?.content ?? {})).not.toContain('asylumStep')
  })

  test('ends when she says no, or fears her own state; a shelter keeps what it was opened', () => {
    const night = opened()
    const answers = (more: object, consulates = [shelter.recipientOrganisation]) =>
      typesOf(
        recordConsularAnswer(
          { case: night.case, ...more, ...by(asha) },
          { ...situationOf(night), consulates },
        ),
      )
    const ending = ['consular-answer-recorded', 'grant-ended', 'grant-ended']
    expect(answers({ consularWish: 'does-not-want' })).toEqual(ending)
    expect(answers({ homeStateFeared: 'feared' })).toEqual(ending)
    expect(answers({ consularWish: 'wants' })).toHaveLength(1)
    expect(answers({ homeStateFeared: 'feared' }, [])).toHaveLength(1)
  })
})
