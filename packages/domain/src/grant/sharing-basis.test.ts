import { describe, expect, test } from 'vitest'
import { consentGiven } from '../consent/consent-given.ts'
import { FirstNight, asha, beto, country, shelter } from '../testing/first-night.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { sharingBasis } from './sharing-basis.ts'
import type { Sharing } from './sharing-basis.ts'

const wanted: Sharing = {
  organisation: asha.organisation,
  purpose: 'referral',
  ...shelter,
  compartments: ['care', 'essential'],
  at: firstNight,
}
const agreed = () => new FirstNight().agrees(['care', 'essential']).file.consents

describe('BR-39: sharing rests on a live consent for the same purpose, recipient and compartments', () => {
  test('which the grant then cites', () => {
    const [consent] = agreed()
    expect(sharingBasis(agreed(), wanted, country)).toMatchObject({
      kind: 'found',
      basis: { kind: 'consent', consent: expect.any(String) as string },
    })
    expect(consent?.answer).toBe('given')
  })

  test('without any consent it is refused', () => {
    expect(sharingBasis([], wanted, country)).toMatchObject({ code: 'consent-missing' })
  })

  test.each([
    ['purpose', { purpose: 'family' }],
    ['recipient', { recipientOrganisation: inventedId(77) }],
  ] as const)('for another %s it is refused', (_what, other) => {
    expect(sharingBasis(agreed(), { ...wanted, ...other }, country)).toMatchObject({
      code: 'consent-missing',
    })
  })

  test('taken down by another organisation alone it is none to share by, and asked here it is', () => {
    const night = new FirstNight()
    const question = {
      purpose: 'referral' as const,
      recipientOrganisation: shelter.recipientOrganisation,
      compartments: ['care', 'essential', 'health'] as const,
      answer: 'given' as const,
    }
    const said = { question, sitting: inventedId(40), givenBy: 'person' as const }
    night.story.write(consentGiven, said, { by: beto, stream: night.case })
    expect(sharingBasis(night.file.consents, wanted, country)).toMatchObject({
      code: 'consent-taken-elsewhere',
    })
    const asked = night.agrees(['care', 'essential']).file.consents
    expect(sharingBasis(asked, wanted, country)).toMatchObject({ kind: 'found' })
    night.story.write(consentGiven, said, { by: beto, stream: night.case })
    const wide: Sharing = { ...wanted, compartments: ['care', 'health'] }
    expect(sharingBasis(night.file.consents, wide, country)).toMatchObject({
      code: 'consent-taken-elsewhere',
    })
  })

  test('beyond the compartments it is refused, naming the first that she did not open', () => {
    const wider: Sharing = { ...wanted, compartments: ['care', 'health'] }
    expect(sharingBasis(agreed(), wider, country)).toMatchObject({
      code: 'consent-too-narrow',
      field: 'health',
    })
  })

  test('after it ran out it is refused', () => {
    const answers = [
      {
        purpose: 'referral' as const,
        recipientOrganisation: beto.organisation as string,
        compartments: ['care', 'essential'] as const,
        answer: 'given' as const,
        expiresAt: firstNight + hour,
      },
    ]
    const { consents } = new FirstNight().agrees([], { answers }).file
    expect(sharingBasis(consents, wanted, country)).toMatchObject({ until: firstNight + hour })
    expect(sharingBasis(consents, { ...wanted, at: firstNight + hour }, country)).toMatchObject({
      code: 'consent-missing',
    })
  })

  test('a no to the whole organisation is a no to each of its groups', () => {
    const group = {
      purpose: 'referral' as const,
      ...{ recipientOrganisation: shelter.recipientOrganisation },
      compartments: ['care', 'essential'] as const,
    }
    const { consents } = new FirstNight()
      .agrees([], {
        answers: [{ ...group, recipientGroup: shelter.recipientGroup, answer: 'given' }],
      })
      .agrees([], { answers: [{ ...group, answer: 'declined' }] }).file
    expect(sharingBasis(consents, wanted, country)).toMatchObject({ code: 'consent-declined' })
  })

  test('a yes to one group is none to another', () => {
    const answers = [
      {
        purpose: 'referral' as const,
        recipientOrganisation: shelter.recipientOrganisation,
        recipientGroup: inventedId(88),
        compartments: ['care', 'essential'] as const,
        answer: 'given' as const,
      },
    ]
    const { consents } = new FirstNight().agrees([], { answers }).file
    expect(sharingBasis(consents, wanted, country)).toMatchObject({ code: 'consent-missing' })
  })

  test('nothing to share is nothing to decide', () => {
    expect(sharingBasis(agreed(), { ...wanted, compartments: [] }, country)).toMatchObject({
      code: 'compartments-missing',
    })
  })
})

describe('without consent', () => {
  const ground = {
    kind: 'legal-ground',
    ground: 'court-order',
    justification: 'order of today',
  } as const

  test('a ground of the country’s list with its justification suffices', () => {
    expect(sharingBasis([], { ...wanted, otherBasis: ground }, country)).toMatchObject({
      basis: { kind: 'legal-ground', ground: 'court-order' },
      until: undefined,
    })
  })

  test('a ground that is not in the list, or none, or no justification, does not', () => {
    const invented = { ...ground, ground: 'seemed-right' }
    expect(sharingBasis([], { ...wanted, otherBasis: invented }, country)).toMatchObject({
      code: 'legal-ground-not-listed',
    })
    const { justification: _none, ...bare } = ground
    expect(sharingBasis([], { ...wanted, otherBasis: bare }, country)).toMatchObject({
      code: 'justification-missing',
    })
    const { kind: _kind, ...kindless } = ground
    expect(sharingBasis([], { ...wanted, otherBasis: kindless }, country)).toMatchObject({
      code: 'basis-missing',
    })
  })

  test('BR-42: an emergency is reviewed within 72 hours', () => {
    const emergency = {
      kind: 'emergency',
      ground: 'vital-interest',
      justification: 'bleeding',
    } as const
    expect(sharingBasis([], { ...wanted, otherBasis: emergency }, country)).toMatchObject({
      basis: { kind: 'emergency', reviewBy: firstNight + 72 * hour },
    })
  })
})
