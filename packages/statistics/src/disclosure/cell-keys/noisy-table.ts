import { isRefusal, type Refusal, refused } from '../../refusal.ts'
import type { CodedTable } from '../../tables/coded-table.ts'
import type { Row } from '../../tables/row.ts'
import type { TabulateRequest } from '../../tables/table-plan.ts'
import { tabulate, type Tabulation } from '../../tables/tabulate.ts'
import { noiseOf, type NoiseTable } from './noise-table.ts'

/** Keys of records are below this: sums of a hundred million of them are still exact. */
export const keyLimit = 2 ** 26

/**
 * A table whose every cell and margin carries the noise of its records' keys. The same records make
 * the same cell key and so the same noise, in whatever table and however often they are asked for:
 * asking again averages nothing out. Cells do not add up to their margins: say so beside the table.
 *
 * `keys` holds one whole number below 2²⁶ for each record, even over the range, fixed for ever for
 * that record and never published: derive them from a secret. Refuses what `tabulate` refuses,
 * `record-keys-not-fitting` (another number of them, or one out of range), `table-is-weighted` and
 * `noise-on-records-only` (different values have no noise that stays the same in other tables).
 */
export function noisyTable(
  table: CodedTable,
  request: TabulateRequest,
  noise: NoiseTable,
  keys: Uint32Array,
): Tabulation | Refusal {
  if (request.countDistinct !== undefined) return refused('noise-on-records-only')
  if (table.weights !== undefined) return refused('table-is-weighted')
  if (keys.length !== table.length || keys.some((key) => key >= keyLimit)) {
    return refused('record-keys-not-fitting')
  }
  const counted = tabulate(table, request)
  // A key of 0 would look like a record that is not there.
  const summed = tabulate({ ...table, weights: keys.map((key) => key + 1) }, request)
  if (isRefusal(counted)) return counted
  if (isRefusal(summed)) return summed
  const noisy = (rows: readonly Row[], sums: readonly Row[]): readonly Row[] =>
    rows
      .map((row, at): Row => {
        const sum = (sums[at] as Row).n - row.n
        return { ...row, n: row.n + noiseOf(noise, row.n, (sum % keyLimit) / keyLimit) }
      })
      .filter(({ n }) => n > 0)
  return {
    ...counted,
    isAdditive: false,
    rows: noisy(counted.rows, summed.rows),
    margins: counted.margins.map(({ by, rows }, at) => ({
      by,
      rows: noisy(rows, summed.margins[at]?.rows ?? []),
    })),
    total: noisy([{ n: counted.total }], [{ n: summed.total }])[0]?.n ?? 0,
  }
}
