import { openSolver } from '@cobijo/publications/disclosure/open-solver'
import { type NewTables, toldBefore } from '@cobijo/publications/release/privacy-ledger'
import { wholeGroupRule } from '@cobijo/statistics/disclosure/audit'
import {
  cellId,
  cellSystem,
  type Coordinates,
  publishedCells,
} from '@cobijo/statistics/disclosure/cell-system'
import type { CountTable } from '@cobijo/statistics/disclosure/count-table'
import type { EarlierRelease } from '@cobijo/statistics/disclosure/joined-releases'
import type { ChoiceProgress } from '@cobijo/statistics/disclosure/optimal/choose-optimally'
import { protect } from '@cobijo/statistics/disclosure/protect'
import { trueCounts } from '@cobijo/statistics/disclosure/true-counts'
import { isRefusal } from '@cobijo/statistics/refusal'
import { openLedger } from '../ledger-file.ts'
import { readCountTable, readReleasedCells } from './read-count-table.ts'
import type { ProtectionAnswer, ProtectionJob, TableRefusal } from './table-message.ts'

/** Reached before the seconds by all but large tables, so that most runs come out the same on any machine. */
const rounds = 500
const nodes = 20_000

/**
 * Reads tables of one population and protects them together, with what earlier releases told. Refuses
 * what `readCountTable`, `readReleasedCells` and `protect` refuse; `file` says which file it was.
 */
export async function protectTables(
  job: ProtectionJob,
  onProgress: (progress: ChoiceProgress) => void,
): Promise<ProtectionAnswer> {
  const tables: CountTable[] = [...(job.counted ?? [])]
  for (const [at, path] of job.paths.entries()) {
    const table = await readCountTable(path, job.count)
    if (isRefusal(table)) return { ...table, file: at + 1 }
    tables.push(table)
  }
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) return counts
  const told = await readTold(job, {
    cells: system.cells.slice(0, publishedCells(system)),
    countOf: (at) => counts[system.numberOf.get(cellId(at)) ?? -1],
  })
  if (isRefusal(told)) return told
  const end = performance.now() + 1000 * job.seconds
  const protection = protect(tables, wholeGroupRule(job.threshold), {
    earlier: told.earlier,
    keepHidden: told.keepHidden,
    weigh: job.weigh,
    ...(job.contributors !== undefined && { contributors: job.contributors }),
    optimal: {
      open: await openSolver(),
      limits: { rounds, nodes, secondsLeft: () => (end - performance.now()) / 1000 },
      onProgress,
    },
  })
  if (isRefusal(protection)) return protection
  return {
    kind: 'protected-tables',
    columns: [...new Set(tables.flatMap(({ by }) => by))],
    cells: protection.cells.map((cell) => ({
      at: cell.at,
      n: cell.state === 'published' ? cell.n : null,
    })),
    audit: protection.audit,
    choice: protection.choice,
    comparison: protection.comparison,
    ledgerTables: told.ledgerTables,
    weights: protection.weights,
    wholeGroups: protection.wholeGroups,
    belowThreshold: protection.cells.filter(
      (cell) => cell.state === 'hidden' && cell.reason === 'below-threshold',
    ).length,
  }
}

interface Told {
  readonly kind: 'told'
  readonly earlier: readonly EarlierRelease[]
  readonly keepHidden: readonly Coordinates[]
  readonly ledgerTables: number
}

/** What is out already, from files and from the ledger; the ledger is taken to be later than the files. */
async function readTold(
  { released, earlier, ledger }: ProtectionJob,
  tables: NewTables,
): Promise<Told | TableRefusal> {
  const found: EarlierRelease[] = []
  const files = [
    ...earlier.map((path) => ({ path, sameRecords: false, field: 'earlier' })),
    ...released.map((path) => ({ path, sameRecords: true, field: 'released' })),
  ]
  for (const { path, sameRecords, field } of files) {
    const cells = await readReleasedCells(path)
    if (isRefusal(cells)) return { ...cells, field }
    found.push({ sameRecords, cells })
  }
  if (ledger === undefined) return { kind: 'told', earlier: found, keepHidden: [], ledgerTables: 0 }
  const opened = await openLedger(ledger.path, 'without-budget')
  if (isRefusal(opened)) return opened
  const before = toldBefore(opened, ledger.cutOff, tables)
  if (isRefusal(before)) return before
  const { earlier: kept, keepHidden } = before
  return {
    kind: 'told',
    earlier: [...found, ...kept],
    keepHidden,
    ledgerTables: opened.tables.length,
  }
}
