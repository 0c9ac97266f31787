import { describe, expect, test } from 'vitest'
import type { CaseCompartment } from '../journal/compartment.ts'
import { checkContent } from '../journal/entry-type.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import { asha, beto, plainShelter } from '../testing/first-night.ts'
import { shelterTerms } from '../testing/agreed.ts'
import { inventedId } from '../testing/story.ts'
import { agreementSigned } from './agreement-signed.ts'
import { checkTerms, termsInOrder } from './agreement-terms.ts'
import type { AgreementTerms } from './agreement-terms.ts'

function checking(
  more: Partial<AgreementTerms> = {},
  profile: Partial<OrganisationProfile> | 'unknown' = {},
) {
  return checkTerms({ ...shelterTerms, ...more }, (id) =>
    id === beto.organisation && profile !== 'unknown' ? { ...plainShelter, ...profile } : undefined,
  )
}

function giving(
  compartments: readonly Exclude<CaseCompartment, 'statistics'>[],
  profile: Partial<OrganisationProfile> | 'unknown',
) {
  const projections = [{ recipient: beto.organisation, compartments, why: 'para su trabajo' }]
  return checking({ projections }, profile)
}

test('what two organisations need of each other for their work may be agreed', () => {
  expect(checking()).toBeUndefined()
  expect(
    checkContent(agreementSigned, { statement: { says: 'agreement-signed' }, ...shelterTerms }),
  ).toBeUndefined()
})

const partsOfProtection = ['placement', 'protection', 'account', 'contact'] as const
const enforcing: readonly (readonly [string, Partial<OrganisationProfile>])[] = [
  ['who enforces migration law', { kind: 'other', enforcesMigrationLaw: 'yes' }],
  [
    'who may enforce migration law',
    { kind: 'migration-protection', enforcesMigrationLaw: 'disputed' },
  ],
  ['a prosecution', { kind: 'prosecution', enforcesMigrationLaw: 'no' }],
]

describe('W10: no agreement gives what protects her to who enforces the law upon people', () => {
  for (const [who, profile] of enforcing)
    test.each(partsOfProtection)(`${who} gets no %s`, (part) => {
      expect(giving(['care', part], profile)).toMatchObject({
        code: 'agreement-not-to-enforcement',
        field: part,
        source: 'W10',
      })
    })

  test('the same parts may be agreed with a shelter', () => {
    expect(giving(partsOfProtection, {})).toBeUndefined()
  })

  test('what does not protect her may be agreed with a prosecution', () => {
    expect(giving(['identity', 'care'], { kind: 'prosecution' })).toBeUndefined()
  })
})

test('W12: a consulate is given who she is and nothing else', () => {
  expect(giving(['identity'], { kind: 'consulate' })).toBeUndefined()
  expect(giving(['identity', 'care'], { kind: 'consulate' })).toMatchObject({
    code: 'not-to-consulate',
    field: 'care',
  })
})

test('W11: nothing is agreed with an organisation of which the directory says nothing', () => {
  expect(giving(['care'], 'unknown')).toMatchObject({
    code: 'recipient-profile-unknown',
    field: 'parties',
  })
})

const [first] = shelterTerms.projections
test.each<readonly [string, string, Partial<AgreementTerms>]>([
  ['agreement-parties-missing', 'parties', { parties: [asha.organisation] }],
  ['agreement-parties-missing', 'parties', { parties: [beto.organisation, beto.organisation] }],
  ['agreement-purposes-missing', 'purposes', { purposes: [] }],
  ['agreement-basis-missing', 'legalBasis', { legalBasis: ' ' }],
  ['agreement-day-missing', 'firstDay', { firstDay: '2026-11' }],
  ['agreement-day-missing', 'lastDay', { lastDay: '2027' }],
  ['agreement-period-empty', 'lastDay', { lastDay: '2026-10-31' }],
  [
    'agreement-recipient-not-party',
    'projections',
    { projections: [{ ...first, recipient: inventedId(90) }] },
  ],
  ['agreement-recipient-not-party', 'projections', { projections: [{ ...first }, { ...first }] }],
  ['agreement-without-parts', 'projections', { projections: [] }],
  ['agreement-without-parts', 'projections', { projections: [{ ...first, compartments: [] }] }],
  [
    'agreement-why-missing',
    'projections',
    { projections: [{ recipient: beto.organisation, compartments: ['care'] }] },
  ],
])('%s at %s', (code, field, more) => {
  expect(checking(more)).toMatchObject({ kind: 'refused', code, field })
})

test('an agreement about counting alone names no part of a file', () => {
  expect(checking({ purposes: ['statistics'], projections: [] })).toBeUndefined()
})

test('the same terms in another order are the same', () => {
  const second = { recipient: asha.organisation, compartments: ['care'] as const, why: 'responde' }
  const terms = { ...shelterTerms, projections: [...shelterTerms.projections, second] }
  const turned: AgreementTerms = {
    ...terms,
    parties: terms.parties.toReversed(),
    projections: terms.projections
      .toReversed()
      .map((each) => ({ ...each, compartments: each.compartments?.toReversed() ?? [] })),
  }
  expect(termsInOrder(turned)).toEqual(termsInOrder(terms))
})
