import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { noteRecorded } from './note-recorded.ts'
import type { KnownOfReminders } from './next-reminder.ts'
import { recordNote } from './record-note.ts'
import type { RecordNote } from './record-note.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { emptyCaseFile } from './case-file.ts'

const nothingKnown = { caseFile: emptyCaseFile, grants: [] }

test('words are sealed to those who may read that kind of words', () => {
  const outcome = recordNote(nothingKnown, {
    case: new FirstNight().case,
    care: 'ate well',
    psychosocial: 'afraid of the dark',
    protection: 'a car waited outside',
    ...by(asha),
  })
  const parts = partsOf(decidedIn(outcome).entries[0] as never)
  expect(parts).toEqual({
    care: { care: 'ate well' },
    psychosocial: { psychosocial: 'afraid of the dark' },
    protection: { protection: 'a car waited outside' },
  })
})

test('a step that is not complete can be written down as it is (W4)', () => {
  const outcome = recordNote(nothingKnown, {
    case: new FirstNight().case,
    care: 'told the authority by telephone at 02:20, number pending; no answer, tried three times',
    ...by(asha),
  })
  expect(outcome.kind).toBe('decided')
})

test('W18: what is copied from a sheet says who wrote it and when, beside who copies it, and stands in her story at that hour', () => {
  const night = new FirstNight({ ageGroup: 'adult' })
  const outcome = recordNote(nothingKnown, {
    case: night.case,
    health: 'fever, given water',
    paperCode: 'K-7F3-02',
    paperWrittenBy: 'night shift',
    paperWrittenAt: firstNight - 5 * hour,
    ...by(asha),
  })
  const [entry] = night.story.carryOut(decidedIn(outcome), { by: asha })
  const written = night.file.timeline.find((item) => item.kind === 'entry' && item.id === entry?.id)
  expect(written).toMatchObject({
    member: asha.member,
    occurredAt: new Date(firstNight - 5 * hour).toISOString(),
    fields: { paperCode: 'K-7F3-02', paperWrittenBy: 'night shift', health: 'fever, given water' },
  })
  expect(partsOf(decidedIn(outcome).entries[0] as never)).toMatchObject({
    health: { health: 'fever, given water' },
    care: { paperCode: 'K-7F3-02' },
  })
})

test('a moment that was said otherwise stands, and a code alone is taken down too', () => {
  const said = { case: new FirstNight().case, paperCode: 'K-7F3-03', ...by(asha) }
  const occurredAt = '2026-11-22'
  const outcome = recordNote(nothingKnown, { ...said, paperWrittenAt: firstNight, occurredAt })
  expect(decidedIn(outcome).entries[0]).toMatchObject({ occurredAt })
  expect(recordNote(nothingKnown, said).kind).toBe('decided')
})

describe('a reminder', () => {
  test('stands in the facts as a bare time', () => {
    const outcome = recordNote(nothingKnown, {
      case: new FirstNight().case,
      care: 'ask about the tooth',
      remindAt: firstNight + hour,
      ...by(asha),
    })
    const facts = noteRecorded.facts(entryOf(outcome, noteRecorded).content)
    expect(facts).toEqual({ family: 'case', remindAt: firstNight + hour })
  })

  test('is in the case until a later note says that it is done', () => {
    const night = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
    const first = recordNote(nothingKnown, {
      case: night.case,
      care: 'ask about the tooth',
      remindAt: firstNight + hour,
      ...by(asha),
    })
    const [note] = night.story.carryOut(decidedIn(first), { by: asha })
    expect(night.file.reminders).toMatchObject([{ about: 'note', at: firstNight + hour }])
    const done = recordNote(nothingKnown, {
      case: night.case,
      settles: [note?.id ?? ''],
      ...by(asha),
    })
    night.story.carryOut(decidedIn(done), { by: asha })
    expect(night.file.reminders).toEqual([])
  })
})

