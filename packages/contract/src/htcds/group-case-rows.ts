import type { ImportRow } from './import-report.ts'

/**
 * One row is one case. Where the source has an identifier (import-key.ts) and repeats it, the further rows belong to the
 * same case and add a referral, a comment, a historic event or a support plan, which a flat row has room for once. Rows
 * without identifier are never put together: two people may share a name and a birthday.
 */
export function groupCaseRows(rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] {
  const groups = new Map<string, ImportRow[]>()
  const ordered: ImportRow[][] = []
  for (const row of rows) {
    const group = row.identity.basis === 'identifier' ? groups.get(row.identity.key) : undefined
    if (group) group.push(row)
    else {
      const started = [row]
      ordered.push(started)
      groups.set(row.identity.key, started)
    }
  }
  return ordered
}
