import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { detectPerson } from './detect-person.ts'
import { personRegistered } from '../registration/person-registered.ts'

test('her case and what was seen are one save, in one stream', () => {
  const outcome = detectPerson(
    { ageGroup: 'child', signs: ['child-alone'], ...by(asha) },
    { groups: ['protection'] },
  )
  expect(typesOf(outcome)).toEqual(['person-registered', 'signs-recorded'])
  const [person, signs] = decidedIn(outcome).entries
  expect(signs?.stream).toBe(person?.stream)
})

test('nothing is needed: no name, no age, no sign', () => {
  const outcome = detectPerson(by(asha))
  expect(typesOf(outcome)).toEqual(['person-registered'])
  expect(entryOf(outcome, personRegistered).content.ageGroup).toBe('age-in-doubt')
})
