import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { firstNight, inventedId } from '../testing/story.ts'
import { caseOpened } from './case-opened.ts'
import { openCase } from './open-case.ts'

const outcome = openCase({
  case: inventedId(1),
  sitting: inventedId(2),
  log: inventedId(3),
  compartments: ['identity', 'care'],
  ...by(asha),
})

test('the line says who opened what and when, for the officers alone', () => {
  expect(entryOf(outcome, caseOpened).content).toEqual({
    case: inventedId(1),
    sitting: inventedId(2),
    compartments: ['identity', 'care'],
    openedAt: firstNight,
  })
  expect(Object.keys(partsOf(decidedIn(outcome).entries[0] as never))).toEqual(['oversight'])
})

test('it lies in the organisation’s log and nowhere in the case, so that colleagues do not watch each other', () => {
  expect(decidedIn(outcome).entries.map(({ stream }) => stream)).toEqual([inventedId(3)])
})

test('the server reads only that some work was done', () => {
  expect(caseOpened.facts(entryOf(outcome, caseOpened).content)).toEqual({ family: 'work' })
})

test('justice cannot be named in it: it has no case compartment of that name', () => {
  const wrong = openCase({
    case: inventedId(1),
    sitting: inventedId(2),
    log: inventedId(3),
    compartments: ['justice' as 'care'],
    ...by(asha),
  })
  expect(wrong).toMatchObject({ code: 'not-a-listed-choice', field: 'compartments' })
})
