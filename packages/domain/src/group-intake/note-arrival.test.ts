import { expect, test } from 'vitest'
import { Arrivals } from '../testing/arrivals.ts'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { arrivalNoted } from './arrival-noted.ts'
import { noteArrival } from './note-arrival.ts'

const arrivals = new Arrivals({ arrival: inventedId(1), wristband: '12' })
const gathering = arrivals.story.stream

test('a row may be empty: one more person', () => {
  const { content } = entryOf(noteArrival(arrivals.file, { gathering, ...by(asha) }), arrivalNoted)
  expect(Object.keys(content)).toEqual(['arrival'])
})

test('to her row something has to be added', () => {
  const nothing = { gathering, arrival: inventedId(1), ...by(asha) }
  expect(noteArrival(arrivals.file, nothing)).toMatchObject({ code: 'nothing-said' })
})

test('W4: a wristband that stands on another row is noted all the same, and a person is told', () => {
  const said = { gathering, wristband: '012', ...by(asha) }
  expect(decidedIn(noteArrival(arrivals.file, said)).remarks).toEqual(['wristband-twice'])
  const same = { ...said, sameAs: inventedId(1) }
  expect(decidedIn(noteArrival(arrivals.file, same)).remarks).toEqual([])
})

test('a row is not another one of itself', () => {
  const said = { gathering, arrival: inventedId(1), sameAs: inventedId(1), ...by(asha) }
  expect(noteArrival(arrivals.file, said)).toMatchObject({ code: 'row-is-itself' })
})

test('W27: the suspicion lies in `protection` alone, and no fact tells of it', () => {
  const said = { gathering, keepApart: 'yes', keepApartWords: 'gives orders', ...by(asha) } as const
  const entry = entryOf(noteArrival(arrivals.file, said), arrivalNoted)
  const { protection, ...others } = partsOf(entry)
  expect(protection).toEqual({ keepApart: 'yes', keepApartWords: 'gives orders' })
  expect(JSON.stringify(others)).not.toMatch(/keepApart|orders/)
  expect(arrivalNoted.facts(entry.content)).toEqual({ family: 'gathering' })
})
