import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFigures } from '@cobijo/publications/import/read-figures'
import { isRefusal } from '@cobijo/statistics/refusal'
import { SeededRandom } from '@cobijo/statistics/seeded-random'
import type { Protection } from '@cobijo/statistics/synthesis/synthesis-request'
import { synthesize } from '@cobijo/statistics/synthesis/synthesize'
import {
  encoded,
  inventedNames,
  inventedRows,
} from '@cobijo/statistics/synthesis/testing/invented-columns'
import type { CodedColumn } from '@cobijo/statistics/tables/coded-column'
import { BenchFault } from './installation.ts'
import { atMost, type Measured, timesMs } from './measured.ts'

const published = fileURLToPath(
  new URL('../../../shared/data/ctdc/CTDC_VPsynthetic_condensed.csv', import.meta.url),
)
const aimSeconds = 5

/** Some 100,000 records in both modes, and how well they count beside columns drawn each by itself. */
export async function measureSynthesis(): Promise<Measured[]> {
  const columns = existsSync(published)
    ? await publishedColumns(5)
    : encoded(inventedNames, inventedRows(100_000, 1))
  const measured: Measured[] = []
  for (const [name, protection] of [
    ['k = 11', { kind: 'k-anonymous', k: 11 }],
    ['ε = 4', { kind: 'differentially-private', epsilon: 4 }],
  ] as const) {
    const { seconds, error } = await measure(columns, protection, 3)
    const alone = await measure(columns, protection, 1)
    const rows = columns[0]?.codes.length ?? 0
    measured.push({
      part: 'synthesis',
      name: `${rows} records of ${columns.length} columns, ${name}, combinations of three`,
      ours: seconds,
      unit: 's',
      against: atMost((aimSeconds * rows) / 100_000),
      note: `each column by itself ${alone.seconds.toFixed(1)} s`,
    })
    measured.push({
      part: 'synthesis',
      name: `error of their pairs, ${name}`,
      ours: 100 * error,
      unit: '%',
      note: `each column by itself ${(100 * pairError(columns, alone.records)).toFixed(1)} %`,
    })
  }
  return measured
}

async function measure(
  columns: readonly CodedColumn[],
  protection: Protection,
  longest: 1 | 3,
): Promise<{ seconds: number; error: number; records: readonly CodedColumn[] }> {
  let records: readonly CodedColumn[] = []
  let error = Number.NaN
  const [took = Infinity] = await timesMs(1, () => {
    const random = new SeededRandom(1)
    const made = synthesize(columns, { protection, longest, random, isSecret: false })
    if (isRefusal(made)) throw new BenchFault(made.code)
    records = made.records
    error = made.quality.records[1]?.surviving.relativeError ?? Number.NaN
  })
  return { seconds: took / 1000, error, records }
}

/** Mean error of a pair's count over the mean count, of all pairs that somebody has. */
function pairError(sensitive: readonly CodedColumn[], made: readonly CodedColumn[]): number {
  let error = 0
  let people = 0
  sensitive.forEach((_, one) => {
    for (let other = one + 1; other < sensitive.length; other++) {
      const truth = pairCounts(sensitive, one, other)
      const there = pairCounts(made, one, other)
      for (const [pair, count] of truth) {
        people += count
        error += Math.abs(count - (there.get(pair) ?? 0))
      }
    }
  })
  return error / people
}

function pairCounts(
  columns: readonly CodedColumn[],
  one: number,
  other: number,
): ReadonlyMap<string, number> {
  const [first, second] = [columns[one] as CodedColumn, columns[other] as CodedColumn]
  const counts = new Map<string, number>()
  first.codes.forEach((code, row) => {
    const beside = second.codes[row] as number
    if (code === 0 || beside === 0) return
    const pair = JSON.stringify([first.values[code - 1], second.values[beside - 1]])
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  })
  return counts
}

async function publishedColumns(times: number): Promise<readonly CodedColumn[]> {
  const figures = await readFigures(published, {
    unit: 'records',
    columns: (headings) => headings.map((name) => ({ name })),
  })
  if (isRefusal(figures)) throw new BenchFault(figures.code)
  return [...figures.table.columns.values()].map((column) => {
    const { length } = column.codes
    const codes = new Uint16Array(times * length)
    for (let copy = 0; copy < times; copy++) codes.set(column.codes, copy * length)
    return { ...column, codes }
  })
}
