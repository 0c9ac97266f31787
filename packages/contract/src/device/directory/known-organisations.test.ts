import { expect, test } from 'vitest'
import type { EntryHash, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { isMisnamed, isUnreadable, readOrganisations } from './known-organisations.ts'

const organisation = 'a0000000-0000-4000-8000-000000000001' as OrganisationId
const id = 'b0000000-0000-4000-8000-000000000002'

function entryThat(
  says: string,
  type: string,
  statement: Readonly<Record<string, unknown>>,
  content: OpenedEntry['content'],
): OpenedEntry {
  return {
    kind: 'entry',
    hash: 'c'.repeat(64) as EntryHash,
    parents: [],
    id: id as OpenedEntry['id'],
    stream: organisation as string as StreamId,
    organisation,
    member: id as NonNullable<OpenedEntry['member']>,
    device: id as OpenedEntry['device'],
    recordedAt: 0,
    facts: { family: 'organisation', statement: { says, ...statement } },
    header: { type, version: 1, occurredAt: undefined },
    content,
    sealedParts: 0,
    standing: 'confirmed',
  }
}

const words = [
  ['organisation-founded', { member: { id } }, { directory: { organisationName: 'Otra' } }],
  ['member-admitted', { member: { id } }, { identity: { memberName: 'Otra' } }],
  ['member-restored', { member: { id } }, { identity: { memberName: 'Otra' } }],
  ['device-certified', { device: { id } }, { identity: { deviceLabel: 'otra' } }],
  ['group-created', { group: id }, { directory: { groupKind: 'legal' } }],
  ['profile-set', {}, { directory: { kind: 'shelter', size: 'small' } }],
  ['reading-rules-set', {}, { directory: { rules: [{ compartment: 'justice', groups: [id] }] } }],
  ['recovery-prepared', {}, { directory: { tried: true } }],
] as const

function known(entry: OpenedEntry): unknown {
  return readOrganisations([entry], () => true).get(organisation)
}

test.each(words)('what an officer said openly counts: %s', (type, statement, content) => {
  const entry = entryThat(type, type, statement, content)
  expect(isMisnamed(entry)).toBe(false)
  expect(known(entry)).toBeDefined()
})

// Only the open word was checked against the signer's office.
test.each(words)(
  'nothing is taken from %s that is sealed under another word, or one that nobody knows',
  (type, statement, content) => {
    for (const says of ['word-of-a-newer-version', 'device-revoked', 'constructor']) {
      const entry = entryThat(says, type, statement, content)
      expect(isMisnamed(entry)).toBe(true)
      expect(known(entry)).toBeUndefined()
    }
  },
)

const hostile = [
  ['organisation-founded', { directory: { organisationName: { $$typeof: 'x' } } }],
  ['organisation-founded', { directory: { organisationName: 'x'.repeat(1_000_000) } }],
  ['member-admitted', { identity: { memberName: ['x'] } }],
  ['member-restored', { identity: { memberName: 7 } }],
  ['device-certified', { identity: { deviceLabel: 'x'.repeat(1_000_000) } }],
  ['group-created', { directory: { groupKind: 'constructor' } }],
  ['profile-set', { directory: { kind: {}, size: 'small', dutyToReport: 'no' } }],
  ['reading-rules-set', { directory: { rules: [null] } }],
  ['reading-rules-set', { directory: { rules: [{ compartment: 'identity', groups: 'all' }] } }],
  ['reading-rules-set', { directory: { rules: 'everything' } }],
  ['recovery-prepared', { directory: { tried: 'yes' } }],
] as const

test.each(hostile)('what is not as declared is a finding and not believed: %s', (type, content) => {
  const statement = { member: { id }, device: { id }, group: id }
  const entry = entryThat(type, type, statement, content)
  expect(isUnreadable(entry)).toBe(true)
  expect(known(entry)).toEqual({
    name: undefined,
    profile: undefined,
    groupKinds: new Map(),
    memberNames: new Map(),
    deviceLabels: new Map(),
    readingRules: [],
    refusedRules: [],
    awaitedBack: new Map(),
    recoveryTried: false,
    studies: [],
    agreements: [],
    agreementEnds: [],
  })
})

test('rules that are whole go on where later ones cannot be read; a profile that cannot does not', () => {
  const rules = [{ compartment: 'identity', groups: [id] }]
  const profile = { size: 'small', kind: 'shelter', dutyToReport: 'no', enforcesMigrationLaw: 'no' }
  const first = entryThat('reading-rules-set', 'reading-rules-set', {}, { directory: { rules } })
  const second = entryThat('profile-set', 'profile-set', {}, { directory: profile })
  const after = (entry: OpenedEntry, hash: string, parent: string) => ({
    ...entry,
    hash: hash.repeat(64) as EntryHash,
    parents: [parent.repeat(64) as EntryHash],
  })
  const believed = readOrganisations(
    [
      first,
      after(second, 'd', 'c'),
      after(
        entryThat('reading-rules-set', 'reading-rules-set', {}, { directory: { rules: [{}] } }),
        'e',
        'd',
      ),
    ],
    () => true,
  ).get(organisation)
  expect(believed?.readingRules).toEqual(rules)
  expect(believed?.profile).toEqual(profile)
  const doubted = readOrganisations(
    [
      second,
      after(
        entryThat(
          'profile-set',
          'profile-set',
          {},
          { directory: { ...profile, dutyToReport: {} } },
        ),
        'd',
        'c',
      ),
    ],
    () => true,
  ).get(organisation)
  expect(doubted?.profile).toBeUndefined()
})

const [casework, legal, second] = ['3', '4', '5'].map(
  (end) => `b0000000-0000-4000-8000-00000000000${end}`,
)

/** Said one after the other. */
function said(
  ...words: readonly (readonly [string, Readonly<Record<string, unknown>>, object])[]
): readonly OpenedEntry[] {
  return words.map(([type, statement, content], index) => ({
    ...entryThat(type, type, statement, { directory: content } as OpenedEntry['content']),
    hash: `${index}`.repeat(64) as EntryHash,
    parents: index === 0 ? [] : [`${index - 1}`.repeat(64) as EntryHash],
  }))
}

const groups = [
  ['group-created', { group: casework }, { groupKind: 'casework' }],
  ['group-created', { group: legal }, { groupKind: 'legal' }],
  ['reading-rules-set', {}, { rules: [{ compartment: 'justice', groups: [legal] }] }],
] as const

test.each([
  ['justice to who decides about help', [{ compartment: 'justice', groups: [legal, casework] }]],
  ['justice to a group that nobody knows', [{ compartment: 'justice', groups: [id] }]],
  ['help to the legal group', [{ compartment: 'care', groups: [casework, legal] }]],
])('rules that give %s are a finding, and the ones before stay', (_, rules) => {
  const entries = said(...groups, ['reading-rules-set', {}, { rules }])
  const found = readOrganisations(entries, () => true).get(organisation)
  expect(found?.readingRules).toEqual([{ compartment: 'justice', groups: [legal] }])
  expect(found?.refusedRules).toEqual([entries.at(-1)?.hash])
})

test('a second legal group is a finding, and nobody writes to it', () => {
  const entries = said(
    ...groups,
    ['group-created', { group: second }, { groupKind: 'legal' }],
    ['reading-rules-set', {}, { rules: [{ compartment: 'justice', groups: [second] }] }],
  )
  const found = readOrganisations(entries, () => true).get(organisation)
  expect(found?.readingRules).toEqual([{ compartment: 'justice', groups: [legal] }])
  expect(found?.refusedRules).toHaveLength(2)
})
