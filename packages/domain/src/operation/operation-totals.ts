import type { MetOnSheet, SheetCounts } from '../group-intake/screening/met-on-sheet.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Verification } from '../verification/verification.ts'
import type { Operation } from './operation.ts'

/** Who was met. A type of its own, as each that follows: no function takes two of them, and none is a part of another (BR-49). */
export interface Found {
  readonly kind: 'found'
  readonly people: number
}
/** With whom somebody talked, and who would talk. */
export interface Screened {
  readonly kind: 'screened'
  readonly people: number
}
/** Whom whoever talked to them holds to be trafficked. */
export interface Presumed {
  readonly kind: 'presumed'
  readonly people: number
}
/** Whom an authority that may do so recognised. */
export interface Identified {
  readonly kind: 'identified'
  readonly people: number
}

export interface OperationTotals {
  readonly found: Found
  /** Of who was met: told by age, as it seemed. */
  readonly children: Found
  readonly ageInDoubt: Found
  readonly screened: Screened
  readonly presumed: Presumed
  readonly identified: Identified
  /** Sheets that are gone or sealed from here, and whose numbers nobody kept: the totals lack them. */
  readonly unknownSheets: number
}

export interface KnownSheet {
  readonly stream: StreamId
  readonly met: MetOnSheet | undefined
}

/** Its own sheets and those of its visits, each once. */
export function sheetsOf(
  { said }: Operation,
  visits: readonly (Pick<Verification, 'sheets'> | undefined)[],
): readonly StreamId[] {
  const own = (said.operationSheets.value ?? []) as StreamId[]
  return [...new Set([...own, ...visits.flatMap((visit) => visit?.sheets ?? [])])]
}

/** Of one operation. Of a sheet that is here what stands on it now, else what was kept of it. */
export function operationTotals(
  operation: Operation,
  sheets: readonly StreamId[],
  known: readonly KnownSheet[],
): OperationTotals {
  const counts = sheets.map(
    (sheet) =>
      known.find(({ stream }) => stream === sheet)?.met?.counts ?? keptOf(operation, sheet),
  )
  const people = (name: keyof SheetCounts): number =>
    counts.reduce((sum, each) => sum + (each?.[name] ?? 0), 0)
  return {
    found: { kind: 'found', people: people('found') },
    children: { kind: 'found', people: people('children') },
    ageInDoubt: { kind: 'found', people: people('ageInDoubt') },
    screened: { kind: 'screened', people: people('screened') },
    presumed: { kind: 'presumed', people: people('presumed') },
    identified: { kind: 'identified', people: people('identified') },
    unknownSheets: counts.filter((each) => each === undefined).length,
  }
}

/** Whether what is kept of a sheet is what stands on it. */
export function isKept(operation: Operation, sheet: StreamId, counts: SheetCounts): boolean {
  const kept = keptOf(operation, sheet)
  return (
    kept !== undefined &&
    (Object.keys(counts) as (keyof SheetCounts)[]).every((name) => kept[name] === counts[name])
  )
}

function keptOf({ kept }: Operation, sheet: StreamId): SheetCounts | undefined {
  return kept.find((each) => each.sheet === sheet)?.counts
}
