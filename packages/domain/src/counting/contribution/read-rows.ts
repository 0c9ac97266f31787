import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import type { Study } from '../study/study.ts'
import { isValueOf } from './cut-to-study.ts'
import type { Cell, ContributedRow } from './cut-to-study.ts'

/** Where in a file something does not fit: the row from 1, the column by its name; never what stands there. */
export interface RowRefusal extends Refusal {
  readonly row?: number
}

/**
 * Reads rows that somebody else's program made. Refuses `rows-not-readable`, `row-length`, `row-person`, `cell-outside-study` with row and column,
 * and `person-twice` where the unit is a person.
 */
export function readRows(study: Study, value: unknown): readonly ContributedRow[] | RowRefusal {
  if (!Array.isArray(value)) return refused('rows-not-readable')
  const rows: ContributedRow[] = []
  const people = new Set<string>()
  for (const [at, each] of (value as unknown[]).entries()) {
    const row = at + 1
    if (!Array.isArray(each) || each.length !== study.columns.length + 1)
      return { ...refused('row-length'), row }
    const [person, ...cells] = each as unknown[]
    if (!isPerson(study, person)) return { ...refused('row-person', { field: 'person' }), row }
    if (study.unit === 'person' && people.has(String(person)))
      return { ...refused('person-twice', { field: 'person' }), row }
    people.add(String(person))
    const wrong = study.columns.find((column, place) => !isCellOf(column, cells[place]))
    if (wrong) return { ...refused('cell-outside-study', { field: wrong.name }), row }
    rows.push({ person: person as string | null, cells: cells as Cell[] })
  }
  return rows
}

function isPerson({ unit }: Study, value: unknown): boolean {
  if (unit === 'bed-refusal') return value === null
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

function isCellOf(column: Study['columns'][number], cell: unknown): boolean {
  if (cell === null) return true
  if (column.kind !== 'codes') return isValueOf(column, cell)
  if (!Array.isArray(cell) || cell.length === 0) return false
  return (
    new Set(cell as unknown[]).size === cell.length &&
    (cell as unknown[]).every((each) => isValueOf(column, each))
  )
}
