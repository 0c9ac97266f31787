import { expect, test } from 'vitest'
import { Arrivals } from '../../testing/arrivals.ts'
import { asha } from '../../testing/first-night.ts'
import { inventedId } from '../../testing/story.ts'
import { arrivalNoted } from '../arrival-noted.ts'
import type { GroupIntake } from '../group-intake.ts'
import { arrivalScreened } from './arrival-screened.ts'
import type { Destination, RowResult } from './arrival-screened.ts'
import { countMet, metOn } from './met-on-sheet.ts'

const ids = [1, 2, 3, 4, 5].map(inventedId)
const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids

function sheetOf(sheet: Arrivals): GroupIntake {
  const { groupIntake } = sheet.file
  if (groupIntake === undefined) throw new Error('no sheet')
  return groupIntake
}

function said(sheet: Arrivals, arrival: string, rowResult?: RowResult, destination?: Destination) {
  const content = {
    arrival,
    ...(rowResult === undefined ? {} : { rowResult }),
    ...(destination === undefined ? {} : { destination }),
  }
  sheet.story.write(arrivalScreened, content, { by: asha })
}

test('BR-49: each number by its own definition: who would not talk was found and not screened', () => {
  const sheet = new Arrivals(
    { arrival: first, ageGroup: 'adult' },
    { arrival: second, ageGroup: 'child' },
    { arrival: third, ageGroup: 'age-in-doubt' },
    { arrival: fourth },
    { arrival: fifth },
  )
  said(sheet, first, 'would-not-talk')
  said(sheet, second, 'presumed')
  said(sheet, third, 'no-signs')
  said(sheet, fourth, 'recognised')
  expect(countMet(sheetOf(sheet))).toEqual({
    counts: { found: 5, children: 1, ageInDoubt: 1, screened: 3, presumed: 1, identified: 1 },
    unscreened: 1,
    childrenWaiting: 2,
  })
})

test('whoever has gone was found all the same; a slip never was', () => {
  const sheet = new Arrivals({ arrival: first }, { arrival: second })
  sheet.story.write(arrivalNoted, { arrival: first, presence: 'left' }, { by: asha })
  sheet.story.write(arrivalNoted, { arrival: second, presence: 'noted-by-mistake' }, { by: asha })
  expect(countMet(sheetOf(sheet)).counts.found).toBe(1)
})

test('BR-11: a child waits until she is where a child may be', () => {
  const waiting = (destination?: Destination): number => {
    const sheet = new Arrivals({ arrival: first, ageGroup: 'child' })
    if (destination !== undefined) said(sheet, first, undefined, destination)
    return countMet(sheetOf(sheet)).childrenWaiting
  }
  expect(waiting()).toBe(1)
  for (const to of ['migration-authority', 'went-on-freely', 'still-here'] as const)
    expect(waiting(to)).toBe(1)
  for (const to of ['child-protection', 'family', 'health-service', 'shelter'] as const)
    expect(waiting(to)).toBe(0)
})

test('children stand first, and whoever may be one', () => {
  const sheet = new Arrivals(
    { arrival: first, ageGroup: 'adult' },
    { arrival: second },
    { arrival: third, ageGroup: 'age-in-doubt' },
    { arrival: fourth, ageGroup: 'child' },
  )
  const order = metOn(sheetOf(sheet)).map(({ arrival }) => arrival)
  expect(order.slice(0, 2).sort()).toEqual([third, fourth].sort())
})
