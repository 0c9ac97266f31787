import type { EntryHash, Instant, MemberId } from '@cobijo/domain/journal/identifier'

/** The ledger of what others published in numbers (ADR 47). */
export interface FiguresApi {
  /** All that members of this organisation wrote into it and that lies here, in no order; what it means is for whoever reads the files. */
  recordedFigures(): Promise<readonly RecordedFigures[]>
}

export interface RecordedFigures {
  readonly hash: EntryHash
  /** The text of a file of `cobijo-figures`, as it was written. */
  readonly file: string
  readonly corrected: readonly string[]
  readonly reason: string | undefined
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
}