test('an empty note is not made, and a blank one neither', () => {
  const { case: stream } = new FirstNight()
  expect(recordNote(nothingKnown, { case: stream, ...by(asha) })).toMatchObject({
    code: 'nothing-said',
  })
  expect(recordNote(nothingKnown, { case: stream, settles: [], ...by(asha) })).toMatchObject({
    code: 'nothing-said',
  })
  expect(recordNote(nothingKnown, { case: stream, care: '   ', ...by(asha) })).toEqual({
    kind: 'refused',
    code: 'text-blank',
    field: 'care',
  })
})

describe('what the server is told of the other reminders', () => {
  const night = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
  const remind = (at: number) =>
    night.story.carryOut(
      decidedIn(recordNote(knowing(), { case: night.case, remindAt: at, ...by(asha) })),
      { by: asha },
    )[0]?.id ?? ''
  const knowing = (): KnownOfReminders => ({
    caseFile: night.file,
    grants: [],
    readsOfOwn: ['care'],
  })
  const factsOf = (known: KnownOfReminders, said: Partial<RecordNote>) =>
    noteRecorded.facts(
      entryOf(recordNote(known, { case: night.case, ...said, ...by(asha) }), noteRecorded).content,
    )
  const first = remind(firstNight + hour)
  const second = remind(firstNight + 2 * hour)

  test('is the earliest that stands, or that none does', () => {
    expect(factsOf(knowing(), { remindAt: firstNight + 3 * hour })).toEqual({
      family: 'case',
      nextReminder: firstNight + hour,
    })
    expect(factsOf(knowing(), { settles: [first] })).toEqual({
      family: 'case',
      nextReminder: firstNight + 2 * hour,
    })
    expect(factsOf(knowing(), { settles: [first, second] })).toEqual({
      family: 'case',
      nextReminder: 'none',
    })
    expect(factsOf(knowing(), { care: 'slept' })).toEqual({ family: 'case' })
  })

  test('is nothing where the author does not know them all', () => {
    const { caseFile } = knowing()
    const ignorant: readonly KnownOfReminders[] = [
      { ...knowing(), readsOfOwn: undefined },
      { ...knowing(), readsOfOwn: ['health'] },
      {
        ...knowing(),
        caseFile: { ...caseFile, standing: { ...caseFile.standing, newerVersions: 1 } },
      },
    ]
    for (const known of ignorant) {
      expect(factsOf(known, { settles: [first, second] })).toEqual({ family: 'case' })
      expect(factsOf(known, { remindAt: firstNight + 3 * hour })).toEqual({
        family: 'case',
        remindAt: firstNight + 3 * hour,
      })
    }
  })

  test('is nothing of a protected service', () => {
    const elsewhere = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
    const due = { status: 'requested', nextDueAt: firstNight + hour } as const
    elsewhere.story.write(
      serviceDelivered,
      { protectedService: 'asylum-access', ...due },
      { by: asha, stream: elsewhere.case },
    )
    expect(elsewhere.file.reminders).toMatchObject([{ about: 'service' }])
    const known = { caseFile: elsewhere.file, grants: [], readsOfOwn: ['care' as const] }
    expect(factsOf(known, { remindAt: firstNight + 3 * hour })).toEqual({
      family: 'case',
      nextReminder: firstNight + 3 * hour,
    })
  })

  test('is no hour of a deadline of the law, which would tell what set it going', () => {
    const child = new FirstNight({ ageGroup: 'child', urgency: 'ordinary' })
    const patient = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
    const asked = { service: 'medical', status: 'requested' } as const
    patient.story.write(serviceDelivered, asked, { by: asha, stream: patient.case })
    const later = firstNight + 900 * hour
    for (const { file } of [child, patient]) {
      expect(file.reminders.map(({ about }) => about)).toContain('clock')
      const known = { caseFile: file, grants: [], readsOfOwn: ['care' as const] }
      expect(factsOf(known, { remindAt: later })).toEqual({ family: 'case', nextReminder: later })
    }
  })
})
