import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import type { CaseFile } from '../case/case-file.ts'
import { openedFor } from '../journal/opened-for.ts'
import { arbitraryCase } from '../testing/arbitrary-case.ts'
import { asha, beto, openToAll } from '../testing/first-night.ts'
import { ReturnNight } from '../testing/return-night.ts'
import { Story } from '../testing/story.ts'
import { legEvents, returnSteps } from './return-codes.ts'
import { returnBooked } from './return-booked.ts'
import { returnCalledOff } from './return-called-off.ts'

const standing = ({ file }: ReturnNight) => file.voluntaryReturn.standing

test('from the first step to her arrival', () => {
  const night = new ReturnNight()
  expect(standing(night)).toBe('none')
  expect(standing(night.ready())).toBe('preparing')
  expect(standing(night.booked())).toBe('booked')
  expect(standing(night.leg('departed'))).toBe('travelling')
  expect(standing(night.leg('handed-over', { legHandedOverTo: 'organisation' }))).toBe('travelling')
  expect(standing(night.leg('arrived'))).toBe('arrived')
})

test('BR-34: called off before boarding, and the next journey needs her word anew', () => {
  const night = new ReturnNight().ready().booked().calledOff()
  expect(standing(night)).toBe('called-off')
  expect(night.booking()).toMatchObject({ code: 'return-fit-to-travel' })
  expect(standing(night.ready())).toBe('preparing')
  expect(standing(night.booked())).toBe('booked')
})

test('BR-34: called off by one and booked by another at once: it is called off', () => {
  const night = new ReturnNight().ready()
  const after = night.story.of(night.case).slice(-1)
  const place = { stream: night.case, after }
  night.story.write(returnCalledOff, { calledOffBy: 'person' }, { ...place, by: beto })
  night.story.write(returnBooked, { restsOn: [], travelsOn: '2026-12-01' }, { ...place, by: asha })
  expect(standing(night)).toBe('called-off')
})

test('said after she boarded: she travels, and wants to stop', () => {
  const night = new ReturnNight().ready().booked().leg('departed').calledOff()
  expect(night.file.voluntaryReturn).toMatchObject({ standing: 'travelling', wantsToStop: true })
})

test('refused at the border: everything of the journey is to be done anew', () => {
  const night = new ReturnNight().ready().booked().leg('departed').leg('refused-entry')
  expect(standing(night)).toBe('turned-back')
  expect(night.booking()).toMatchObject({ code: 'return-fit-to-travel' })
})

test('a danger that was found outlives every journey', () => {
  const night = new ReturnNight().ready()
  night.says({ returnStep: 'risk-assessed', dangerToHer: 'yes', dangerToFamily: 'no' }).calledOff()
  expect(night.ready().file.voluntaryReturn.steps['risk-assessed']).toHaveLength(1)
  night.says({ returnStep: 'risk-assessed', dangerToHer: 'yes', dangerToFamily: 'no' }).calledOff()
  expect(night.booking()).toMatchObject({ code: 'return-danger-found' })
})

/** All that is hers whether she goes or stays. */
function helpOf({ services, consents, urgency, responsible, state, protectiveNeeds }: CaseFile) {
  return JSON.stringify({ services, consents, urgency, responsible, state, protectiveNeeds })
}

test('BR-34: whatever was there before, calling off leaves her help, priority and plan as they were', () => {
  fc.assert(
    fc.property(arbitraryCase, (entries) => {
      const before = foldCase(entries, openToAll)
      const off = new Story(7).write(
        returnCalledOff,
        { calledOffBy: 'person' },
        { by: asha, after: [...entries] },
      )
      expect(helpOf(foldCase([...entries, off], openToAll))).toBe(helpOf(before))
    }),
  )
})

test('BR-35: sending her back against her will is no value of anything', () => {
  for (const value of [...returnSteps, ...legEvents, 'arrived', 'turned-back'])
    expect(value).not.toMatch(/deport|expul|remov|repatriat/)
})

test('BR-38: the itinerary is in placement, and no reader of protection or care is told it', () => {
  const night = new ReturnNight().ready()
  night.writes(night.booking({ itinerary: 'by the bus of seven', travelsBy: 'road' }))
  const told = (compartments: readonly ('protection' | 'care' | 'placement')[]) =>
    JSON.stringify(night.story.of(night.case).map((entry) => openedFor(entry, compartments)))
  expect(told(['protection', 'care'])).not.toMatch(/bus of seven|2026-12-01/)
  expect(told(['placement'])).toContain('bus of seven')
})

test('her arrival begins the follow-up for who reads care alone; the journey itself tells them nothing', () => {
  const night = new ReturnNight().ready().booked().leg('departed').leg('arrived')
  const rules = {
    code: 'follow-up-1',
    startsAt: 'returned',
    limit: { kind: 'months', months: 1 },
    binds: 'holder',
    lies: 'care',
  } as const
  const clocks = { ...openToAll.clocks, deadlines: [rules] }
  const opened = night.story.of(night.case).map((entry) => openedFor(entry, ['care']))
  const file = foldCase(opened, { clocks, readable: ['care'] })
  expect(file.clocks).toMatchObject([{ deadline: 'follow-up-1', due: { on: '2026-12-21' } }])
  expect(file.voluntaryReturn.standing).toBe('none')
})
