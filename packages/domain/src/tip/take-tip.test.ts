import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { entryOf, partsOf } from '../testing/outcome.ts'
import { takeTip } from './take-tip.ts'
import { tipTaken } from './tip-taken.ts'

test('W26: a place or a sentence is enough; nobody is named and no case begins', () => {
  expect(takeTip({ tipUrgency: 'immediate', ...by(asha) })).toMatchObject({
    code: 'tip-says-nothing',
    field: 'tipWhat',
  })
  const outcome = takeTip({ tipPlace: 'Behind the market', ...by(asha) })
  const entry = entryOf(outcome, tipTaken)
  expect(entry.content).toEqual({ tipPlace: 'Behind the market', tipUrgency: 'urgent' })
  expect(takeTip({ tipWhat: 'A house with girls', ...by(asha) }).kind).toBe('decided')
})

test('W27: who may be behind it, and how to call back, lie apart; the facts say that something is open', () => {
  const outcome = takeTip({
    tipWhat: 'A house with girls',
    tipBehind: 'A plate',
    callBackIsSafe: 'no',
    callBackHow: 'A number',
    tipUrgency: 'immediate',
    ...by(asha),
  })
  const entry = entryOf(outcome, tipTaken)
  const parts = partsOf(entry)
  expect(parts.protection).toEqual({ tipBehind: 'A plate' })
  expect(parts.contact).toEqual({ callBackHow: 'A number' })
  expect(tipTaken.facts(entry.content)).toEqual({ family: 'gathering', state: 'open' })
})
