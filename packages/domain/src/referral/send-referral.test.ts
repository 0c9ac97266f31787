import { describe, expect, test } from 'vitest'
import {
  FirstNight,
  asha,
  beto,
  by,
  country,
  desk,
  plainShelter,
  shelter,
} from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { carryOut } from '../command/command-definition.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import { referralSent } from './referral-sent.ts'
import { sendReferral, sendReferralCommand } from './send-referral.ts'
import type { SendReferral } from './send-referral.ts'

function sending(
  night: FirstNight,
  more: Partial<SendReferral> = {},
  recipient: OrganisationProfile | undefined = plainShelter,
) {
  return sendReferral({ caseFile: night.file, recipient, country }, night.asksShelter(more))
}

describe('a referral with her consent', () => {
  test('is a grant over the case, a grant over the referral itself, and the asking', () => {
    const night = new FirstNight().agrees()
    const outcome = sending(night)
    expect(typesOf(outcome)).toEqual(['grant-issued', 'grant-issued', 'referral-sent'])
    const [caseGrant, ownGrant, sent] = decidedIn(outcome).entries
    expect(caseGrant?.content).toMatchObject({ opens: night.case, history: { kind: 'all' } })
    expect(ownGrant?.content).toMatchObject({ opens: sent?.stream })
    expect(sent?.content).toMatchObject({ grant: caseGrant?.stream, case: night.case })
    expect(new Set(decidedIn(outcome).entries.map(({ stream }) => stream)).size).toBe(3)
  })

  test('opens exactly what goes along, and cites the consent', () => {
    const night = new FirstNight().agrees()
    const [grant] = decidedIn(sending(night, { goesAlong: ['essential'] })).entries
    expect(grant?.content['compartments']).toEqual(['essential'])
    const [consent] = night.file.consents
    expect(grant?.content['basis']).toEqual({
      kind: 'consent',
      consent: consent?.current[0]?.id,
    })
  })

  test('goes to the recipient’s group and to nobody else', () => {
    for (const { outside } of decidedIn(sending(new FirstNight().agrees())).entries) {
      expect(outside.map(({ organisation, group, feed }) => [organisation, group, feed])).toEqual([
        [beto.organisation, shelter.recipientGroup, shelter.feed],
      ])
    }
  })

  test.each([
    ['immediate', 24],
    ['urgent', 72],
    ['ordinary', 168],
  ] as const)('that is %s is to be answered within %d hours', (urgency, hours) => {
    const { content } = entryOf(sending(new FirstNight().agrees(), { urgency }), referralSent)
    expect(content.answerBy).toBe(firstNight + hours * hour)
    expect(referralSent.facts(content)).toEqual({
      family: 'referral',
      state: 'waiting',
      urgency,
      remindAt: firstNight + hours * hour,
    })
  })

  test('runs out with the consent it rests on', () => {
    const answers = [
      {
        purpose: 'referral' as const,
        recipientOrganisation: shelter.recipientOrganisation,
        compartments: ['care', 'essential'] as const,
        answer: 'given' as const,
        expiresAt: firstNight + 10 * hour,
      },
    ]
    const [grant] = decidedIn(sending(new FirstNight().agrees([], { answers }))).entries
    expect(grant?.content['until']).toBe(firstNight + 10 * hour)
  })

  test('seals the need for legal or asylum help apart from the others', () => {
    const night = new FirstNight().agrees()
    const outcome = sending(night, { protectedNeeds: ['asylum-access'] })
    const parts = partsOf(decidedIn(outcome).entries[2] as never)
    expect(parts.protection).toEqual({ protectedNeeds: ['asylum-access'] })
    expect(JSON.stringify(parts.care)).not.toContain('asylum')
  })
})

