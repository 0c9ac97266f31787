import type { CausalHistory } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { Instant, MemberId } from '../../journal/identifier.ts'
import type { OnShift, ShiftNow } from './on-shift.ts'
import type { shiftPlanned } from './shift-planned.ts'

/** One shift of the roster. */
export interface PlannedShift {
  /** Id of its entry. */
  readonly id: string
  readonly member: MemberId
  readonly from: Instant
  readonly until: Instant
}

const dayMs = 24 * 3_600_000
/** A roster that nobody went on with for so long is given up: nothing is said to be missing in it. */
const givenUpAfterMs = 14 * dayMs

/** The earliest first. What several people plan at once stands side by side; what one of them dropped is gone. The same for any order of arrival. */
export function foldRoster({ read }: CausalHistory): readonly PlannedShift[] {
  const dropped = new Set(
    read.flatMap(({ type, fields }) =>
      type === 'planned-shift-dropped' ? [fields['plannedShift']] : [],
    ),
  )
  return read
    .flatMap(({ type, entry, fields }): readonly PlannedShift[] => {
      if (type !== 'shift-planned' || dropped.has(entry.id)) return []
      const { plannedMember, plannedFrom, plannedUntil } = fields as Partial<
        ContentOf<typeof shiftPlanned.fields>
      >
      if (plannedMember === undefined || plannedFrom === undefined || plannedUntil === undefined)
        return []
      const member = plannedMember as MemberId
      return [{ id: entry.id, member, from: plannedFrom, until: plannedUntil }]
    })
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
}

/** The roster beside the shift book. */
interface RosterNow {
  /** Who should be on shift, and whether the book says that she is. */
  readonly planned: readonly (PlannedShift & { readonly isHere: boolean })[]
  /** Who is on shift by the book although her planned shift is over: most likely she forgot to hand over. */
  readonly stayed: readonly (OnShift & { readonly plannedUntil: Instant })[]
}

export function rosterNow(
  { roster, shiftNow }: { readonly roster: readonly PlannedShift[]; readonly shiftNow: ShiftNow },
  at: Instant,
): RosterNow {
  const planned = roster.filter(({ from, until }) => from <= at && at < until)
  return {
    planned: planned.map((shift) => ({
      ...shift,
      isHere: shiftNow.onShift.some(({ by }) => by === shift.member),
    })),
    stayed: shiftNow.onShift.flatMap((each) => {
      if (planned.some(({ member }) => member === each.by)) return []
      const over = roster.findLast(
        ({ member, until }) => member === each.by && each.since < until && until <= at,
      )
      return over === undefined ? [] : [{ ...each, plannedUntil: over.until }]
    }),
  }
}

/**
 * Whether a roster that is kept leaves a whole day without anybody. `dayEnd`: its last millisecond in that place. A house without a roster, or one
 * that nobody went on with, has no day that is missing.
 */
export function isDayUncovered(
  roster: readonly Pick<PlannedShift, 'from' | 'until'>[],
  dayEnd: Instant,
): boolean {
  const dayStart = dayEnd - dayMs + 1
  const isKept = roster.some(({ until }) => until > dayStart - givenUpAfterMs)
  return isKept && !roster.some(({ from, until }) => from <= dayEnd && until > dayStart)
}
