import { expect, test } from 'vitest'
import { caseDeciders, workers } from '../access/access-rule.ts'
import { ageSettled } from '../child/age/age-settled.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { birthRecorded } from '../family/birth-recorded.ts'
import { familyLinkDropped } from '../family/family-link-dropped.ts'
import { familyLinked } from '../family/family-linked.ts'
import { openedFor } from '../journal/opened-for.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { paymentRecorded } from '../payment/payment-recorded.ts'
import { personRegistered } from '../registration/person-registered.ts'
import { entryTypes } from '../registry.ts'
import { foldCase } from '../case/case-file.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { returnCalledOff } from '../return/return-called-off.ts'
import { Story, firstNight, inventedId, pen } from '../testing/story.ts'
import type { ContentOf, EntryType, Fields } from '../journal/entry-type.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { askedOfAuthor } from './asked-of-author.ts'
import { commands } from './commands.ts'

const asha = pen(10, 100)
const groupsAsked = (entry: OpenedEntry) =>
  askedOfAuthor(entry).map((rules) => rules.flatMap(({ groups }) => [...groups]))

function girl(): Story {
  const story = new Story()
  story.write(
    personRegistered,
    {
      ageGroup: 'child',
      urgency: 'urgent',
      registeredOn: '2026-11-22',
      givenNames: 'Itzel',
    } as never,
    { by: asha },
  )
  return story
}

/** Decisions that are asked elsewhere, or by nobody for a reason. */
const askedElsewhere: Readonly<Record<string, string>> = {
  'agreement-ended': 'of the directory',
  'agreement-signed': 'of the directory',
  'author-confirmed': 'counts for entries of its own organisation alone',
  'consent-given': 'judged with every grant (ADR 19)',
  'consent-withdrawn': 'her no counts whoever heard it',
  'contribution-made': 'of no person',
  'erasure-ordered': 'its own rules, at the server too',
  'family-moved': 'says who went; the referral and the transfer beside it are asked',
  'late-entry-left-aside': 'a word in an officer’s own log',
  'profile-set': 'of the directory',
  'referral-sent': 'opens nothing but by its grant',
  'release-approved': 'of no person',
  'release-proposal-withdrawn': 'of no person',
  'release-proposed': 'of no person',
  'study-opened': 'of no person',
}

test('every decision is asked of its author, or it is said here why not', () => {
  const asked = new Set(
    commands.flatMap(({ decides = [] }) => decides.map(({ entryType }) => entryType.type)),
  )
  const decisions = entryTypes.filter(({ weight }) => weight === 'decision').map(({ type }) => type)
  expect(decisions.filter((type) => !asked.has(type)).sort()).toEqual(
    Object.keys(askedElsewhere).sort(),
  )
})

test('who may settle an age, close a case and agree a payment is asked; who hands it over is not', () => {
  const story = girl()
  const write = <Declared extends Fields>(
    type: EntryType<Declared>,
    content: ContentOf<Declared>,
  ) => groupsAsked(story.write(type, content, { by: asha }))
  expect(write(ageSettled, { ageGroup: 'child' })).toEqual([caseDeciders])
  expect(write(ageSettled, { ageGroup: 'adult' })).toEqual([caseDeciders, caseDeciders])
  expect(write(caseClosed, { reason: 'other', summary: 'x', reopeningExplained: true })).toEqual([
    caseDeciders,
    caseDeciders,
  ])
  expect(write(paymentRecorded, { payment: 'agreed' })).toEqual([caseDeciders])
  expect(write(paymentRecorded, { payment: 'paid' })).toEqual([])
})

