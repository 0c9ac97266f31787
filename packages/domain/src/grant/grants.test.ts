import { describe, expect, test } from 'vitest'
import { FirstNight, asha } from '../testing/first-night.ts'
import type { Facts } from '../journal/facts.ts'
import { firstNight, hour } from '../testing/story.ts'
import { openedFor } from '../journal/opened-for.ts'
import { awaitedParts, foldGrant, isGrantLive, liveGrants } from './grants.ts'
import { historySealed } from './history-sealed.ts'

function caseGrant(night: FirstNight) {
  const grant = night.grants().find(({ opens }) => opens === night.case)
  if (!grant) throw new Error('a referral grants')
  return grant
}

describe('a grant is live', () => {
  const grant = { ...caseGrant(new FirstNight().agrees().sends()), until: firstNight + 5 * hour }

  test('from its beginning until its end, the end excluded', () => {
    expect(isGrantLive(grant, firstNight - 1)).toBe(false)
    expect(isGrantLive(grant, firstNight)).toBe(true)
    expect(isGrantLive(grant, firstNight + 5 * hour - 1)).toBe(true)
    expect(isGrantLive(grant, firstNight + 5 * hour)).toBe(false)
  })

  test('not once it ended', () => {
    expect(isGrantLive({ ...grant, hasEnded: true }, firstNight)).toBe(false)
  })

  test('over the stream that it opens and over no other', () => {
    expect(liveGrants([grant], firstNight, grant.opens)).toEqual([grant])
    expect(liveGrants([grant], firstNight, grant.stream)).toEqual([])
  })
})

test('what it opens is read only where it can be opened', () => {
  const night = new FirstNight().agrees().sends()
  const { stream } = caseGrant(night)
  expect(foldGrant(night.story.of(stream))).toMatchObject({ compartments: ['care', 'essential'] })
  expect(foldGrant(night.story.of(stream).map((entry) => openedFor(entry, [])))).toBeUndefined()
  expect(foldGrant([])).toBeUndefined()
})

test('history counts as sealed only by the grantor’s word that cites this grant', () => {
  const night = new FirstNight().agrees().sends()
  const grant = caseGrant(night)
  const { opens, recipientOrganisation, recipientGroup, feed, from } = grant
  const routing = { opens, recipientOrganisation, recipientGroup, feed, from }
  const entries = night.story.of(night.case).map(({ hash }) => hash)
  const place = { by: asha, stream: grant.stream }
  const [first, ...rest] = entries
  if (!first) throw new Error('a case has entries')
  const signed = { ...routing, grant: grant.issuedBy }
  night.story.write(historySealed, { ...signed, entries }, place)
  for (const parts of [['care', 'essential'] as const, ['health'] as const])
    night.story.write(historySealed, { ...signed, entries: [first], parts: [parts] }, place)
  night.story.write(
    historySealed,
    { ...routing, grant: 'f'.repeat(64), entries: ['e'.repeat(64)] },
    place,
  )
  expect(caseGrant(night).sealedHistory).toEqual(
    new Map([
      [first, new Set(['care', 'essential', 'health'])],
      ...rest.map((hash) => [hash, new Set()] as const),
    ]),
  )
})

test('a part of a promised history is awaited until somebody signed that she looked it through', () => {
  const night = new FirstNight().agrees().sends()
  const grant = caseGrant(night)
  expect(awaitedParts(grant)).toEqual(['care', 'essential'])
  expect(awaitedParts({ ...grant, history: { kind: 'none' } })).toEqual([])
  const { opens, recipientOrganisation, recipientGroup, feed, from } = grant
  const words = { opens, recipientOrganisation, recipientGroup, feed, from, grant: grant.issuedBy }
  const place = { by: asha, stream: grant.stream }
  // A batch says nothing of what is left.
  night.story.write(historySealed, { ...words, entries: [], parts: [] }, place)
  expect(awaitedParts(caseGrant(night))).toEqual(['care', 'essential'])
  night.story.write(historySealed, { ...words, entries: [], looked: ['essential'] }, place)
  expect(awaitedParts(caseGrant(night))).toEqual(['care'])
  night.story.write(
    historySealed,
    { ...words, grant: 'f'.repeat(64), entries: [], looked: ['care'] },
    place,
  )
  expect(awaitedParts(caseGrant(night))).toEqual(['care'])
  night.story.write(historySealed, { ...words, entries: [], looked: ['care'] }, place)
  expect(awaitedParts(caseGrant(night))).toEqual([])
})

test('what the server took back it took back on the facts alone: whatever the entry is otherwise, and whether it is read', () => {
  const night = new FirstNight().agrees().sends()
  const grant = caseGrant(night)
  const { opens, recipientOrganisation, recipientGroup, feed, from } = grant
  const routing = { opens, recipientOrganisation, recipientGroup, feed, from }
  const place = { by: asha, stream: grant.stream }
  expect(grant.takenBack).toEqual([])
  const checked = { ...routing, grant: grant.issuedBy, entries: [] }
  // What a changed program of any member signs: an ordinary type, one fact more.
  const silent: typeof historySealed = {
    ...historySealed,
    facts: (content) => ({ ...historySealed.facts(content), takesBack: true }) as Facts,
  }
  const word = night.story.write(silent, checked, place)
  night.story.write(historySealed, checked, place)
  const { header: _, ...unread } = night.story.write(silent, checked, place)
  const entries = night.story.of(grant.stream).map((entry) => {
    return entry.hash === unread.hash ? { ...unread, header: undefined, content: {} } : entry
  })
  expect(foldGrant(entries)?.takenBack).toEqual(
    [word, unread].map(({ hash }) => ({ by: hash, stream: opens, feed })),
  )
})
