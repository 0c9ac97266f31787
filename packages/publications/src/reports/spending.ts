import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Bilingual } from '../language/bilingual.ts'
import type { SpendingLine } from './report-plan.ts'

/** Money for purposes that many payments share. Whoever knows one person's help learns nothing of what it cost. */
export interface SpendingGroup {
  readonly donor: string
  /** Several where single ones had too few payments. */
  readonly purposes: readonly Bilingual[]
  readonly amount: number
  readonly currency: string
}

/** A group of fewer payments than this is joined to another: it could be the help of one person. */
const fewestPayments = 10

/**
 * Joins the purposes of few payments, within one donor and currency, until each group has ten payments: the groups add up to all that
 * was spent, so nothing is to be found by subtraction. How many payments there were is not told. Refuses `spending-too-small` where all of a donor's are fewer.
 */
export function groupSpending(lines: readonly SpendingLine[]): readonly SpendingGroup[] | Refusal {
  const groups: SpendingGroup[] = []
  const byPurse = Map.groupBy(lines, ({ donor, currency }) => JSON.stringify([donor, currency]))
  for (const purse of byPurse.values()) {
    const ordered = [...purse].sort((a, b) => b.payments - a.payments)
    const large = ordered.filter(({ payments }) => payments >= fewestPayments)
    const joined = ordered.filter(({ payments }) => payments < fewestPayments)
    while (joined.length > 0 && paymentsOf(joined) < fewestPayments) {
      const next = large.pop()
      if (next === undefined) return refused('spending-too-small', 'spending')
      joined.unshift(next)
    }
    groups.push(...large.map((line) => groupOf([line])))
    if (joined.length > 0) groups.push(groupOf(joined))
  }
  return groups
}

function paymentsOf(lines: readonly SpendingLine[]): number {
  return lines.reduce((sum, { payments }) => sum + payments, 0)
}

function groupOf(lines: readonly SpendingLine[]): SpendingGroup {
  const [first] = lines
  if (first === undefined) throw new Error('internal: a group of nothing')
  return {
    donor: first.donor,
    purposes: lines.map(({ purpose }) => purpose),
    amount: lines.reduce((sum, { amount }) => sum + amount, 0),
    currency: first.currency,
  }
}
