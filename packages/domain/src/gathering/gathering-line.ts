import type { Capacity } from '../capacity/capacity.ts'
import type { NoSaid } from '../capacity/noes-said.ts'
import { toldAlone, whoMoves } from '../family/family-move.ts'
import { countMet } from '../group-intake/screening/met-on-sheet.ts'
import type { MetOnSheet } from '../group-intake/screening/met-on-sheet.ts'
import { houseAsks } from '../house/house-asks.ts'
import type { HouseAsks } from '../house/house-asks.ts'
import type { GatheringState } from '../journal/facts.ts'
import type { Operation } from '../operation/operation.ts'
import type { Tip } from '../tip/tip.ts'
import type { Training } from '../training/training.ts'
import type { CalendarDate, Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { Verification } from '../verification/verification.ts'
import { erasableFrom } from './erasable-from.ts'
import type { GatheringFile } from './gathering-file.ts'
import type { GatheringKind } from './gathering-kind.ts'

/** What a list shows of one gathering. */
export interface GatheringLine {
  readonly stream: StreamId
  readonly kind: GatheringKind | undefined
  /** What people call it; undefined where nobody said or its words are sealed from this reader. */
  readonly title: string | undefined
  readonly state: GatheringState | undefined
  readonly responsible: MemberId | undefined
  readonly begunAt: Instant | undefined
  readonly updatedAt: Instant
  readonly nextReminderAt: Instant | undefined
  /** Streams of the cases that it links, as far as this reader may know; of one that links none, none. */
  readonly people: readonly StreamId[]
  /** Of these, whom only the word for the night shift names here: no form proposes them. */
  readonly toldAlone: readonly StreamId[]
  /** From when what is left of it may be erased; undefined where no day was set. */
  readonly eraseFrom: CalendarDate | undefined
  /** Of a house that takes people in; empty for whoever reads nothing of it. */
  readonly asks: HouseAsks | undefined
  readonly capacity: Capacity | undefined
  readonly verification: Verification | undefined
  readonly noesSaid: readonly NoSaid[]
  readonly training: Training | undefined
  readonly tip: Tip | undefined
  readonly operation: Operation | undefined
  /** Of a sheet of arrivals, in numbers. */
  readonly met: MetOnSheet | undefined
}

export function gatheringLine(file: GatheringFile, stream: StreamId): GatheringLine {
  const recorded = file.timeline.flatMap((item) => (item.kind === 'entry' ? [item.recordedAt] : []))
  return {
    stream,
    kind: file.kind,
    title: titleOf(file),
    state: file.state.value,
    responsible: file.responsible.value,
    begunAt: file.begunAt,
    updatedAt: Math.max(0, ...recorded),
    nextReminderAt: file.nextReminderAt,
    people: file.family === undefined ? [] : whoMoves(file.family),
    toldAlone: file.family === undefined ? [] : toldAlone(file.family),
    eraseFrom: erasableFrom(file),
    asks:
      file.house === undefined || file.house.endedAt !== undefined
        ? undefined
        : houseAsks(file.house),
    capacity: file.capacity,
    verification: file.verification,
    noesSaid: file.noesSaid,
    training: file.training,
    tip: file.tip,
    operation: file.operation,
    met: file.groupIntake === undefined ? undefined : countMet(file.groupIntake),
  }
}

/** Each subject adds how it is called. */
function titleOf({
  groupIntake,
  house,
  interpreter,
  operation,
  training,
  verification,
}: GatheringFile): string | undefined {
  const named = interpreter?.interpreterName.value ?? interpreter?.interpreterCode.value
  return (
    groupIntake?.name ??
    groupIntake?.place ??
    house?.name.value ??
    training?.courseName.value ??
    named ??
    verification?.said.verificationOrder.value ??
    operation?.said.operationTitle.value
  )
}