describe('is refused', () => {
  test('a referral without consent is refused (BR-39)', () => {
    expect(sending(new FirstNight())).toMatchObject({ code: 'consent-missing', source: 'BR-39' })
  })

  test('with more than she agreed to (BR-38): a new address needs her yes like anything else', () => {
    const night = new FirstNight().agrees()
    expect(sending(night, { goesAlong: ['care', 'placement'] })).toMatchObject({
      code: 'consent-too-narrow',
      field: 'placement',
    })
  })

  test('on a closed case, and for a case that is not here', () => {
    const night = new FirstNight().agrees()
    const closure = { reason: 'other', summary: 'over', reopeningExplained: true } as const
    night.story.write(caseClosed, closure, { by: asha, stream: night.case })
    expect(sending(night)).toMatchObject({ code: 'case-closed' })
    const situation = {
      caseFile: { ...night.file, state: new FirstNight().file.responsible },
      recipient: plainShelter,
      country,
    }
    expect(sendReferral(situation as never, night.asksShelter())).toMatchObject({
      code: 'not-found',
    })
  })

  test('to oneself, and without asking for anything', () => {
    const night = new FirstNight().agrees()
    const myself = { recipientOrganisation: asha.organisation as string }
    expect(sending(night, myself)).toMatchObject({ code: 'recipient-is-yourself' })
    expect(sending(night, { needs: [] })).toMatchObject({ code: 'nothing-asked' })
  })

  test('to an organisation of which it is not known whether it must report', () => {
    const night = new FirstNight().agrees()
    const outcome = sendReferral({ caseFile: night.file, country }, night.asksShelter())
    expect(outcome).toMatchObject({ code: 'recipient-profile-unknown' })
  })
})

describe('W11: a referral can be a report', () => {
  const mustReport: OrganisationProfile = { ...plainShelter, dutyToReport: 'disputed' }

  test('she is told before it goes to one that must, or may have to', () => {
    const night = new FirstNight().agrees()
    expect(sending(night, {}, mustReport)).toMatchObject({ code: 'duty-to-report-not-said' })
    expect(sending(night, { dutyToReportSaid: true }, mustReport).kind).toBe('decided')
  })
})

describe('W10: protection is not enforcement', () => {
  const enforces: OrganisationProfile = { ...plainShelter, enforcesMigrationLaw: 'yes' }

  test.each(['placement', 'protection', 'account', 'contact'] as const)(
    '%s never goes to who enforces migration law, even with her signature',
    (compartment) => {
      const night = new FirstNight().agrees(['care', compartment])
      expect(sending(night, { goesAlong: ['care', compartment] }, enforces)).toMatchObject({
        code: 'not-to-migration-enforcement',
        field: compartment,
      })
      expect(sending(night, { goesAlong: ['care', compartment] }).kind).toBe('decided')
    },
  )

  test('nor that she needs legal or asylum help', () => {
    const night = new FirstNight().agrees()
    expect(sending(night, { protectedNeeds: ['asylum-access'] }, enforces)).toMatchObject({
      code: 'not-to-migration-enforcement',
      field: 'protectedNeeds',
    })
  })

  test('disputed counts as yes', () => {
    const night = new FirstNight().agrees(['care', 'placement'])
    const disputed: OrganisationProfile = { ...enforces, enforcesMigrationLaw: 'disputed' }
    expect(sending(night, { goesAlong: ['placement'] }, disputed)).toMatchObject({ source: 'W10' })
  })
})

test('how she is counted goes along with no referral, whatever she agreed to', () => {
  const night = new FirstNight().agrees(['care', 'statistics'])
  const { organisation: _o, member: _m, at: _at, ...asked } = night.asksShelter()
  const { newId: _n, newStreamId: _s, ...input } = asked
  const situation = { caseFile: night.file, recipient: plainShelter, country, grants: [] }
  const send = (goesAlong: readonly string[]) =>
    carryOut(sendReferralCommand, situation, { ...input, goesAlong }, by(asha))
  expect(send(['care']).kind).toBe('decided')
  expect(send(['care', 'statistics'])).toMatchObject({ kind: 'refused', field: 'goesAlong' })
})

test('a legal ground in place of consent is cited in the grant', () => {
  const otherBasis = {
    kind: 'legal-ground',
    ground: 'court-order',
    justification: 'of today',
  } as const
  const [grant] = decidedIn(sending(new FirstNight(), { otherBasis })).entries
  expect(grant?.content['basis']).toMatchObject({ kind: 'legal-ground', ground: 'court-order' })
})

test('the way back for the answer stands in the referral', () => {
  const { content } = entryOf(sending(new FirstNight().agrees(), by(asha)), referralSent)
  expect(content).toMatchObject(desk)
})
