import { expect, test } from 'vitest'
import { asha, by, inventedClocks } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { detectPerson } from './detect-person.ts'
import { taskSet } from '../task/task-set.ts'
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

const registering = { groups: ['protection'], clocks: inventedClocks } as const

test('in danger now and no urgency said: immediate, as something that was said, and her risk is looked at today', () => {
  const outcome = detectPerson({ inDangerNow: 'yes', ...by(asha) }, registering)
  expect(typesOf(outcome)).toEqual(['person-registered', 'signs-recorded', 'task-set'])
  const { content } = entryOf(outcome, personRegistered)
  expect(content.urgency).toBe('immediate')
  expect(content.urgencyIsAssumed).toBeUndefined()
  const task = entryOf(outcome, taskSet).content
  expect(task.taskKind).toBe('look-at-risk-again')
  expect(task.taskDueAt).toBeGreaterThan(content.firstNightBy ?? Number.NaN)
  // The server goes on reminding of her first night, which comes before.
  expect(task.nextReminder).toBe(content.firstNightBy)
})

test('an urgency that was said stands, and her risk is looked at today all the same', () => {
  const said = { inDangerNow: 'yes', urgency: 'urgent' } as const
  const outcome = detectPerson({ ...said, ...by(asha) }, registering)
  expect(entryOf(outcome, personRegistered).content.urgency).toBe('urgent')
  expect(typesOf(outcome)).toContain('task-set')
})

test('not in danger, or not known: nobody said how urgent it is', () => {
  for (const inDangerNow of ['no', 'unknown'] as const) {
    const outcome = detectPerson({ inDangerNow, ...by(asha) }, registering)
    expect(entryOf(outcome, personRegistered).content.urgencyIsAssumed).toBe(true)
    expect(typesOf(outcome)).toEqual(['person-registered', 'signs-recorded'])
  }
})
