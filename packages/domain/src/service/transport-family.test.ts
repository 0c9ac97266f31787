import { expect, test } from 'vitest'
import { familyMoved } from '../family/family-moved.ts'
import { FamilyInHouse } from '../testing/family-in-house.ts'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { transportFamily } from './transport-family.ts'
import type { TransportFamily } from './transport-family.ts'

const rides = (night: FamilyInHouse, more: Partial<TransportFamily> = {}) =>
  transportFamily(
    { ...night.situation, gathering: night.family.file },
    {
      cases: night.cases,
      gathering: night.family.stream,
      status: 'requested',
      route: 'from the door to the clinic',
      ...by(asha),
      ...more,
    },
  )

test('W7: one ride for all of them, in the file of each, and who went; what it cost stands once', () => {
  const outcome = rides(new FamilyInHouse(), { cost: { amount: 90_000, currency: 'MXN' } })
  expect(typesOf(outcome)).toEqual([...Array(3).fill('service-delivered'), 'family-moved'])
  const services = decidedIn(outcome).entries.slice(0, 3)
  expect(services.map(({ content }) => content['service'])).toEqual(Array(3).fill('transport'))
  expect(services.map(({ content }) => content['cost'] !== undefined)).toEqual([true, false, false])
  expect(partsOf(services[2] as never)).toMatchObject({
    placement: { route: 'from the door to the clinic' },
  })
  expect(entryOf(outcome, familyMoved).content).toMatchObject({ familyMove: 'transport' })
})

test('W7: what is ahead leaves nobody behind without a word; W4: what has happened is taken down as it was', () => {
  const night = new FamilyInHouse()
  const two = { cases: night.cases.slice(0, 2) }
  expect(rides(night, two)).toMatchObject({ code: 'family-left-behind' })
  expect(rides(night, { ...two, leftBehindWhy: 'asleep' }).kind).toBe('decided')
  const done = rides(night, { ...two, status: 'completed' })
  expect(decidedIn(done).remarks).toContain('family-left-behind')
  expect(entryOf(done, familyMoved).content).toEqual({
    familyMove: 'transport',
    moved: two.cases,
    leftBehind: night.cases.slice(2),
  })
})

test('where there was no ride nobody moved', () => {
  expect(typesOf(rides(new FamilyInHouse(), { status: 'not-available' }))).not.toContain(
    'family-moved',
  )
})

test('W8: two who must not meet do not ride together, and nobody is told why', () => {
  const night = new FamilyInHouse()
  night.keptApart(night.boy, night.mother)
  expect(rides(night)).toEqual({
    kind: 'refused',
    code: 'place-not-suitable',
    field: expect.stringMatching(/^cases\.\d$/),
  })
  expect(rides(night, { status: 'completed' }).kind).toBe('decided')
})
