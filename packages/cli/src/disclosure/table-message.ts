import type { FileRefusal } from '@cobijo/publications/import/line-error'
import type { Audit } from '@cobijo/statistics/disclosure/audit'
import type { Choice } from '@cobijo/statistics/disclosure/choose-hidden'
import type { Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import type { ChoiceProgress } from '@cobijo/statistics/disclosure/optimal/choose-optimally'
import type { CountTable } from '@cobijo/statistics/disclosure/count-table'
import type { Comparison, Protection } from '@cobijo/statistics/disclosure/protect'
import type { Weighing } from '@cobijo/statistics/disclosure/suppression-task'
import type { WholeGroup } from '@cobijo/statistics/disclosure/whole-groups'

export interface ProtectionJob {
  /** Tables of one population, protected together. */
  readonly paths: readonly string[]
  /** The same, counted already. */
  readonly counted?: readonly CountTable[]
  /** What earlier releases of the same records showed and hid: files that this command wrote. */
  readonly released: readonly string[]
  /** The same of earlier states of the records, the oldest first. */
  readonly earlier: readonly string[]
  /** All that is out of these people, and up to which day they are counted now. */
  readonly ledger?: { readonly path: string; readonly cutOff: string }
  readonly threshold: number
  /** The column of counts; absent: the last. */
  readonly count?: string
  readonly weigh: Weighing
  /** The column of whoever gave the records, each of whom knows her own cells. */
  readonly contributors?: string
  /** How long a lighter choice may be looked for. */
  readonly seconds: number
}

/** What comes from the thread before its answer. */
export interface ProtectionProgress extends ChoiceProgress {
  readonly kind: 'progress'
}

/** One cell as a reader gets it; n is null where it is hidden. */
export interface ShownCell {
  readonly at: Coordinates
  readonly n: number | null
}

export interface ProtectedTables {
  readonly kind: 'protected-tables'
  /** Every column of any table, in the order of the files. */
  readonly columns: readonly string[]
  readonly cells: readonly ShownCell[]
  readonly audit: Audit
  readonly choice: Choice
  readonly comparison: Comparison
  /** How many tables the ledger held that these were compared with. */
  readonly ledgerTables: number
  /** For the office: what is hidden weighs, and what no choice can be below. */
  readonly weights: Protection['weights']
  /** For the office: groups that the tables still tell to have one value. */
  readonly wholeGroups: readonly WholeGroup[]
  /** For the office: how many cells are hidden for their own sake. */
  readonly belowThreshold: number
}

/** `file` and `row` (of data) count from 1. */
export interface TableRefusal extends FileRefusal {
  readonly file?: number
  readonly row?: number
}

export type ProtectionAnswer = ProtectedTables | TableRefusal
