import type { Study } from '../study/study.ts'
import type { Cell, ContributedRow } from './cut-to-study.ts'

/** What one organisation told, as it was checked. */
export interface ContributedFile {
  /** A name for tables: which organisation. */
  readonly organisation: string
  readonly rows: readonly ContributedRow[]
}

export interface JoinedRow {
  /** Drawn anew: leads back to no code. Null where nobody with a code is counted. */
  readonly person: number | null
  readonly organisations: readonly string[]
  readonly cells: readonly Cell[]
}

/** Two organisations say different things of one person where one thing can be true. */
export interface JoinConflict {
  readonly person: number
  readonly column: string
  readonly said: readonly { readonly organisation: string; readonly value: string | number }[]
}

export interface Joined {
  readonly rows: readonly JoinedRow[]
  readonly people: number
  readonly conflicts: readonly JoinConflict[]
}

/**
 * Counts each person once over all files. Codes of a column of several are put together; a single value that two organisations tell differently is empty in
 * the joined row and stands in `conflicts`. What is no person is not joined: each service was given once. `order` draws a number for sorting; people are
 * numbered by it.
 */
export function joinContributions(
  study: Study,
  files: readonly ContributedFile[],
  order: (person: string) => string,
): Joined {
  const codes = new Set(
    files.flatMap(({ rows }) => rows.flatMap(({ person }) => (person === null ? [] : [person]))),
  )
  const numbered = [...codes]
    .map((code) => ({ code, by: order(code) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
  const numbers = new Map(numbered.map(({ code }, at) => [code, at + 1]))
  const numberOf = (code: string | null) => (code === null ? null : (numbers.get(code) ?? null))
  if (study.unit !== 'person') {
    const rows = files.flatMap(({ organisation, rows: told }) =>
      told.map(({ person, cells }) => ({
        person: numberOf(person),
        organisations: [organisation],
        cells,
      })),
    )
    return { rows: rows.sort(byPerson), people: codes.size, conflicts: [] }
  }
  const told = new Map<string, { organisation: string; cells: readonly Cell[] }[]>()
  for (const { organisation, rows } of files)
    for (const { person, cells } of rows)
      if (person !== null) told.set(person, [...(told.get(person) ?? []), { organisation, cells }])
  const rows: JoinedRow[] = []
  const conflicts: JoinConflict[] = []
  for (const [code, each] of told) {
    const person = numbers.get(code) as number
    const cells = study.columns.map(({ name, kind }, at) => {
      const said = each.map(({ organisation, cells: own }) => ({
        organisation,
        cell: own[at] ?? null,
      }))
      if (kind === 'codes') return unionOf(said.map(({ cell }) => cell))
      const values = said.flatMap(({ organisation, cell }) =>
        typeof cell === 'string' || typeof cell === 'number' ? [{ organisation, value: cell }] : [],
      )
      if (new Set(values.map(({ value }) => value)).size <= 1) return values[0]?.value ?? null
      conflicts.push({ person, column: name, said: values })
      return null
    })
    rows.push({ person, organisations: each.map(({ organisation }) => organisation), cells })
  }
  return {
    rows: rows.sort(byPerson),
    people: codes.size,
    conflicts: conflicts.sort((a, b) => a.person - b.person),
  }
}

function byPerson(a: JoinedRow, b: JoinedRow): number {
  return (a.person ?? 0) - (b.person ?? 0)
}

function unionOf(cells: readonly Cell[]): Cell {
  const all = new Set(cells.flatMap((cell) => (Array.isArray(cell) ? (cell as string[]) : [])))
  return all.size === 0 ? null : [...all].sort()
}

/** How many people which organisations told of, one 0 or 1 an organisation: what estimating from lists begins with. */
export function captureHistories(
  { rows }: Joined,
  organisations: readonly string[],
): readonly { readonly captured: readonly (0 | 1)[]; readonly count: number }[] {
  const counts = new Map<string, { captured: (0 | 1)[]; count: number }>()
  for (const row of rows) {
    const captured = organisations.map((each) => (row.organisations.includes(each) ? 1 : 0))
    const key = captured.join()
    const held = counts.get(key) ?? { captured, count: 0 }
    counts.set(key, { ...held, count: held.count + 1 })
  }
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, each]) => each)
}
