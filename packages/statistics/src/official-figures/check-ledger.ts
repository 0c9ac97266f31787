import { checkChanges } from './findings/check-changes.ts'
import { checkClaims } from './findings/check-claims.ts'
import { checkDeclared } from './findings/check-declared.ts'
import { checkDefinitions } from './findings/check-definitions.ts'
import { checkOrder } from './findings/check-order.ts'
import { checkScale } from './findings/check-scale.ts'
import { checkSums } from './findings/check-sums.ts'
import type { CheckedSum, Finding, FindingWeight } from './findings/finding.ts'
import type { FigureLedger } from './figure.ts'

export interface LedgerReport {
  /** Totals whose parts add up. */
  readonly sums: readonly CheckedSum[]
  /** What cannot be right first. */
  readonly findings: readonly Finding[]
}

const weights: readonly FindingWeight[] = ['contradiction', 'question', 'caution', 'note']

/**
 * Finds what in a ledger disagrees, from the figures themselves: who said what, of whom, when and of which days. What an author declared
 * (`conflictsWith`) is only asked at the end, where nothing was found.
 */
export function checkLedger(ledger: FigureLedger): LedgerReport {
  const figures = new Map(ledger.figures.map((figure) => [figure.id, figure]))
  const populations = new Map(ledger.populations.map((each) => [each.code, each]))
  const documents = new Map(ledger.documents.map((each) => [each.id, each]))
  const { sums, findings: ofSums } = checkSums(figures, populations)
  const found = [
    ...ofSums,
    ...checkClaims(ledger.figures, { documents, sums }),
    ...checkOrder(ledger.figures, populations),
    ...checkChanges(figures),
    ...checkScale(ledger.figures),
    ...checkDefinitions(ledger.figures, populations),
  ]
  const findings = [...found, ...checkDeclared(ledger, found)]
  return {
    sums,
    findings: findings.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight)),
  }
}
