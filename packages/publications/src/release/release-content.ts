import { createHash } from 'node:crypto'
import type { Audit } from '@cobijo/statistics/disclosure/audit'
import { cellId, type Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import type { TableShape } from '@cobijo/statistics/disclosure/count-table'
import type { Bilingual } from '../language/bilingual.ts'
import type { ProtectedRecords } from './protected-records.ts'
import type { ReleaseSpec } from './release-spec.ts'

export const releaseFormat = 'cobijo-release/1'

export interface PublishedCell {
  /** The fixed columns; an absent one is summed over. */
  readonly at: Coordinates
  /** Null where hidden. Why it is hidden is not told cell by cell: the reason narrows the number. */
  readonly n: number | null
}

/**
 * The frozen release: all that its pages, report and data are made of, and nothing more. No count
 * that is hidden is in here.
 */
export interface ReleaseContent {
  readonly format: typeof releaseFormat
  readonly spec: ReleaseSpec
  readonly shapes: readonly TableShape[]
  readonly cells: readonly PublishedCell[]
  readonly audit: Audit
  /** For each table its finding with the numbers filled in, or null. */
  readonly findings: readonly (Bilingual | null)[]
  /** Where the tables are counted from synthetic records: these records. */
  readonly records?: ProtectedRecords
}

/** The bytes of `release.json`. The same content gives the same bytes. */
export function contentBytes(content: ReleaseContent): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`)
}

/** SHA-256 of `release.json`, hexadecimal: what approvers sign and the report prints. */
export function contentDigest(content: ReleaseContent): string {
  return createHash('sha256').update(contentBytes(content)).digest('hex')
}

/** Whether a hidden cell may hold nobody: not in a release of before a zero was hidden anywhere. */
export function hidesZeros({ audit }: Pick<ReleaseContent, 'audit'>): boolean {
  // A forged content may have anything in its place.
  return (audit as Partial<Audit> | null)?.rule?.zeros === 'hidden-in-whole-groups'
}

/** Looks a published cell up; undefined where the release has no such cell, null where hidden. */
export function cellLookup(
  cells: readonly PublishedCell[],
): (at: Coordinates) => number | null | undefined {
  const byId = new Map(cells.map((cell) => [cellId(cell.at), cell.n]))
  return (at) => byId.get(cellId(at))
}
