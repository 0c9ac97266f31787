import { isRefusal, type Refusal } from '../refusal.ts'
import { attackersBounds, isTold, occupied, widthOf } from './attackers-bounds.ts'
import { type CellSystem, publishedCells } from './cell-system.ts'
import { emptyForAllOneKnows, groupsTold } from './whole-groups.ts'

export interface SuppressionRule {
  /** Counts from 1 to one below this are hidden. */
  readonly threshold: number
  /**
   * How many whole steps an attacker's interval for a hidden cell must at least span. Whoever sees
   * a hidden cell knows from the rule itself that it may be 1 … threshold − 1; the tables must not
   * tell more.
   */
  readonly width: number
  /** Absent where every zero is shown: then whoever sees a hidden cell knows that it holds somebody. */
  readonly zeros?: 'hidden-in-whole-groups'
}

/** The field's rule: no public count of 1–9, and nothing narrower than 1–9 to be worked out. */
export const publicRule: SuppressionRule = thresholdRule(10)

/** The same, and no group shown to have one value: beside whoever has it a zero is hidden as well. */
export function wholeGroupRule(threshold: number): SuppressionRule {
  return { ...thresholdRule(threshold), zeros: 'hidden-in-whole-groups' }
}

/** The rule for another threshold (2 or more). */
export function thresholdRule(threshold: number): SuppressionRule {
  return { threshold, width: Math.max(1, threshold - 2) }
}

/** The certificate of published tables: worked out from nothing but what is published. */
export interface Audit {
  readonly method: 'bounds-from-published-equations'
  readonly rule: SuppressionRule
  readonly cells: number
  readonly hidden: number
  /** The least width proved of any hidden cell, capped at the width asked for; null if none is hidden. */
  readonly narrowest: number | null
  /** How many groups the tables tell to have one value, of those whom that could hurt; absent where the rule says nothing of it. */
  readonly groupsTold?: number
  readonly passes: boolean
}

/**
 * Attacks published tables with every equation between their cells. It needs no true count: a
 * reader can repeat it. `published` are the system's published cells. A stricter audit (sums of hidden
 * cells, other releases) fits in its place. Refuses `margins-do-not-add-up`.
 */
export function auditOf(
  system: CellSystem,
  published: readonly (number | null)[],
  rule: SuppressionRule,
): Audit | Refusal {
  const unpublished = Array.from(system.changes, () => null)
  const all = [...published, ...unpublished]
  const seen: CellSystem =
    rule.zeros === undefined ? system : { ...system, mayBeEmpty: emptyForAllOneKnows(system, all) }
  const bounds = attackersBounds(seen, all, rule.width)
  if (isRefusal(bounds)) return bounds
  const cells = publishedCells(system)
  const widths = [...bounds]
    .filter(([cell]) => cell < cells)
    .map(([, interval]) => Math.min(widthOf(occupied(interval)), rule.width))
  const tellsNone = [...bounds].every(([cell, interval]) => !isTold(seen, cell, interval, rule))
  const narrowest = widths.length === 0 ? null : Math.min(...widths)
  const showsSmallCount = published.some((n) => n !== null && n > 0 && n < rule.threshold)
  return {
    method: 'bounds-from-published-equations',
    rule,
    cells,
    hidden: widths.length,
    narrowest,
    ...(rule.zeros !== undefined && { groupsTold: groupsTold(system, published).length }),
    passes: !showsSmallCount && tellsNone,
  }
}
