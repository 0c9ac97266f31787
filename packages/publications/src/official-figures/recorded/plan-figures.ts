import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { mergeLedgers } from '../reading/merge-ledgers.ts'
import { readLedgerForm } from '../reading/read-ledger.ts'
import { type LedgerError, type LedgerRefusal, ledgerRefused } from '../reading/line-errors.ts'
import { writeLedger } from '../reading/write-ledger.ts'

/** What becomes of one figure of a file: `own-count` is one of ours, which gets out by a publication alone. */
export type PlannedState = 'new' | 'there-already' | 'there-otherwise' | 'own-count'

export interface FigurePlan {
  readonly kind: 'plan'
  readonly rows: readonly {
    readonly row: number
    readonly figure: OfficialFigure
    readonly state: PlannedState
  }[]
  /** Texts of files, each small enough for one entry; none where there is nothing new. */
  readonly files: readonly string[]
}

/** More than a person looks through: a publisher's whole file stays with the command line. */
const mostFigures = 2000
/** Of what an entry holds, with room for letters of several bytes. */
const mostOfAFile = 300_000

/**
 * What a file would add to a ledger, row by row; nothing of what is there is changed by it. Refuses what `readLedger` refuses, all of the file or nothing,
 * `name-means-two-things` and `too-many-figures`.
 */
export function planFigures(known: FigureLedger, text: string): FigurePlan | LedgerRefusal {
  const read = readLedgerForm(text)
  if ('kind' in read) return read
  if (read.figures.length > mostFigures) return ledgerRefused('too-many-figures')
  const there = new Map(known.figures.map((figure) => [figure.id, figure]))
  const rows = read.figures.map((figure, at) => ({
    row: at + 1,
    figure,
    state: stateOf(figure, there.get(figure.id)),
  }))
  const fresh = rows.filter(({ state }) => state === 'new')
  const merged = mergeLedgers([known, { ...read, figures: fresh.map(({ figure }) => figure) }])
  if ('kind' in merged) {
    const errors = merged.errors.flatMap((error): LedgerError[] => {
      if (error.list !== 'figures') return [error]
      const row = fresh[error.row - 1 - known.figures.length]?.row
      return row === undefined ? [] : [{ ...error, row }]
    })
    // What names nothing in the ledger as it lies here is no fault of the file.
    if (errors.length > 0 || merged.code !== 'ledger-not-valid') return { ...merged, errors }
  }
  return {
    kind: 'plan',
    rows,
    files: filesOf(
      read,
      fresh.map(({ figure }) => figure),
    ),
  }
}

function stateOf(figure: OfficialFigure, there: OfficialFigure | undefined): PlannedState {
  if (figure.query !== undefined) return 'own-count'
  if (there === undefined) return 'new'
  return JSON.stringify(there) === JSON.stringify(figure) ? 'there-already' : 'there-otherwise'
}

function filesOf(read: FigureLedger, fresh: readonly OfficialFigure[]): readonly string[] {
  if (fresh.length === 0) return []
  const one = writeLedger({ ...read, figures: fresh })
  if (one.length <= mostOfAFile || fresh.length === 1) return [one]
  const half = Math.ceil(fresh.length / 2)
  return [fresh.slice(0, half), fresh.slice(half)].flatMap((some) => filesOf(read, some))
}
