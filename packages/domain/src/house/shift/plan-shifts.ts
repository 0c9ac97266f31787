import { defineCommand, needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier, whole } from '../../journal/value-kind.ts'
import { describesHouses } from '../describe-house.ts'
import type { House } from '../house.ts'
import { shiftPlanned } from './shift-planned.ts'

const dayMs = 24 * 3_600_000
const longestMs = 36 * 3_600_000

const input = {
  ...shiftPlanned.fields,
  gathering: needed(identifier),
  /** The same hours on so many days, one after the other; once where it is left out. */
  shiftDays: optional(whole(1, 31)),
}

export const planShiftsCommand = defineCommand({
  name: 'plan-shifts',
  access: describesHouses,
  decides: [{ entryType: shiftPlanned }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => planShifts(gathering?.house, command),
})

export type PlanShifts = InputOf<typeof input> & Author

/** Puts somebody on the roster of a house. It binds nobody: who is on shift is whoever takes over or begins. */
export function planShifts(house: House | undefined, command: PlanShifts): Decision | Refusal {
  const { plannedMember, plannedFrom, plannedUntil, shiftDays = 1, at } = command
  if (house?.stream === undefined) return refused('not-found', { field: 'gathering' })
  if (house.endedAt !== undefined) return refused('house-ended', { field: 'gathering' })
  if (plannedUntil <= plannedFrom || plannedUntil - plannedFrom > longestMs)
    return refused('planned-hours-wrong', { field: 'plannedUntil' })
  if (plannedUntil <= at) return refused('hour-already-over', { field: 'plannedUntil' })
  const { stream, roster } = house
  const shifts = Array.from({ length: shiftDays }, (_, day) => ({
    plannedMember,
    plannedFrom: plannedFrom + day * dayMs,
    plannedUntil: plannedUntil + day * dayMs,
  }))
  const isTwice = shifts.some((shift, index) =>
    [
      ...roster.filter(({ member }) => member === plannedMember),
      ...shifts
        .slice(0, index)
        .map((each) => ({ from: each.plannedFrom, until: each.plannedUntil })),
    ].some(({ from, until }) => from < shift.plannedUntil && shift.plannedFrom < until),
  )
  if (isTwice) return refused('planned-twice', { field: 'plannedFrom' })
  return decideAll(shifts.map((shift) => draftEntry(shiftPlanned, { stream }, shift, command)))
}
