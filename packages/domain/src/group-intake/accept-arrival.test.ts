import { expect, test } from 'vitest'
import { noteRecorded } from '../case/note-recorded.ts'
import { personRegistered } from '../registration/person-registered.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { Arrivals } from '../testing/arrivals.ts'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { acceptArrival } from './accept-arrival.ts'
import type { AcceptArrival } from './accept-arrival.ts'
import { arrivalAccepted } from './arrival-accepted.ts'
import { givenToMany } from './given-to-many.ts'

const [hers, other] = [inventedId(1), inventedId(2)]

function sheet() {
  const arrivals = new Arrivals(
    {
      arrival: hers,
      wristband: '12',
      sex: 'female',
      languages: ['tseltal'],
      ageGroup: 'child',
      sleepsWhere: 'Room two',
      urgentNeeds: ['medicine'],
    },
    { arrival: other, wristband: '13' },
  )
  const given = { arrivals: [hers, other], what: 'meal' } as const
  arrivals.story.write(givenToMany, given, { by: arrivals.asha })
  return arrivals
}

function accept(arrivals: Arrivals, more: Partial<AcceptArrival> = {}) {
  const command = { gathering: arrivals.story.stream, arrival: hers, ...more, ...by(asha) }
  return acceptArrival(arrivals.file, command, { groups: ['casework'] })
}

test('W6: her case begins with what her row says, and the sheet says so, in one decision', () => {
  const arrivals = sheet()
  const outcome = accept(arrivals, { nameToUse: 'Itzel' })
  expect(typesOf(outcome)).toEqual(['person-registered', 'service-delivered', 'arrival-accepted'])
  expect(entryOf(outcome, personRegistered).content).toMatchObject({
    spokenCode: '12',
    nameToUse: 'Itzel',
    sex: 'female',
    languages: ['tseltal'],
    ageGroup: 'child',
    sleepsWhere: 'Room two',
    urgency: 'immediate',
  })
  expect(entryOf(outcome, serviceDelivered).content).toEqual({
    service: 'food',
    status: 'completed',
  })
  const accepted = entryOf(outcome, arrivalAccepted)
  expect(accepted.stream).toBe(arrivals.story.stream)
  expect(accepted.content.case).toBe(decidedIn(outcome).entries[0]?.stream)
})

test('BR-51: nobody else becomes a case by it', () => {
  const arrivals = sheet()
  arrivals.story.carryOut(decidedIn(accept(arrivals)), { by: arrivals.asha })
  const rows = arrivals.file.groupIntake?.rows ?? []
  expect(rows.map(({ arrival, accepted }) => [arrival, accepted.length])).toEqual([
    [hers, 1],
    [other, 0],
  ])
})

test('who has a case is given no second one; who is not on the sheet none', () => {
  const arrivals = sheet()
  arrivals.story.carryOut(decidedIn(accept(arrivals)), { by: arrivals.asha })
  expect(accept(arrivals)).toMatchObject({ code: 'arrival-has-case', field: 'arrival' })
  expect(accept(arrivals, { arrival: inventedId(99) })).toMatchObject({ code: 'arrival-unknown' })
})

test('BR-03: of whom nobody said whether she is a child, there is doubt', () => {
  const outcome = accept(sheet(), { arrival: other })
  expect(entryOf(outcome, personRegistered).content.ageGroup).toBe('age-in-doubt')
})

test('a suspicion goes along sealed, and takes nothing away', () => {
  const outcome = accept(sheet(), { markWords: 'May recruit' })
  expect(entryOf(outcome, noteRecorded).content).toEqual({ protection: 'May recruit' })
  expect(typesOf(outcome)).toContain('service-delivered')
})
