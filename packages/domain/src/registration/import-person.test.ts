import { expect, test } from 'vitest'
import { carryOut } from '../command/command-definition.ts'
import { clockStanding } from '../clock/clocks.ts'
import type { Clock } from '../clock/clocks.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import { inventedClocks, openToAll } from '../testing/first-night.ts'
import { Story, authorOf, inventedId, pen } from '../testing/story.ts'
import { emptyCaseFile, foldCase } from '../case/case-file.ts'
import { importPerson, importPersonCommand } from './import-person.ts'

const author = authorOf(pen(1, 2))
const said = {
  case: inventedId(77),
  standard: 'HTCDS 2.0',
  content: 'ab'.repeat(32),
  givenNames: 'Ixchel',
  ageGroup: 'adult',
  cells: { identity: { prs_FirstName: 'Ixchel' }, care: { cas_Status: 'Open' } },
} as const

test('a row begins a case under the id that was made for it, with its own words beside it', () => {
  const decision = importPerson(emptyCaseFile, { ...said, ...author })
  if (isRefusal(decision)) throw new Error(decision.code)
  expect(decision.entries.map(({ stream, entryType }) => [stream, entryType.type])).toEqual([
    [said.case, 'person-registered'],
    [said.case, 'row-imported'],
  ])
  expect(decision.entries[0]?.content).toMatchObject({ givenNames: 'Ixchel', ageGroup: 'adult' })
  expect(decision.entries[1]?.content).toEqual({
    standard: said.standard,
    content: said.content,
    ...said.cells,
  })
})

test('each cell lies in the part that it belongs to and in no other', () => {
  const decision = importPerson(emptyCaseFile, { ...said, ...author })
  if (isRefusal(decision)) throw new Error(decision.code)
  const rowType = decision.entries[1]?.entryType
  if (!rowType) throw new Error('a row is kept beside the person')
  for (const [name, field] of Object.entries(rowType.fields))
    expect([name, field.compartment]).toEqual([
      name,
      name === 'standard' || name === 'content' ? 'care' : name,
    ])
})

test('a case that is here already is left as it is', () => {
  const here = { ...emptyCaseFile, stream: said.case as never }
  expect(importPerson(here, { ...said, ...author })).toEqual({
    kind: 'refused',
    code: 'already-imported',
    field: 'case',
  })
})

test('a part that no file may bring is refused', () => {
  const refusal = carryOut(
    importPersonCommand,
    { caseFile: emptyCaseFile } as never,
    { ...said, cells: { health: { note: 'x' } } },
    author,
  )
  expect(refusal).toMatchObject({ kind: 'refused', code: 'field-unknown', field: 'cells' })
})

test('the day of first contact that a file tells starts her clocks, and makes nobody younger than she is', () => {
  const before = '2024-02-10'
  const imported = (more: object) => {
    const story = new Story()
    const decision = importPerson(
      emptyCaseFile,
      { ...said, ...more, ...author, occurredAt: before },
      inventedClocks,
    )
    if (isRefusal(decision)) throw new Error(decision.code)
    story.carryOut(decision, { by: pen(1, 2) })
    return foldCase(story.of(said.case as StreamId), openToAll)
  }
  const child = imported({ ageGroup: 'child', bornOn: '2012' })
  const [notice] = child.clocks.filter(({ deadline }) => deadline === 'tell-of-child')
  expect(notice?.startedAt).toBe(Date.parse(before))
  expect(isRefusal(notice?.due ?? refused('none'))).toBe(false)
  expect(clockStanding(notice as Clock, author.at)).toBe('overdue')
  // She was seventeen when she was met.
  expect(imported({ ageGroup: 'adult', bornOn: '2006-12-01' }).ageGroup.value).toBe('adult')
})
