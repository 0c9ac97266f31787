import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, houseIn } from '../../testing/house-at-night.ts'
import { decidedIn, partsOf } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId, pen } from '../../testing/story.ts'
import { beginShift } from './begin-shift.ts'
import { planShifts } from './plan-shifts.ts'
import type { PlanShifts } from './plan-shifts.ts'
import { isDayUncovered, rosterNow } from './roster.ts'
import { shiftPlanned } from './shift-planned.ts'

const night = pen(10, 105)
const day = 24 * hour
const [nights, ashas] = [night, asha].map(({ member }) => member ?? '') as [string, string]

function plans(house: HouseAtNight, more: Partial<PlanShifts> = {}) {
  return planShifts(house.house, {
    gathering: house.stream,
    plannedMember: nights,
    plannedFrom: firstNight,
    plannedUntil: firstNight + 12 * hour,
    ...by(asha),
    ...more,
  })
}

function planned(more: Partial<PlanShifts> = {}) {
  const house = new HouseAtNight()
  house.story.carryOut(decidedIn(plans(house, more)), { by: asha })
  return house
}

test('W16: who is to be on shift stands on the roster, one entry a shift, also for days on end', () => {
  const house = planned({ shiftDays: 3 })
  expect(house.house.roster.map(({ from, until }) => [from, until])).toEqual(
    [0, 1, 2].map((at) => [firstNight + at * day, firstNight + at * day + 12 * hour]),
  )
  expect(partsOf(decidedIn(plans(new HouseAtNight())).entries[0] as never)).toEqual({
    placement: {
      plannedMember: night.member,
      plannedFrom: firstNight,
      plannedUntil: firstNight + 12 * hour,
    },
  })
})

test('a shift has an end after its beginning, is not over yet, and is nobody’s twice', () => {
  const house = planned()
  const until = (plannedUntil: number, at = firstNight) => plans(house, { plannedUntil, at })
  expect(until(firstNight)).toMatchObject({ code: 'planned-hours-wrong', field: 'plannedUntil' })
  expect(until(firstNight + 37 * hour)).toMatchObject({ code: 'planned-hours-wrong' })
  expect(until(firstNight + hour, firstNight + hour)).toMatchObject({ code: 'hour-already-over' })
  expect(plans(house)).toMatchObject({ code: 'planned-twice' })
  const long = { plannedFrom: firstNight + day, plannedUntil: firstNight + 60 * hour }
  expect(plans(house, { ...long, shiftDays: 2 })).toMatchObject({ code: 'planned-twice' })
  expect(plans(house, { plannedMember: ashas }).kind).toBe('decided')
  expect(planShifts(undefined, { ...by(asha) } as never)).toMatchObject({ code: 'not-found' })
})

test('what two people plan at once stands side by side, in any order of arrival', () => {
  const house = new HouseAtNight()
  const begun = house.story.entries.slice(0, 2)
  for (const plannedMember of [ashas, nights])
    house.story.write(
      shiftPlanned,
      { plannedMember, plannedFrom: firstNight, plannedUntil: firstNight + hour },
      { by: asha, after: begun },
    )
  expect(house.house.roster).toHaveLength(2)
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})

test('beside the shift book: who should be here and did not take over, and who forgot to hand over', () => {
  const house = planned()
  const now = (at: number) => rosterNow(house.house, at)
  expect(now(firstNight - 1)).toEqual({ planned: [], stayed: [] })
  expect(now(firstNight)).toMatchObject({ planned: [{ member: night.member, isHere: false }] })
  const begun = beginShift(house.house, { gathering: house.stream, ...by(night, firstNight + 1) })
  house.story.carryOut(decidedIn(begun), { by: night, at: firstNight + 1 })
  expect(now(firstNight + hour)).toMatchObject({ planned: [{ isHere: true }], stayed: [] })
  expect(now(firstNight + 12 * hour)).toMatchObject({
    planned: [],
    stayed: [{ by: night.member, plannedUntil: firstNight + 12 * hour }],
  })
})

test('nobody forgot to hand over whose shift goes on, who came after her shift, or for another’s', () => {
  const shift = (member: string, from: number, until: number) =>
    ({
      id: inventedId(from),
      member,
      from: firstNight + from * hour,
      until: firstNight + until * hour,
    }) as never
  const stayed = (...roster: readonly never[]) => {
    const onShift = [
      { by: night.member, organisation: night.organisation, since: firstNight + hour },
    ]
    return rosterNow({ roster, shiftNow: { onShift, onCall: [] } }, firstNight + 10 * hour).stayed
  }
  expect(stayed(shift(nights, 0, 8))).toHaveLength(1)
  expect(stayed(shift(nights, 0, 8), shift(nights, 8, 16))).toEqual([])
  expect(stayed(shift(nights, -8, 1))).toEqual([])
  expect(stayed(shift(nights, 11, 16))).toEqual([])
  expect(stayed(shift(ashas, 0, 8))).toEqual([])
  expect(stayed(shift(nights, 0, 5), shift(nights, 5, 9))).toMatchObject([
    { plannedUntil: firstNight + 9 * hour },
  ])
  // That a colleague is planned for now takes nothing of it away.
  expect(stayed(shift(nights, 0, 8), shift(ashas, 8, 16))).toHaveLength(1)
})

test('the roster tells the earliest first, whoever was planned first', () => {
  const house = planned({ plannedFrom: firstNight + day, plannedUntil: firstNight + day + hour })
  house.story.carryOut(decidedIn(plans(house)), { by: asha })
  expect(house.house.roster.map(({ from }) => from)).toEqual([firstNight, firstNight + day])
})

test('a day without anybody is missing in a roster that is kept, and in no other', () => {
  const end = firstNight + 2 * day
  const shift = (from: number) => ({ from, until: from + 12 * hour })
  expect(isDayUncovered([], end)).toBe(false)
  expect(isDayUncovered([shift(end - 5 * day)], end)).toBe(true)
  expect(isDayUncovered([shift(end - 20 * day)], end)).toBe(false)
  // A night that reaches into it.
  expect(isDayUncovered([shift(end - day - 6 * hour)], end)).toBe(false)
  expect(isDayUncovered([shift(end + 1)], end)).toBe(true)
  // One that ends as the day begins is of the day before.
  expect(isDayUncovered([shift(end - day + 1 - 12 * hour)], end)).toBe(true)
  expect(isDayUncovered([{ ...shift(end), id: inventedId(1) } as never], end)).toBe(false)
})
