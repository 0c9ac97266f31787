import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { AboutOperation } from '@cobijo/domain/operation/operation-ladder'
import { operationTotals, sheetsOf } from '@cobijo/domain/operation/operation-totals'
import type { OperationTotals } from '@cobijo/domain/operation/operation-totals'
import type { Operation } from '@cobijo/domain/operation/operation'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import type { Fault } from '../language/error-sentence.ts'

/** What an operation may name, as it lies on this device. */
export interface Nameable {
  readonly visits: readonly GatheringLine[]
  readonly sheets: readonly GatheringLine[]
}

export interface KnownOperation {
  readonly about: AboutOperation
  readonly totals: OperationTotals
  /** Its sheets, those of its visits too; `here`: which of them lie here. */
  readonly sheets: readonly StreamId[]
  readonly here: readonly GatheringLine[]
  readonly visits: readonly GatheringLine[]
}

export function knowOperation(operation: Operation, nameable: Nameable): KnownOperation {
  const named = operation.said.operationVisits.value ?? []
  const visits = nameable.visits.filter(({ stream }) => named.includes(stream))
  const sheets = sheetsOf(
    operation,
    visits.map(({ verification }) => verification),
  )
  const here = nameable.sheets.filter(({ stream }) => sheets.includes(stream))
  return {
    about: {
      operation,
      visits: visits.flatMap(({ verification }) => verification ?? []),
      sheets: here,
    },
    totals: operationTotals(operation, sheets, here),
    sheets,
    here,
    visits,
  }
}

/** `nameable` is undefined while the lists are looked up; `fault`, where they cannot be. */
export function useNameable(): {
  readonly nameable: Nameable | undefined
  readonly fault: { readonly fault: Fault; readonly again: () => void } | undefined
} {
  const visits = useDeviceAnswer('gatherings', 'verification')
  const sheets = useDeviceAnswer('gatherings', 'group-intake')
  const [fault] = [visits, sheets].flatMap((each) =>
    each.state === 'fault' || each.state === 'refused'
      ? [{ fault: each.fault, again: each.again }]
      : [],
  )
  return {
    nameable:
      visits.state === 'ready' && sheets.state === 'ready'
        ? { visits: visits.value, sheets: sheets.value }
        : undefined,
    fault,
  }
}
