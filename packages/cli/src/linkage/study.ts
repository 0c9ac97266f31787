import { createHmac } from 'node:crypto'
import type { KeyedHash } from '@cobijo/statistics/linkage/encoding/keyed-values'
import {
  columnRoles,
  type ColumnRole,
  guessRole,
} from '@cobijo/statistics/linkage/people/column-role'
import type { LinkageColumn } from '@cobijo/statistics/linkage/people/person-form'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { PeopleRows } from './people-rows.ts'

/** Which columns of a file are linked by, and what they are called in the study that all agencies take part in. */
export interface StudyColumn extends LinkageColumn {
  /** What it is called in files, one of these in each; `name` is the study's. */
  readonly headings: readonly string[]
}

/**
 * Reads the study's own schema: `{"study": 1, "columns": [{"name": "place", "role": "text", "heading": "Municipio"}, …]}`.
 * Refuses `schema-not-valid`.
 */
export function readStudyColumns(json: unknown): StudyColumn[] | Refusal {
  const study = json as { study?: unknown; columns?: unknown } | null
  if (study?.study !== 1 || !Array.isArray(study.columns) || study.columns.length === 0) {
    return refused('schema-not-valid')
  }
  const columns: StudyColumn[] = []
  for (const each of study.columns as readonly unknown[]) {
    const { name, role, heading = name } = (each ?? {}) as Record<string, unknown>
    if (typeof name !== 'string' || typeof heading !== 'string' || !isRole(role)) {
      return refused('schema-not-valid', typeof name === 'string' ? name : 'columns')
    }
    columns.push({ name, role, headings: [heading] })
  }
  return columns
}

function isRole(role: unknown): role is ColumnRole {
  return (columnRoles as readonly unknown[]).includes(role)
}

const rowsLookedAt = 5_000

/**
 * Roles by heading and content, the same for all files. Names, dates of birth and sex may be called differently in each; any other
 * column that one of them lacks is left out, and so is `leftOut`. Refuses `nothing-to-compare`.
 */
export function guessColumns(
  files: readonly PeopleRows[],
  leftOut: string | undefined,
): StudyColumn[] | Refusal {
  const [first, ...others] = files
  if (first === undefined) return refused('nothing-to-compare')
  const isShared = (heading: string) => files.every(({ headings }) => headings.includes(heading))
  const used = (file: PeopleRows) => file.headings.filter((heading) => heading !== leftOut)
  const shared = used(first)
    .filter(isShared)
    .map((heading) => columnOf([heading], roleOf(heading, files)))
  const own = files.map((file) =>
    used(file)
      .filter((heading) => !isShared(heading))
      .map((heading) => ({ heading, role: roleOf(heading, [file]) })),
  )
  const aligned = calledDifferently.flatMap((role) => {
    const [mine = [], ...theirs] = own.map((each) => each.filter((column) => column.role === role))
    return mine
      .filter((_, at) => theirs.length > 0 && theirs.every((columns) => at < columns.length))
      .map(({ heading }, at) => {
        const headings = [heading, ...theirs.map((columns) => columns[at]?.heading ?? '')]
        return columnOf(headings, role)
      })
  })
  const columns = [...shared, ...(others.length > 0 ? aligned : [])]
  const told = columns.filter(({ role }) => role !== 'ignored')
  return told.length === 0 ? refused('nothing-to-compare') : told
}

const calledDifferently: readonly ColumnRole[] = columnRoles.filter(
  (role) => role !== 'text' && role !== 'number' && role !== 'ignored',
)

function columnOf(headings: readonly string[], role: ColumnRole): StudyColumn {
  const [heading = role] = headings
  return { name: role === 'text' || role === 'number' ? heading : role, role, headings }
}

function roleOf(heading: string, files: readonly PeopleRows[]): ColumnRole {
  const values = files.flatMap(({ headings, rows }) => {
    const at = headings.indexOf(heading)
    return rows.slice(0, rowsLookedAt).map((row) => row[at] ?? '')
  })
  return guessRole(heading, values)
}

/** Where the columns of the study stand in a file. Refuses `heading-missing`. */
export function placesOf(
  columns: readonly StudyColumn[],
  headings: readonly string[],
): readonly number[] | Refusal {
  const places: number[] = []
  for (const column of columns) {
    const place = headings.findIndex((heading) => column.headings.includes(heading))
    if (place === -1) return refused('heading-missing', column.headings[0] ?? column.name)
    places.push(place)
  }
  return places
}

/** HMAC-SHA-256 under the secret of the study. */
export function keyedHash(secret: string): KeyedHash {
  return (text) => createHmac('sha256', secret).update(text, 'utf8').digest()
}
