import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { entryOf, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { giveToMany } from './give-to-many.ts'
import { givenToMany } from './given-to-many.ts'

const sixty = Array.from({ length: 60 }, (_, at) => inventedId(at + 1))
const gathering = inventedId(7)

test('W6: one action, one entry for sixty', () => {
  const outcome = giveToMany({ gathering, arrivals: sixty, what: 'meal', ...by(asha) })
  expect(typesOf(outcome)).toEqual(['given-to-many'])
  expect(entryOf(outcome, givenToMany).content.arrivals).toHaveLength(60)
})

test('to nobody nothing is given', () => {
  const outcome = giveToMany({ gathering, arrivals: [], what: 'meal', ...by(asha) })
  expect(outcome).toMatchObject({ code: 'nobody-chosen', field: 'arrivals' })
})
