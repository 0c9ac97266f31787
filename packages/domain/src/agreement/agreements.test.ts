import { describe, expect, test } from 'vitest'
import type { OrganisationId } from '../journal/identifier.ts'
import { asha, beto, plainShelter } from '../testing/first-night.ts'
import { agreed, shelterTerms } from '../testing/agreed.ts'
import { pen } from '../testing/story.ts'
import { agreedProjection, agreementsFor, foldAgreements, standingOn } from './agreements.ts'
import type { Agreement, SaidEnd, SignedCopy } from './agreements.ts'

const stranger = pen(12, 120).organisation
const digest = 'ab'.repeat(32)

function copy(by: OrganisationId, more: Partial<SignedCopy> = {}): SignedCopy {
  return { by, digest, terms: shelterTerms, ...more }
}

function folded(copies: readonly SignedCopy[], ends: readonly SaidEnd[] = []): Agreement {
  return foldAgreements(copies, ends)[0] as Agreement
}

const both = [copy(asha.organisation), copy(beto.organisation)]
const today = '2026-11-22'

describe('an agreement holds', () => {
  test('once both parties said the same, and not before', () => {
    expect(standingOn(folded([copy(asha.organisation)]), today)).toBe('proposed')
    expect(folded([copy(asha.organisation)]).awaited).toEqual([beto.organisation])
    expect(standingOn(folded(both), today)).toBe('in-force')
  })

  test('for nobody where the two said different words', () => {
    const other = copy(beto.organisation, { digest: 'cd'.repeat(32) })
    const found = foldAgreements([copy(asha.organisation), other], [])
    expect(found.map((each) => standingOn(each, today))).toEqual(['proposed', 'proposed'])
  })

  test('once all of three parties said the same', () => {
    const terms = { ...shelterTerms, parties: [...shelterTerms.parties, stranger] }
    const [first, second, third] = terms.parties.map((by) => copy(by as OrganisationId, { terms }))
    expect(standingOn(folded([first, second] as SignedCopy[]), today)).toBe('proposed')
    expect(standingOn(folded([first, second, third] as SignedCopy[]), today)).toBe('in-force')
  })

  test('without the word of who is no party', () => {
    expect(foldAgreements([copy(stranger)], [])).toEqual([])
    expect(folded([copy(asha.organisation), copy(stranger)]).awaited).toEqual([beto.organisation])
  })

  test('whatever order the copies came in', () => {
    const ends = [
      { by: asha.organisation, digest, lastDay: '2027-03-01' },
      { by: beto.organisation, digest, lastDay: '2027-02-01' },
    ]
    // The same words in another order are the same digest.
    const turned = both.map(({ terms, ...rest }, at) => ({
      ...rest,
      terms: at === 0 ? terms : { ...terms, parties: terms.parties.toReversed() },
    }))
    expect(foldAgreements(turned.toReversed(), ends.toReversed())).toEqual(
      foldAgreements(both, ends),
    )
  })
})

describe('its days', () => {
  test.each([
    ['2026-10-31', 'not-yet'],
    ['2026-11-01', 'in-force'],
    ['2027-08-31', 'in-force'],
    ['2027-09-01', 'ending-soon'],
    ['2027-10-31', 'ending-soon'],
    ['2027-11-01', 'ended'],
  ] as const)('on %s it is %s', (day, standing) => {
    expect(standingOn(folded(both), day)).toBe(standing)
  })

  test('a party ends it earlier, and never later', () => {
    const ending = (lastDay: string) => folded(both, [{ by: beto.organisation, digest, lastDay }])
    expect(ending('2026-11-21').endsOn).toBe('2026-11-21')
    expect(standingOn(ending('2026-11-21'), today)).toBe('ended')
    expect(standingOn(ending('2026-12-22'), today)).toBe('ending-soon')
    expect(ending('2030-01-01').endsOn).toBe(shelterTerms.lastDay)
  })

  test('nobody else ends it, and an end is of these words alone', () => {
    const lastDay = '2026-11-21'
    expect(folded(both, [{ by: stranger, digest, lastDay }]).endsOn).toBe('2027-10-31')
    const other = { by: beto.organisation, digest: 'cd'.repeat(32), lastDay }
    expect(folded(both, [other]).endsOn).toBe('2027-10-31')
  })

  test('what was proposed is turned down by an end, also on a later day', () => {
    const end = { by: beto.organisation, digest, lastDay: '2027-01-01' }
    expect(standingOn(folded([copy(asha.organisation)], [end]), today)).toBe('turned-down')
  })

  test('nobody signs what was proposed once its days are over', () => {
    expect(standingOn(folded([copy(asha.organisation)]), '2027-11-01')).toBe('ended')
  })
})

describe('W12: what the recipient gets', () => {
  const passing = {
    organisation: asha.organisation,
    recipientOrganisation: beto.organisation,
    purpose: 'referral',
    day: today,
  } as const

  test('is its projection, and the other way nothing', () => {
    expect(agreedProjection(agreed(), passing, plainShelter)).toEqual(['essential', 'care'])
    const back = {
      ...passing,
      organisation: beto.organisation,
      recipientOrganisation: asha.organisation,
    }
    expect(agreedProjection(agreed(), back, plainShelter)).toEqual([])
  })

  test('is nothing for another purpose, on another day, with another organisation, or before both signed', () => {
    const none = (agreements: readonly Agreement[], more: Partial<typeof passing> | object) =>
      agreedProjection(agreements, { ...passing, ...more }, plainShelter)
    expect(none(agreed(), { purpose: 'return' })).toBeUndefined()
    expect(none(agreed(), { day: '2027-11-01' })).toBeUndefined()
    expect(none(agreed(), { recipientOrganisation: stranger })).toBeUndefined()
    expect(none(agreed({}, [asha.organisation]), {})).toBeUndefined()
  })

  test('is what all the agreements in force give together, and the one that ends first comes first', () => {
    const longer = foldAgreements(
      both.map((each) => ({
        ...each,
        digest: 'cd'.repeat(32),
        terms: {
          ...shelterTerms,
          lastDay: '2028-10-31',
          projections: [{ recipient: beto.organisation, compartments: ['health'], why: 'atiende' }],
        },
      })),
      [],
    )
    const all = [...agreed(), ...longer]
    expect(agreedProjection(all, passing, plainShelter)).toEqual(['essential', 'health', 'care'])
    expect(agreementsFor(all, passing).map(({ endsOn }) => endsOn)).toEqual([
      '2027-10-31',
      '2028-10-31',
    ])
  })

  test('W10: ends where the recipient is said to enforce the law since it was signed', () => {
    const wide = agreed({
      projections: [
        { recipient: beto.organisation, compartments: ['care', 'protection'], why: 'x' },
      ],
    })
    expect(agreedProjection(wide, passing, plainShelter)).toEqual(['protection', 'care'])
    const enforces = { ...plainShelter, enforcesMigrationLaw: 'disputed' } as const
    expect(agreedProjection(wide, passing, enforces)).toEqual(['care'])
    expect(agreedProjection(wide, passing, undefined)).toEqual([])
  })
})
