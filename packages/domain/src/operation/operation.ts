import { registersOfType } from '../case/registers-of-type.ts'
import type { RegistersOf } from '../case/registers-of-type.ts'
import type { SheetCounts } from '../group-intake/screening/met-on-sheet.ts'
import { streamOf } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { CalendarDate, StreamId } from '../journal/identifier.ts'
import type { operationEnded } from './operation-ended.ts'
import { operationRecorded } from './operation-recorded.ts'
import { operationSheetCounted } from './operation-sheet-counted.ts'

export type OperationSaid = Partial<ContentOf<typeof operationRecorded.fields>>
type Counted = Partial<ContentOf<typeof operationSheetCounted.fields>>

/** A joint operation, as one reader knows it: one register a field. Plain data. */
export interface Operation {
  readonly stream: StreamId | undefined
  readonly said: RegistersOf<typeof operationRecorded.fields>
  /** The numbers of each sheet as they were kept last. */
  readonly kept: readonly { readonly sheet: StreamId; readonly counts: SheetCounts }[]
  readonly isEnded: boolean
  /** The latest of the days that whoever ended it said. */
  readonly eraseFrom: CalendarDate | undefined
}

/** The same for any order of arrival. Said at once, whatever anybody named stays named. */
export function foldOperation(history: CausalHistory): Operation {
  const joins = { joins: true }
  const ended = history.read.filter(({ type }) => type === 'operation-ended')
  return {
    stream: streamOf(history),
    said: registersOfType(history, operationRecorded, {
      operationAgencies: joins,
      operationCountries: joins,
      operationDivisions: joins,
      operationActions: joins,
      operationVisits: joins,
      operationSheets: joins,
    }),
    kept: keptIn(history),
    isEnded: ended.length > 0,
    eraseFrom: ended
      .flatMap(
        ({ fields }) =>
          (fields as Partial<ContentOf<typeof operationEnded.fields>>).eraseFrom ?? [],
      )
      .sort()
      .at(-1),
  }
}

/** In the order of parents the last counts. */
function keptIn(history: CausalHistory): Operation['kept'] {
  const kept = new Map<StreamId, SheetCounts>()
  for (const { type, fields } of history.read) {
    const { countedSheet, sheetCounts } = fields as Counted
    if (type !== operationSheetCounted.type || countedSheet === undefined) continue
    kept.set(countedSheet as StreamId, { ...nobody, ...sheetCounts })
  }
  return [...kept].map(([sheet, counts]) => ({ sheet, counts }))
}

const nobody: SheetCounts = {
  found: 0,
  children: 0,
  ageInDoubt: 0,
  screened: 0,
  presumed: 0,
  identified: 0,
}
