import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, houseIn } from '../../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf } from '../../testing/outcome.ts'
import { firstNight, pen } from '../../testing/story.ts'
import type { Pen } from '../../testing/story.ts'
import { beginShift } from './begin-shift.ts'
import { handOverShift } from './hand-over-shift.ts'
import { shiftBegun } from './shift-begun.ts'
import { shiftHandedOver } from './shift-handed-over.ts'
import { takeOverShift } from './take-over-shift.ts'

const night = pen(10, 105)

class Shifts extends HouseAtNight {
  #at = firstNight

  begins(who: Pen, shiftOnCall?: string): this {
    const said = { gathering: this.stream, ...(shiftOnCall === undefined ? {} : { shiftOnCall }) }
    return this.#carryOut(beginShift(this.house, { ...said, ...this.#now(who) }), who)
  }

  handsOver(who: Pen, shiftOnCall?: string): this {
    const said = { gathering: this.stream, ...(shiftOnCall === undefined ? {} : { shiftOnCall }) }
    return this.#carryOut(handOverShift(this.house, { ...said, ...this.#now(who) }), who)
  }

  takesOver(who: Pen): this {
    const handOver = this.house.handOvers.at(-1)?.id ?? ''
    const said = { gathering: this.stream, handOver, ...this.#now(who) }
    return this.#carryOut(takeOverShift(this.house, said), who)
  }

  get on(): readonly (string | undefined)[] {
    return this.house.shiftNow.onShift.map((each) => each.by)
  }

  #now(who: Pen) {
    this.#at += 1000
    return by(who, this.#at)
  }

  #carryOut(outcome: ReturnType<typeof beginShift>, who: Pen): this {
    this.story.carryOut(decidedIn(outcome), { by: who, at: this.#at })
    return this
  }
}

test('W16: in a house where nobody handed over somebody begins, and stands there as on shift', () => {
  const house = new Shifts()
  expect(house.house.shiftNow).toEqual({ onShift: [], onCall: [] })
  house.begins(asha, 'Dr Solís, 55')
  expect(house.on).toEqual([asha.member])
  expect(house.house.shiftNow.onCall).toEqual(['Dr Solís, 55'])
})

test('whoever handed over is on shift no more, whoever took over is, with whom she was told to call', () => {
  const house = new Shifts().begins(asha, 'Dr Solís').handsOver(asha, 'Dr Luna')
  expect(house.on).toEqual([])
  house.takesOver(night)
  expect(house.on).toEqual([night.member])
  expect(house.house.shiftNow.onCall).toEqual(['Dr Luna'])
})

test('one hand-over that was taken over ends the shift of all who were on; whoever stays begins anew', () => {
  const third = pen(10, 104)
  const house = new Shifts().begins(asha).begins(third).handsOver(asha)
  expect(house.on).toEqual([third.member])
  house.takesOver(night)
  expect(house.on).toEqual([night.member])
  house.begins(third)
  expect(house.on).toEqual([night.member, third.member])
})

test('pressed twice she stands there once', () => {
  expect(new Shifts().begins(asha).begins(asha).on).toEqual([asha.member])
})

test('whom to call: a hand-over that names nobody says that there is nobody, a beginning that names nobody leaves it', () => {
  const house = new Shifts().handsOver(asha, 'Dr Luna').begins(night)
  expect(house.house.shiftNow.onCall).toEqual(['Dr Luna'])
  house.handsOver(night)
  expect(house.house.shiftNow.onCall).toEqual([])
})

test('of two who wrote at once both are shown, in any order of arrival', () => {
  const house = new HouseAtNight()
  const begun = house.story.entries.slice(0, 2)
  house.story.write(shiftBegun, { shiftOnCall: 'one' }, { by: asha, after: begun })
  house.story.write(shiftHandedOver, { shiftOnCall: 'other' }, { by: night, after: begun })
  expect(house.house.shiftNow.onCall.toSorted()).toEqual(['one', 'other'])
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})

test('BR-38: it lies where places are read and nowhere else', () => {
  const { house, stream } = new HouseAtNight()
  const outcome = beginShift(house, { gathering: stream, shiftOnCall: 'x', ...by(asha) })
  expect(Object.keys(partsOf(entryOf(outcome, shiftBegun)))).toEqual(['placement'])
  const stranger = by(pen(11, 110))
  expect(beginShift(house, { gathering: stream, ...stranger })).toMatchObject({ code: 'not-found' })
})
