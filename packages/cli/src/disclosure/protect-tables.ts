import { openSolver } from '@cobijo/publications/disclosure/open-solver'
import { thresholdRule } from '@cobijo/statistics/disclosure/audit'
import { cellSystem } from '@cobijo/statistics/disclosure/cell-system'
import type { CountTable } from '@cobijo/statistics/disclosure/count-table'
import type { ChoiceProgress } from '@cobijo/statistics/disclosure/optimal/choose-optimally'
import { protect } from '@cobijo/statistics/disclosure/protect'
import { trueCounts } from '@cobijo/statistics/disclosure/true-counts'
import { wholeGroups } from '@cobijo/statistics/disclosure/whole-groups'
import { isRefusal } from '@cobijo/statistics/refusal'
import { readCountTable, readReleasedCells } from './read-count-table.ts'
import type { ProtectionAnswer, ProtectionJob, ShownCell } from './table-message.ts'

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
  const tables: CountTable[] = []
  for (const [at, path] of job.paths.entries()) {
    const table = await readCountTable(path, job.count)
    if (isRefusal(table)) return { ...table, file: at + 1 }
    tables.push(table)
  }
  const released: ShownCell[] = []
  for (const path of job.released) {
    const cells = await readReleasedCells(path)
    if (isRefusal(cells)) return { ...cells, field: 'released' }
    released.push(...cells)
  }
  const end = performance.now() + 1000 * job.seconds
  const protection = protect(tables, thresholdRule(job.threshold), {
    released,
    weigh: job.weigh,
    ...(job.contributors !== undefined && { contributors: job.contributors }),
    optimal: {
      open: await openSolver(),
      limits: { rounds, nodes, secondsLeft: () => (end - performance.now()) / 1000 },
      onProgress,
    },
  })
  if (isRefusal(protection)) return protection
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) return counts
  return {
    kind: 'protected-tables',
    columns: [...new Set(tables.flatMap(({ by }) => by))],
    cells: protection.cells.map((cell) => ({
      at: cell.at,
      n: cell.state === 'published' ? cell.n : null,
    })),
    audit: protection.audit,
    choice: protection.choice,
    weights: protection.weights,
    wholeGroups: wholeGroups(system, counts),
    belowThreshold: protection.cells.filter(
      (cell) => cell.state === 'hidden' && cell.reason === 'below-threshold',
    ).length,
  }
}
