import { describe, expect, test } from 'vitest'
import { asha, by, plainShelter } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { approveRelease, approversAsked } from './approve-release.ts'
import type { ApproveRelease } from './approve-release.ts'
import { releaseApproved } from './release-approved.ts'

type Situation = Parameters<typeof approveRelease>[0]
type Proposal = NonNullable<Situation['proposal']>

function approving(more: Partial<ApproveRelease> = {}, situation: Situation = {}) {
  return approveRelease(situation, {
    titleEs: 'Cifras inventadas',
    titleEn: 'Invented figures',
    edition: 1,
    cutOff: '2026-06-30',
    checksum: 'c'.repeat(64),
    threshold: 10,
    disclosureChecked: true,
    ...more,
    ...by(asha),
  })
}

test('BR-54: an edition is approved with its cut-off, its files’ hash and its approver', () => {
  const { content } = entryOf(approving(), releaseApproved)
  expect(content).toMatchObject({ cutOff: '2026-06-30', checksum: 'c'.repeat(64), edition: 1 })
  expect(releaseApproved.facts(content)).toEqual({
    family: 'release',
    state: 'open',
    checksum: 'c'.repeat(64),
  })
})

test('a later edition stands in the stream of the earlier; the earlier stays', () => {
  const stream = inventedId(5)
  expect(decidedIn(approving({ stream, edition: 2 })).entries[0]?.stream).toBe(stream)
})

test('whatever words went with it are for the officers', () => {
  const [entry] = decidedIn(approving({ words: 'after two readings' })).entries
  expect(Object.keys(partsOf(entry as never))).toEqual(['oversight'])
})

describe('BR-52: is refused', () => {
  test('below ten', () => {
    expect(approving({ threshold: 9 })).toMatchObject({ code: 'threshold-too-low' })
  })

  test('before somebody checked what it discloses', () => {
    expect(approving({ disclosureChecked: false })).toMatchObject({
      code: 'disclosure-not-checked',
    })
  })

  test('without a hash of its files', () => {
    expect(approving({ checksum: 'none' })).toMatchObject({ code: 'not-hexadecimal' })
  })
})

describe('BR-54: a second person', () => {
  const large = { ownProfile: { ...plainShelter, size: 'large' as const } }
  const contentDigest = 'd'.repeat(64)
  const proposal: Proposal = {
    state: 'waiting',
    proposedBy: inventedId(700) as never,
    contentDigest,
    edition: 1,
    threshold: 10,
    confirmBy: by(asha).at + 1,
    isByOfficer: true,
  }
  const confirming = (
    changed: Partial<Proposal> = {},
    more: Partial<ApproveRelease> = {},
    asked: Situation = large,
  ) =>
    approving(
      { proposal: inventedId(9), contentDigest, ...more },
      { ...asked, proposal: { ...proposal, ...changed } },
    )

  test('is asked in a large organisation and where the charter asks several for a word; of a small one elsewhere one is enough', () => {
    expect(approversAsked(large)).toBe(2)
    expect(approversAsked({ ownProfile: plainShelter, charterThreshold: 2 })).toBe(2)
    expect(approversAsked({ ownProfile: plainShelter, charterThreshold: 1 })).toBe(1)
    expect(approving({}, large)).toMatchObject({ code: 'release-not-proposed', field: 'proposal' })
    expect(approving({}, { ownProfile: plainShelter }).kind).toBe('decided')
  })

  test('confirms what another officer proposed', () => {
    expect(confirming().kind).toBe('decided')
  })

  test.each<[string, string, Partial<Proposal>, Partial<ApproveRelease>]>([
    ['proposal-withdrawn', 'proposal', { state: 'withdrawn' }, {}],
    ['proposal-expired', 'proposal', { confirmBy: by(asha).at - 1 }, {}],
    ['proposal-of-other-content', 'contentDigest', {}, { contentDigest: 'e'.repeat(64) }],
    ['proposal-of-other-content', 'edition', {}, { edition: 2 }],
    ['proposal-of-other-content', 'threshold', {}, { threshold: 11 }],
    ['approver-no-officer', 'proposal', { isByOfficer: false }, {}],
    ['same-person-twice', 'proposal', { proposedBy: by(asha).member }, {}],
  ])('is refused by %s (%s)', (code, field, changed, more) => {
    expect(confirming(changed, more)).toMatchObject({ code, field })
  })

  test('is nobody who does not know the proposal', () => {
    expect(approving({ proposal: inventedId(9) }, large)).toMatchObject({
      code: 'proposal-unknown',
    })
  })

  test('of a small organisation is a partner’s officer; whoever signs twice is one person there too', () => {
    const small = { ownProfile: plainShelter, charterThreshold: 2 }
    const own = { proposedBy: by(asha).member }
    expect(confirming(own, {}, small)).toMatchObject({ code: 'same-person-twice' })
    const sameHouse = { secondOrganisation: by(asha).organisation }
    expect(confirming(own, sameHouse, small)).toMatchObject({ code: 'same-person-twice' })
    expect(confirming(own, { secondOrganisation: inventedId(701) }, small).kind).toBe('decided')
  })
})
