import { type Refusal, refused } from '@cobijo/statistics/refusal'

const format = 'cobijo-privacy-ledger/1'

/** What a release of noised figures costs the people in it. */
export interface PrivacyCost {
  readonly epsilon: number
  readonly delta: number
}

/** A release that was made: its cost, its day, and the SHA-256 of the file it was made from. */
export interface PrivacyEntry extends PrivacyCost {
  readonly on: string
  readonly source: string
}

/**
 * All that was ever told of one population by noised figures. ε and δ of releases add up, whatever
 * was released and whoever reads it; what is spent does not come back.
 */
export interface PrivacyLedger {
  readonly format: typeof format
  readonly budget: PrivacyCost
  readonly entries: readonly PrivacyEntry[]
}

export function newLedger(budget: PrivacyCost): PrivacyLedger {
  return { format, budget, entries: [] }
}

/** What is spent so far. */
export function spentOf({ entries }: PrivacyLedger): PrivacyCost {
  return {
    epsilon: entries.reduce((sum, entry) => sum + entry.epsilon, 0),
    delta: entries.reduce((sum, entry) => sum + entry.delta, 0),
  }
}

/** Enters a release. Refuses `budget-spent` with `epsilon` or `delta`, whichever is not there any more. */
export function spend(ledger: PrivacyLedger, entry: PrivacyEntry): PrivacyLedger | Refusal {
  const { epsilon, delta } = spentOf(ledger)
  // Sums of decimal fractions miss by a hair.
  const isOver = (sum: number, limit: number): boolean => sum > limit * (1 + 1e-9)
  if (isOver(epsilon + entry.epsilon, ledger.budget.epsilon))
    return refused('budget-spent', 'epsilon')
  if (isOver(delta + entry.delta, ledger.budget.delta)) return refused('budget-spent', 'delta')
  return { ...ledger, entries: [...ledger.entries, entry] }
}

/** Reads a ledger from JSON. Refuses `ledger-not-valid`: one that cannot be read is not an empty one. */
export function readLedger(json: unknown): PrivacyLedger | Refusal {
  const wrong = refused('ledger-not-valid', 'ledger')
  if (!isRecord(json) || json['format'] !== format) return wrong
  const { budget, entries } = json
  if (!isCost(budget) || !Array.isArray(entries)) return wrong
  const read: PrivacyEntry[] = []
  for (const entry of entries as readonly unknown[]) {
    if (!isCost(entry) || !isRecord(entry)) return wrong
    const { on, source } = entry
    if (typeof on !== 'string' || typeof source !== 'string') return wrong
    read.push({ epsilon: entry.epsilon, delta: entry.delta, on, source })
  }
  return { format, budget: { epsilon: budget.epsilon, delta: budget.delta }, entries: read }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCost(value: unknown): value is PrivacyCost {
  if (!isRecord(value)) return false
  return ['epsilon', 'delta'].every((name) => {
    const part = value[name]
    return typeof part === 'number' && Number.isFinite(part) && part >= 0
  })
}
