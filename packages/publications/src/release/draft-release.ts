import { thresholdRule } from '@cobijo/statistics/disclosure/audit'
import { countTable } from '@cobijo/statistics/disclosure/count-table'
import { protect, type ProtectedCell } from '@cobijo/statistics/disclosure/protect'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { fillFindings } from './findings.ts'
import { checkSpec } from './check-spec.ts'
import { cellLookup, contentDigest, type ReleaseContent, releaseFormat } from './release-content.ts'
import { keysOf, type ReleaseSpec } from './release-spec.ts'

/** A release that is worked out and protected, and waits for approval. */
export interface DraftRelease {
  readonly kind: 'draft-release'
  readonly content: ReleaseContent
  /** What an approver approves, and signs. */
  readonly digest: string
  /** For the office only: every cell with the reason why it is hidden. Not part of the release. */
  readonly preview: readonly ProtectedCell[]
}

/**
 * Tabulates and protects. `rows` are additive counts `{…keys, n}` over at least the columns of all
 * tables (`tabulate` over their union): every table is summed from them, so all tables are of one
 * population and are protected together. Refuses what `checkSpec`, `countTable`, `protect` and
 * `fillFindings` refuse, and `column-not-in-rows`.
 */
export function draftRelease(spec: ReleaseSpec, rows: readonly Row[]): DraftRelease | Refusal {
  const wrong = checkSpec(spec)
  if (wrong !== undefined) return wrong
  const tables = []
  for (const table of spec.tables) {
    for (const name of table.by) {
      if (rows.some((row) => row[name] === undefined)) return refused('column-not-in-rows', name)
    }
    const keys = table.by.map((name) => {
      const column = spec.columns.find((one) => one.name === name)
      return column === undefined
        ? []
        : keysOf(
            column,
            rows.some((row) => row[name] === null),
          )
    })
    const counted = countTable(rows, { by: table.by, keys })
    if (isRefusal(counted)) return counted
    tables.push(counted)
  }
  const protection = protect(tables, thresholdRule(spec.threshold))
  if (isRefusal(protection)) return protection
  const cells = protection.cells.map((cell) => ({
    at: cell.at,
    n: cell.state === 'published' ? cell.n : null,
  }))
  const findings = fillFindings(spec, cellLookup(cells))
  if (isRefusal(findings)) return findings
  const content: ReleaseContent = {
    format: releaseFormat,
    spec,
    shapes: tables.map(({ by, keys }) => ({ by, keys })),
    cells,
    audit: protection.audit,
    findings,
  }
  return {
    kind: 'draft-release',
    content,
    digest: contentDigest(content),
    preview: protection.cells,
  }
}
