import { expect, test } from 'vitest'
import { inventedColumns, inventedStudy } from '../testing/invented-study.ts'
import { captureHistories, joinContributions } from './join-contributions.ts'
import { readRows } from './read-rows.ts'

const a = 'a'.repeat(32)
const b = 'b'.repeat(32)
const c = 'c'.repeat(32)
const study = inventedStudy({
  columns: [...inventedColumns.slice(0, 2), ...inventedColumns.slice(3, 4)],
})
const files = [
  {
    organisation: 'Desk',
    rows: [
      { person: a, cells: ['female', ['forced-labour'], 'mining'] },
      { person: b, cells: ['male', null, null] },
    ],
  },
  {
    organisation: 'House',
    rows: [
      { person: a, cells: ['female', ['sexual-exploitation'], 'agriculture'] },
      { person: c, cells: [null, null, 'mining'] },
    ],
  },
]
const joined = joinContributions(study, files, (code) => code)

test('who two organisations tell of is one person, with what either says', () => {
  expect(joined.people).toBe(3)
  expect(joined.rows).toEqual([
    {
      person: 1,
      organisations: ['Desk', 'House'],
      cells: ['female', ['forced-labour', 'sexual-exploitation'], null],
    },
    { person: 2, organisations: ['Desk'], cells: ['male', null, null] },
    { person: 3, organisations: ['House'], cells: [null, null, 'mining'] },
  ])
})

test('what they say differently is empty, and shown with who says which', () => {
  expect(joined.conflicts).toEqual([
    {
      person: 1,
      column: 'sector',
      said: [
        { organisation: 'Desk', value: 'mining' },
        { organisation: 'House', value: 'agriculture' },
      ],
    },
  ])
})

test('the order of files changes nothing but whose word comes first', () => {
  const turned = joinContributions(study, files.toReversed(), (code) => code)
  expect(turned.rows.map(({ cells }) => cells)).toEqual(joined.rows.map(({ cells }) => cells))
})

test('how many are on which list is what an estimate begins with', () => {
  expect(captureHistories(joined, ['Desk', 'House'])).toEqual([
    { captured: [1, 1], count: 1 },
    { captured: [1, 0], count: 1 },
    { captured: [0, 1], count: 1 },
  ])
})

test('a row that does not fit is refused by row and column, without what stands there', () => {
  const told = (rows: unknown) => readRows(study, rows)
  const fits = [a, 'female', null, null]
  expect(told('rows')).toMatchObject({ code: 'rows-not-readable' })
  expect(told([fits, [b, 'female', null]])).toEqual({ kind: 'refused', code: 'row-length', row: 2 })
  expect(told([fits, [b, 'Nayeli', null, null]])).toEqual({
    kind: 'refused',
    code: 'cell-outside-study',
    field: 'sex',
    row: 2,
  })
  expect(told([[a, null, ['forced-labour', 'forced-labour'], null]])).toMatchObject({
    field: 'form',
    row: 1,
  })
  expect(told([[a, null, [], null]])).toMatchObject({ field: 'form' })
  expect(told([['Nayeli', null, null, null]])).toMatchObject({ code: 'row-person', row: 1 })
  expect(told([fits, fits])).toMatchObject({ code: 'person-twice', row: 2 })
})
