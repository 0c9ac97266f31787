import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { Instant, MemberId, OrganisationId } from '../../journal/identifier.ts'

/** Somebody who is on shift, as far as the book of the house tells. */
export interface OnShift {
  readonly by: MemberId | undefined
  readonly organisation: OrganisationId
  /** When she took over, or began. */
  readonly since: Instant
}

export interface ShiftNow {
  /** Who came last stands last. */
  readonly onShift: readonly OnShift[]
  /** Whom to call, as whoever handed over or began last said it; several where two did at once. */
  readonly onCall: readonly string[]
}

/**
 * Who took over or began, until she handed over herself, or until what was handed over after her coming was taken over by somebody else: whoever
 * leaves hands over for all, and whoever stays says so by beginning anew. The same for any order of arrival.
 */
export function foldShiftNow({ read, knew }: CausalHistory): ShiftNow {
  const comings = read.filter(({ type }) => type === 'shift-taken-over' || type === 'shift-begun')
  const handOvers = read.filter(({ type }) => type === 'shift-handed-over')
  const isOver = (coming: ReadEntry): boolean =>
    handOvers.some(
      (handOver) =>
        knew(handOver.entry.hash, coming.entry.hash) &&
        (isSame(handOver, coming) ||
          comings.some(
            (later) => later.fields['handOver'] === handOver.entry.id && !isSame(later, coming),
          )),
    )
  const standing = comings.filter((coming) => !isOver(coming)).toSorted(byTime)
  const last = new Map(standing.map((coming) => [whoOf(coming), coming]))
  const said = [
    ...handOvers,
    ...read.filter(
      ({ type, fields }) => type === 'shift-begun' && fields['shiftOnCall'] !== undefined,
    ),
  ]
  const latest = said
    .filter(({ entry }) => !said.some((later) => knew(later.entry.hash, entry.hash)))
    .toSorted(byTime)
  return {
    onShift: [...last.values()].toSorted(byTime).map(({ entry }) => ({
      by: entry.member,
      organisation: entry.organisation,
      since: entry.recordedAt,
    })),
    onCall: [
      ...new Set(
        latest.flatMap(({ fields }) => (fields['shiftOnCall'] as string | undefined) ?? []),
      ),
    ],
  }
}

function whoOf({ entry }: ReadEntry): string {
  return `${entry.organisation} ${entry.member ?? ''}`
}

function isSame(a: ReadEntry, b: ReadEntry): boolean {
  return whoOf(a) === whoOf(b)
}

function byTime(a: ReadEntry, b: ReadEntry): number {
  return a.entry.recordedAt - b.entry.recordedAt || (a.entry.id < b.entry.id ? -1 : 1)
}