test('W7: a family is linked by whoever decides about cases, and what tells the night shift another one is nobody’s to decide', () => {
  const story = new Story(79)
  const [mother, girl, stranger] = [inventedId(1), inventedId(2), inventedId(3)]
  const linked = { familyMember: girl, memberKind: 'own-case', relatedTo: mother } as const
  const asks = <Declared extends Fields>(type: EntryType<Declared>, content: ContentOf<Declared>) =>
    groupsAsked(story.write(type, content, { by: asha }))
  expect(asks(familyLinked, { ...linked, together: [mother, girl] })).toEqual([caseDeciders])
  // Of an earlier version, or where it does not open.
  expect(asks(familyLinked, linked)).toEqual([caseDeciders])
  const born = { familyMember: girl, bornTo: mother }
  expect(asks(birthRecorded, { ...born, together: [girl, mother] })).toEqual([workers])
  expect(asks(familyLinkDropped, { familyMember: girl, parted: girl })).toEqual([])
  for (const together of [[girl, stranger], [girl], [girl, girl], []]) {
    expect(asks(familyLinked, { ...linked, together })).toContainEqual([])
    expect(asks(birthRecorded, { ...born, together })).toContainEqual([])
  }
  expect(asks(familyLinkDropped, { familyMember: girl, parted: mother })).toEqual([[]])
  const atHome = { ...linked, memberKind: 'left-at-home', together: [girl, mother] } as const
  expect(asks(familyLinked, atHome)).toContainEqual([])
  const entry = story.write(familyLinked, { ...linked, together: [stranger] }, { by: asha })
  expect(groupsAsked(openedFor(entry, ['essential']))).toEqual([caseDeciders])
})

test('nobody is asked for what she saw, nor for what protects', () => {
  const story = girl()
  expect(groupsAsked(story.entries[0] as OpenedEntry)).toEqual([])
  const note = story.write(noteRecorded, { care: 'ate' }, { by: asha })
  const off = story.write(returnCalledOff, { calledOffBy: 'person' }, { by: asha })
  const said = story.write(identityRecorded, { ageGroup: 'child' }, { by: asha })
  for (const each of [note, off, said]) expect(askedOfAuthor(each)).toEqual([])
})

test('facts are asked whatever the entry calls itself, also where its header does not open', () => {
  const story = girl()
  const note = story.write(noteRecorded, { care: 'x' }, { by: asha })
  const shut: OpenedEntry = { ...note, header: undefined, content: {} }
  const closing = { ...note, facts: { family: 'case', state: 'closed' } } as const
  expect(groupsAsked(closing)).toEqual([caseDeciders])
  expect(groupsAsked({ ...closing, header: undefined })).toEqual([caseDeciders])
  expect(groupsAsked({ ...shut, facts: { family: 'case', ageGroup: 'adult' } })).toHaveLength(1)
  expect(groupsAsked({ ...shut, facts: { family: 'case', ageGroup: 'child' } })).toEqual([])
  const whose = { family: 'case', responsible: asha.member } as OpenedEntry['facts']
  expect(groupsAsked({ ...shut, facts: whose })).toHaveLength(1)
  expect(groupsAsked({ ...shut, facts: whose, parents: [] })).toEqual([])
})

test('reopening, which every worker may, asks no more than that', () => {
  const { access } = commands.find(({ name }) => name === 'reopen-case') ?? {}
  expect(access?.groups).toEqual(workers)
})

test('BR-03: an age that was only said takes the place of no more protective one', () => {
  const story = girl()
  story.write(identityRecorded, { ageGroup: 'adult' }, { by: asha })
  expect(foldCase(story.entries).ageGroup).toMatchObject({ value: 'child', disputed: false })
  story.write(ageSettled, { ageGroup: 'adult', ageEvidence: 'document' }, { by: asha })
  expect(foldCase(story.entries).ageGroup.value).toBe('adult')
})

test('what somebody wrote who may not decide it is shown, keeps its place and changes nothing', () => {
  const story = girl()
  const before = foldCase(story.entries)
  const said = { id: inventedId(7), ageGroup: 'adult', ageEvidence: 'document' } as const
  const { id: _id, ...content } = said
  const undecided: OpenedEntry = {
    ...story.write(ageSettled, content, { by: pen(10, 101), at: firstNight + 5 }),
    standing: 'not-entitled',
  }
  const entries = [...story.entries.slice(0, -1), undecided]
  const after = foldCase(entries)
  expect(after.ageGroup).toEqual(before.ageGroup)
  expect(after.standing.notConfirmed).toEqual([])
  expect(after.timeline.at(-1)).toMatchObject({
    standing: 'not-entitled',
    fields: { ageGroup: 'adult' },
  })
  expect(after.heads).toEqual([undecided.hash])
})
