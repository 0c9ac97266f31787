import { createHash } from 'node:crypto'
import type { ToldCombinations } from '@cobijo/statistics/synthesis/aggregates/told-combinations'
import type { Synthesis } from '@cobijo/statistics/synthesis/synthesis-request'
import type { CodedColumn } from '@cobijo/statistics/tables/coded-column'
import { dataCell } from '../data-cell.ts'

/**
 * What may be told with the records. Warnings are not in it: they depend on the people themselves, and
 * noise covers them not.
 */
export function summaryOf({ protection, longest, privacy, records }: Synthesis) {
  return {
    protection,
    longest,
    people: records[0]?.codes.length ?? 0,
    columns: records.map(({ name }) => name),
    microdata: digestOf(recordLines(records)),
    ...(privacy && { privacy }),
  }
}

/** SHA-256 of the file of these lines: whoever publishes it shows that these are the records that were made. */
function digestOf(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/** The made records as CSV, without line ends. */
export function* recordLines(records: readonly CodedColumn[]): Generator<string> {
  yield records.map(({ name }) => dataCell(name)).join(',')
  const texts = records.map(({ values }) => ['', ...values.map(dataCell)])
  for (let row = 0; row < (records[0]?.codes.length ?? 0); row++) {
    yield records.map(({ codes }, at) => texts[at]?.[codes[row] as number] ?? '').join(',')
  }
}

/** The tables that go with them: an empty cell is summed over; the count comes last, under `n`. */
export function* combinationLines(told: ToldCombinations): Generator<string> {
  yield [...told.names, 'n'].map(dataCell).join(',')
  for (const { columns, codes, n } of combinationsOf(told)) {
    const cells = told.names.map(() => '')
    columns.forEach((column, place) => {
      cells[column] = dataCell(told.values[column]?.[(codes[place] as number) - 1] ?? '')
    })
    yield [...cells, String(n)].join(',')
  }
}

/** The same for programs: `by` holds the attributes. */
export function combinationObjects(told: ToldCombinations) {
  return Array.from(combinationsOf(told), ({ columns, codes, n }) => ({
    by: Object.fromEntries(
      columns.map((column, place) => [
        told.names[column] as string,
        told.values[column]?.[(codes[place] as number) - 1] ?? '',
      ]),
    ),
    n,
  }))
}

/** Rows of texts, null for no value. */
export function recordRows(
  records: readonly CodedColumn[],
): readonly (readonly (string | null)[])[] {
  return Array.from({ length: records[0]?.codes.length ?? 0 }, (_, row) =>
    records.map(({ values, codes }) => values[(codes[row] as number) - 1] ?? null),
  )
}

function* combinationsOf({ lengths, columns, codes, counts }: ToldCombinations) {
  for (let entry = 0; entry < lengths.length; entry++) {
    const from = 3 * entry
    const to = from + (lengths[entry] as number)
    yield {
      columns: [...columns.subarray(from, to)],
      codes: codes.subarray(from, to),
      n: counts[entry] as number,
    }
  }
}
