import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { readLedgerForm } from '../reading/read-ledger.ts'

/** One entry of a journal that holds figures (ADR 47). */
export interface RecordedPiece {
  readonly hash: string
  readonly file: string
  /** Entries whose figures of the same names it puts right. */
  readonly corrected: readonly string[]
  readonly recordedAt: number
}

/** What was once written of one figure, by which entry. */
export interface FigureVersion<Piece extends RecordedPiece = RecordedPiece> {
  readonly figure: OfficialFigure
  readonly piece: Piece
}

export interface RecordedLedger<Piece extends RecordedPiece = RecordedPiece> {
  readonly ledger: FigureLedger
  /** Of each figure all that was written, what stands now first. */
  readonly versions: ReadonlyMap<string, readonly FigureVersion<Piece>[]>
  /** Entries that this program cannot read, such as those of a newer one. */
  readonly unread: number
}

/**
 * The ledger that the entries of a journal come to, the same for any order of arrival. Of one name stands what nobody corrected; where two wrote at once,
 * what bears the later clock, by hash where the clocks agree. Nothing is left out: what does not stand stays among the versions.
 */
export function joinRecorded<Piece extends RecordedPiece>(
  pieces: readonly Piece[],
): RecordedLedger<Piece> {
  const ordered = [...pieces].sort(
    (a, b) => a.recordedAt - b.recordedAt || (a.hash < b.hash ? -1 : 1),
  )
  const read = ordered.flatMap((piece) => {
    const ledger = readLedgerForm(piece.file)
    return 'kind' in ledger ? [] : [{ piece, ledger }]
  })
  const byName = Map.groupBy(
    read.flatMap(({ piece, ledger }) => ledger.figures.map((figure) => ({ figure, piece }))),
    ({ figure }) => figure.id,
  )
  const versions = new Map([...byName].map(([id, written]) => [id, standingFirst(written)]))
  return {
    ledger: {
      populations: last(
        read.flatMap(({ ledger }) => ledger.populations),
        ({ code }) => code,
      ),
      documents: last(
        read.flatMap(({ ledger }) => ledger.documents),
        ({ id }) => id,
      ),
      series: last(
        read.flatMap(({ ledger }) => ledger.series),
        ({ id }) => id,
      ),
      figures: [...versions.values()].flatMap(([standing]) => standing?.figure ?? []),
    },
    versions,
    unread: pieces.length - read.length,
  }
}

function standingFirst<Piece extends RecordedPiece>(
  written: readonly FigureVersion<Piece>[],
): readonly FigureVersion<Piece>[] {
  const corrected = new Set(written.flatMap(({ piece }) => piece.corrected))
  const isCorrected = ({ piece }: FigureVersion): number => Number(corrected.has(piece.hash))
  return written.toReversed().sort((a, b) => isCorrected(a) - isCorrected(b))
}

/** What is said of one name last. */
function last<Each>(all: readonly Each[], nameOf: (each: Each) => string): readonly Each[] {
  return [...new Map(all.map((each) => [nameOf(each), each])).values()]
}
