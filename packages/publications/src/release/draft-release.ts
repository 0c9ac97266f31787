import { wholeGroupRule } from '@cobijo/statistics/disclosure/audit'
import {
  cellId,
  cellSystem,
  type Coordinates,
  publishedCells,
} from '@cobijo/statistics/disclosure/cell-system'
import { countTable } from '@cobijo/statistics/disclosure/count-table'
import { protect, type ProtectedCell } from '@cobijo/statistics/disclosure/protect'
import type { OpenProgramme } from '@cobijo/statistics/disclosure/optimal/programme'
import { trueCounts } from '@cobijo/statistics/disclosure/true-counts'
import type { WholeGroup } from '@cobijo/statistics/disclosure/whole-groups'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { fillFindings } from './findings.ts'
import { checkSpec } from './check-spec.ts'
import { type PrivacyLedger, toldBefore } from './privacy-ledger.ts'
import { checkRecords, type ProtectedRecords } from './protected-records.ts'
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
  /** For the office only: groups that the tables still tell to have one value, where hiding a zero does not help. */
  readonly wholeGroups: readonly WholeGroup[]
}

/** What helps to protect, where it is there. */
export interface Drafting {
  /** Chooses what is hidden as light as can be; without it cells are chosen greedily. */
  readonly open?: OpenProgramme
  /** All that was told of the same people before. */
  readonly ledger?: PrivacyLedger
  /** The synthetic records from which `rows` were counted, to leave with them. */
  readonly records?: ProtectedRecords
}

/** No seconds among them: the same records have to give the same bytes. */
const limits = { rounds: 40, nodes: 2_000, secondsLeft: () => Infinity }

/**
 * Tabulates and protects. `rows` are additive counts `{…keys, n}` over at least the columns of all
 * tables (`tabulate` over their union): every table is summed from them, so all tables are of one
 * population and are protected together. Refuses what `checkSpec`, `countTable`, `protect`,
 * `fillFindings` and `checkRecords` refuse, and `column-not-in-rows`.
 */
export function draftRelease(
  spec: ReleaseSpec,
  rows: readonly Row[],
  { open, ledger, records }: Drafting = {},
): DraftRelease | Refusal {
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
    const several = severalIn(spec, table.by)
    const counted = countTable(rows, { by: table.by, keys, ...(several && { several }) })
    if (isRefusal(counted)) return counted
    tables.push(counted)
  }
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) return counts
  const countOf = (at: Coordinates) => counts[system.numberOf.get(cellId(at)) ?? -1]
  const told =
    ledger === undefined
      ? undefined
      : toldBefore(
          ledger,
          spec.cutOff,
          { cells: system.cells.slice(0, publishedCells(system)), countOf },
          spec.restricted === undefined ? 'public' : 'restricted',
        )
  if (isRefusal(told)) return told
  const protection = protect(tables, wholeGroupRule(spec.threshold), {
    ...(open !== undefined && { optimal: { open, limits } }),
    ...(told !== undefined && { earlier: told.earlier, keepHidden: told.keepHidden }),
  })
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
    shapes: tables.map(({ by, keys, several }) => ({ by, keys, ...(several && { several }) })),
    cells,
    audit: protection.audit,
    findings,
    ...(records !== undefined && { records }),
  }
  const unlike = checkRecords(content)
  if (unlike !== undefined) return unlike
  return {
    kind: 'draft-release',
    content,
    digest: contentDigest(content),
    preview: protection.cells,
    wholeGroups: protection.wholeGroups,
  }
}

function severalIn(
  { columns }: ReleaseSpec,
  by: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const several = columns.flatMap(({ name, severalBy }) =>
    severalBy !== undefined && by.includes(name) ? [[name, severalBy] as const] : [],
  )
  return several.length === 0 ? undefined : Object.fromEntries(several)
}
