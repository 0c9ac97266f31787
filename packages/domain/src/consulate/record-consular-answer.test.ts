import { expect, test } from 'vitest'
import { by, asha, FirstNight } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { recordConsularAnswer } from './record-consular-answer.ts'

const night = new FirstNight()

test('nothing is needed of it, and all of it lies in protection', () => {
  const outcome = recordConsularAnswer({
    case: night.case,
    consularWish: 'not-asked',
    occurredAt: '2026-11-20',
    ...by(asha),
  })
  const [entry] = decidedIn(outcome).entries
  expect(entry && Object.keys(partsOf(entry))).toEqual(['protection'])
  // No day in the header: whoever is told of the entry would read it.
  expect(entry?.occurredAt).toBeUndefined()
})

test('an empty one says nothing', () => {
  expect(recordConsularAnswer({ case: night.case, ...by(asha) })).toMatchObject({
    code: 'nothing-said',
  })
})
