import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { Story, firstNight, hour, inventedId, pen } from '../testing/story.ts'
import { arrivalAccepted } from './arrival-accepted.ts'
import { arrivalNoted } from './arrival-noted.ts'
import { givenToMany } from './given-to-many.ts'
import { groupIntakeBegun } from './group-intake-begun.ts'
import { groupIntakeEnded } from './group-intake-ended.ts'
import { wristbandKey } from './group-intake.ts'

const asha = pen(10, 100)
const bruno = pen(10, 101)
const [first, second, third] = [inventedId(1), inventedId(2), inventedId(3)]

function begun() {
  const story = new Story(7)
  const start = story.write(groupIntakeBegun, { name: 'Sheet one', expected: 60 }, { by: asha })
  const note = (
    content: ContentOf<typeof arrivalNoted.fields>,
    more: { by?: typeof asha; after?: readonly OpenedEntry[] } = {},
  ) => story.write(arrivalNoted, content, { by: asha, ...more })
  return { story, start, note }
}

function sheetOf(entries: readonly OpenedEntry[]) {
  const sheet = foldGathering(entries).groupIntake
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('W6: the same wristband noted by two telephones stands twice, and is shown to a person', () => {
  const { story, start, note } = begun()
  note({ arrival: first, wristband: '007', sex: 'female' }, { after: [start] })
  note({ arrival: second, wristband: '7', sex: 'male' }, { by: bruno, after: [start] })
  const sheet = sheetOf(story.entries)
  expect(sheet.rows).toHaveLength(2)
  expect(sheet.sameWristband).toEqual([{ wristband: '007', arrivals: [first, second] }])
  note({ arrival: second, wristband: '8' })
  expect(sheetOf(story.entries).sameWristband).toEqual([])
})

test('two rows that are one person become one: what either says stays, what either was given was given to her', () => {
  const { story, note } = begun()
  note({ arrival: first, wristband: '12' })
  note({ arrival: second, wristband: '12', sex: 'female' })
  story.write(givenToMany, { arrivals: [second], what: 'meal' }, { by: asha })
  note({ arrival: second, sameAs: first })
  const { rows, sameWristband } = sheetOf(story.entries)
  expect(rows).toMatchObject([{ arrival: first, sameRows: [second] }])
  expect(rows[0]?.fields.sex.value).toBe('female')
  expect(rows[0]?.given).toMatchObject([{ what: 'meal' }])
  expect(sameWristband).toEqual([])
})

test('rows that two people pointed at each other are still one', () => {
  const { story, note } = begun()
  const rows = [note({ arrival: first }), note({ arrival: second })]
  note({ arrival: first, sameAs: second }, { after: rows })
  note({ arrival: second, sameAs: first }, { by: bruno, after: rows })
  expect(sheetOf(story.entries).rows).toMatchObject([{ arrival: first, sameRows: [second] }])
})

test('BR-03: where two said otherwise at once she is taken for a child, and is kept apart', () => {
  const { story, note } = begun()
  const row = note({ arrival: first })
  note({ arrival: first, ageGroup: 'adult', keepApart: 'no' }, { after: [row] })
  note({ arrival: first, ageGroup: 'child', keepApart: 'yes' }, { by: bruno, after: [row] })
  const { fields } = sheetOf(story.entries).rows[0] ?? {}
  expect(fields?.ageGroup).toMatchObject({ value: 'child', disputed: true })
  expect(fields?.keepApart.value).toBe('yes')
})

test('what was said by mistake is taken back; who went is put aside, and comes back', () => {
  const { story, note } = begun()
  note({ arrival: first, wristband: '5', sleepsWhere: 'room' })
  note({ arrival: first, takenBack: ['wristband'] })
  expect(sheetOf(story.entries).rows[0]?.fields.wristband.value).toBeUndefined()
  note({ arrival: first, presence: 'left' })
  expect(sheetOf(story.entries)).toMatchObject({ rows: [], setAside: [{ arrival: first }] })
  note({ arrival: first, presence: 'here' })
  expect(sheetOf(story.entries).rows).toHaveLength(1)
})

test('what is sealed in `protection` is no field for whoever does not read that', () => {
  const { story, note } = begun()
  note({ arrival: first, keepApart: 'yes', keepApartWords: 'gives orders' })
  const withoutProtection = story.entries.map((entry) => {
    const { protection: _sealed, ...content } = entry.content
    return { ...entry, content, sealedParts: 1 }
  })
  const [row] = sheetOf(withoutProtection).rows
  expect(row?.fields.keepApart.value).toBeUndefined()
  expect(JSON.stringify(row)).not.toContain('gives orders')
})

test('BR-51: ended twice, the later day to erase counts, and who came late is still noted', () => {
  const { story, start, note } = begun()
  story.write(groupIntakeEnded, { eraseFrom: '2026-12-20' }, { by: asha, after: [start] })
  story.write(groupIntakeEnded, { eraseFrom: '2026-12-24' }, { by: bruno, after: [start] })
  note({ arrival: first })
  const file = foldGathering(story.entries)
  expect(file.state.value).toBe('ended')
  expect(file.groupIntake?.ended?.eraseFrom).toBe('2026-12-24')
  expect(file.groupIntake?.rows).toHaveLength(1)
})

test('any order of arrival folds to the same sheet', () => {
  const { story, start, note } = begun()
  note({ arrival: first, wristband: '1', sex: 'female' }, { after: [start] })
  note({ arrival: second, wristband: '1' }, { by: bruno, after: [start] })
  note({ arrival: third, presence: 'left' })
  note({ arrival: second, sameAs: first }, { by: bruno })
  story.write(givenToMany, { arrivals: [first, second], what: 'water' }, { by: asha })
  story.write(
    arrivalAccepted,
    { arrival: first, case: inventedId(9) },
    { by: asha, at: firstNight + hour },
  )
  story.write(groupIntakeEnded, { eraseFrom: '2026-12-24' }, { by: asha })
  const whole = foldGathering(story.entries)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(story.entries, { minLength: story.entries.length }),
      (mixed) => {
        expect(foldGathering(mixed)).toEqual(whole)
      },
    ),
  )
})

test('codes are compared as they are read aloud', () => {
  expect(wristbandKey(' a-07 ')).toBe('A07')
  expect(wristbandKey('007')).toBe(wristbandKey('7'))
  expect(wristbandKey('0')).toBe('0')
})
