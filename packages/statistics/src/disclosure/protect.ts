import { isRefusal, type Refusal, refused } from '../refusal.ts'
import type { Key } from '../tables/coded-column.ts'
import { type Audit, auditOf, type SuppressionRule } from './audit.ts'
import {
  cellId,
  type CellSystem,
  cellSystem,
  type Coordinates,
  publishedCells,
} from './cell-system.ts'
import { type Choice, chooseHidden, type Choosing, type ChosenCells } from './choose-hidden.ts'
import type { CountTable } from './count-table.ts'
import { type EarlierRelease, type JoinedReleases, joinReleases } from './joined-releases.ts'
import { publishedBy, type SuppressionTask, tooNarrow } from './suppression-task.ts'
import { trueCounts } from './true-counts.ts'
import { type WholeGroup, wholeGroups, type WholeLine, wholeLines } from './whole-groups.ts'

/** Why a cell is hidden. For the office's preview only: the reason itself narrows the number. */
export type HiddenReason = 'below-threshold' | 'protects-another' | 'whole-group'

export type ProtectedCell =
  | { readonly at: Coordinates; readonly state: 'published'; readonly n: number }
  | { readonly at: Coordinates; readonly state: 'hidden'; readonly reason: HiddenReason }

export interface Protection {
  readonly kind: 'protection'
  /** Every cell once, margins included, also where several tables share it. */
  readonly cells: readonly ProtectedCell[]
  /** The certificate; it always passes, and anybody can work it out again from `cells`. */
  readonly audit: Audit
  /** For the office only: groups that the tables still tell to have one value. */
  readonly wholeGroups: readonly WholeGroup[]
  /** How the cells were chosen: part of the certificate. */
  readonly choice: Choice
  /** For the office only: a sum of hidden counts would be an equation more. */
  readonly weights: ChosenCells['weights']
  /** With what the tables were attacked together: part of the certificate. */
  readonly comparison: Comparison
}

export interface Comparison {
  readonly sameRecords: number
  readonly earlierStates: number
  readonly changes: JoinedReleases['changes']
}

export interface Circumstances extends Choosing {
  readonly earlier?: readonly EarlierRelease[]
  readonly contributors?: string
  /** Stay hidden whatever they count, as where some readers were shown the rest under an agreement. */
  readonly keepHidden?: readonly Coordinates[]
}

/**
 * Hides every count of 1 … threshold − 1 in the tables and their margins, and as many further
 * cells as it takes that no hidden cell can be worked out (BR-52). Tables handed in together are
 * protected together, over one population; a cell that they share is hidden in all of them.
 *
 * Zeros are shown: they say that nobody was recorded there, which is part of what is asked for. Where the rule
 * says so, one is hidden beside a cell that holds everybody of its group, so that the group is not known to have one value.
 *
 * `earlier` is all that was told of these people before, in order of time. Of the same records: what it
 * shows stays shown and what it hides stays hidden. Of an earlier state of them: what a reader learns from
 * the new tables less the old is protected as the tables are, and what they hide stays hidden from whoever
 * has both. `contributors` names the column of whoever gave the records: each of them knows her own cells
 * of the new tables, and can work out no other.
 *
 * Refuses `threshold-too-low`, `count-not-whole`, `tables-disagree` (two tables give one
 * margin different numbers, so they are not of one population), what `joinReleases` refuses,
 * `contributors-unknown`, and `earlier-releases-tell` (with what is out already, nothing hidden now
 * would keep a cell unknown).
 */
export function protect(
  tables: readonly CountTable[],
  rule: SuppressionRule,
  { earlier = [], contributors, keepHidden = [], ...choosing }: Circumstances = {},
): Protection | Refusal {
  if (!Number.isInteger(rule.threshold) || rule.threshold < 2) {
    return refused('threshold-too-low', 'threshold')
  }
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) return counts

  const joined = joinReleases(system, counts, rule, earlier)
  if (isRefusal(joined)) return joined
  const own = contributors === undefined ? [] : ownCells(system, contributors)
  if (isRefusal(own)) return own

  const primary = new Set<number>()
  counts.forEach((n, cell) => {
    if (n > 0 && n < rule.threshold) primary.add(cell)
  })
  const lines = rule.zeros === undefined ? [] : wholeLines(system, counts, joined.shown)
  const mustHide = new Set([
    ...primary,
    ...joined.mustHide,
    ...keepHidden.flatMap((at) => system.numberOf.get(cellId(at)) ?? []),
  ])
  const taskWith = (wholeGroupLines: readonly WholeLine[]): SuppressionTask => ({
    system: {
      ...joined.system,
      mayBeEmpty: new Set([
        ...joined.system.mayBeEmpty,
        ...wholeGroupLines.flatMap(({ all, hideable }) => [all, ...hideable]),
        // Zeros that a release before hid, whatever it hid them for.
        ...[...mustHide].filter((cell) => joined.counts[cell] === 0),
      ]),
    },
    counts: joined.counts,
    mustHide,
    shown: joined.shown,
    attackers: [new Set(), ...own],
    rule,
    weigh: choosing.weigh ?? 'counts',
    wholeLines: wholeGroupLines,
    hideableZeros: new Set(wholeGroupLines.flatMap(({ hideable }) => hideable)),
  })
  let task = taskWith(lines)
  let chosen = chooseHidden(task, choosing)
  if (chosen === undefined && lines.length > 0) {
    // With what is out no group can be kept from being told of; counts can still be hidden.
    task = taskWith([])
    chosen = chooseHidden(task, choosing)
  }
  if (chosen === undefined) return refused('earlier-releases-tell')
  const { hidden, choice, weights } = chosen

  // Whatever chose the cells: what is published is attacked as a reader would.
  const cells = publishedCells(system)
  const audit = auditOf(system, publishedBy(task, hidden).slice(0, cells), rule)
  if (isRefusal(audit)) return audit
  if (!audit.passes || tooNarrow(task, hidden).length > 0) {
    throw new Error('internal: a choice that does not pass')
  }
  return {
    kind: 'protection',
    audit,
    wholeGroups: wholeGroups(system, counts, hidden),
    choice,
    weights,
    comparison: {
      sameRecords: earlier.filter(({ sameRecords }) => sameRecords).length,
      earlierStates: earlier.filter(({ sameRecords }) => !sameRecords).length,
      changes: joined.changes,
    },
    cells: system.cells.slice(0, cells).map((at, cell) =>
      hidden.has(cell)
        ? {
            at,
            state: 'hidden',
            reason: primary.has(cell)
              ? 'below-threshold'
              : counts[cell] === 0
                ? 'whole-group'
                : 'protects-another',
          }
        : { at, state: 'published', n: counts[cell] as number },
    ),
  }
}

/** For each value of the column the cells of whoever it names. */
function ownCells({ cells }: CellSystem, column: string): readonly ReadonlySet<number>[] | Refusal {
  const own = new Map<Key, Set<number>>()
  cells.forEach((at, cell) => {
    const key = at[column]
    if (key === undefined || key === null) return
    own.set(key, (own.get(key) ?? new Set()).add(cell))
  })
  return own.size === 0 ? refused('contributors-unknown', 'contributors') : [...own.values()]
}
