import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { checkReferences } from './check-references.ts'
import { type LedgerRefusal, ledgerRefused } from './line-errors.ts'

/** Several files as one ledger. What two of them call by one name must be the same; refuses `name-means-two-things` and `ledger-not-valid`. */
export function mergeLedgers(ledgers: readonly FigureLedger[]): FigureLedger | LedgerRefusal {
  const populations = joined(
    ledgers.flatMap((each) => each.populations),
    ({ code }) => code,
  )
  const documents = joined(
    ledgers.flatMap((each) => each.documents),
    ({ id }) => id,
  )
  const series = joined(
    ledgers.flatMap((each) => each.series),
    ({ id }) => id,
  )
  if (populations === undefined || documents === undefined || series === undefined) {
    const field =
      populations === undefined ? 'populations' : documents === undefined ? 'documents' : 'series'
    return { ...ledgerRefused('name-means-two-things'), field }
  }
  const merged = {
    populations,
    documents,
    series,
    figures: ledgers.flatMap(({ figures }) => figures),
  }
  const errors = checkReferences(merged)
  return errors.length === 0 ? merged : ledgerRefused('ledger-not-valid', errors)
}

function joined<Each>(
  all: readonly Each[],
  nameOf: (each: Each) => string,
): readonly Each[] | undefined {
  const byName = new Map<string, Each>()
  for (const each of all) {
    const before = byName.get(nameOf(each))
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(each)) return undefined
    byName.set(nameOf(each), each)
  }
  return [...byName.values()]
}
