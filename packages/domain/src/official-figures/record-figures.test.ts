import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { entryOf, partsOf } from '../testing/outcome.ts'
import { figuresRecorded } from './figures-recorded.ts'
import { recordFigures } from './record-figures.ts'

const figureFile = '{"format":"cobijo-figures/1"}'

test('figures of others are for every member, and the server learns that something was written', () => {
  const entry = entryOf(recordFigures({ figureFile, ...by(asha) }), figuresRecorded)
  expect(partsOf(entry)).toEqual({ directory: { figureFile } })
  expect(figuresRecorded.facts(entry.content)).toEqual({ family: 'work' })
})

test('who corrects says why', () => {
  const corrects = { figureFile, figuresCorrected: ['ab'.repeat(32)], ...by(asha) }
  expect(recordFigures(corrects)).toMatchObject({ code: 'field-required', field: 'figuresReason' })
  const why = { ...corrects, figuresReason: 'Mal copiada' }
  expect(entryOf(recordFigures(why), figuresRecorded).content).toMatchObject({
    figuresCorrected: ['ab'.repeat(32)],
    figuresReason: 'Mal copiada',
  })
})
