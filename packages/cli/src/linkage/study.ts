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
  /** The heading in this file; `name` is the one of the study. */
  readonly heading: string
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
    columns.push({ name, role, heading })
  }
  return columns
}

function isRole(role: unknown): role is ColumnRole {
  return (columnRoles as readonly unknown[]).includes(role)
}

const rowsLookedAt = 5_000

/** Roles by heading and content, the same for all files; a column that one of them lacks is left out, and so is `leftOut`. */
export function guessColumns(
  files: readonly PeopleRows[],
  leftOut: string | undefined,
): StudyColumn[] | Refusal {
  const [first, ...others] = files
  const shared = (first?.headings ?? []).filter(
    (heading) => heading !== leftOut && others.every(({ headings }) => headings.includes(heading)),
  )
  const columns = shared.map((heading) => {
    const values = files.flatMap(({ headings, rows }) => {
      const at = headings.indexOf(heading)
      return rows.slice(0, rowsLookedAt).map((row) => row[at] ?? '')
    })
    return { name: heading, heading, role: guessRole(heading, values) }
  })
  const used = columns.filter(({ role }) => role !== 'ignored')
  return used.length === 0 ? refused('nothing-to-compare') : used
}

/** The texts of a row in the order of the study's columns. Refuses `heading-missing`. */
export function placesOf(
  columns: readonly StudyColumn[],
  headings: readonly string[],
): readonly number[] | Refusal {
  const missing = columns.find(({ heading }) => !headings.includes(heading))
  if (missing !== undefined) return refused('heading-missing', missing.heading)
  return columns.map(({ heading }) => headings.indexOf(heading))
}

/** HMAC-SHA-256 under the secret of the study. */
export function keyedHash(secret: string): KeyedHash {
  return (text) => createHmac('sha256', secret).update(text, 'utf8').digest()
}
