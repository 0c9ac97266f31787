import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surelyMeant, weight } from './match-weight.ts'
import { NamesInWords } from './names-in-words.ts'
import { type Reading, readingsOf, readQuery } from './query-readings.ts'
import { PersonScale } from './weigh-people.ts'
import { type WeighedReading, weighReading } from './weigh-reading.ts'
import { WordTable } from './word-table.ts'

// Few words that are close to each other, so that units often want the same word of a name.
const word = fc.constantFrom(
  'Ana',
  'Ama',
  'Anna',
  'Ma.',
  'María',
  'Mario',
  'M',
  'A',
  'Anaya',
  'Lima',
  'X1',
)
const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))

type Given = { readonly total: number; readonly weights: readonly number[] }

/** Every way to give the units words of a name, each word once. */
function* sharings(
  weights: readonly (readonly number[])[],
  taken: readonly number[],
): Generator<number[]> {
  const [first, ...rest] = weights
  if (first === undefined) {
    yield []
    return
  }
  for (const others of sharings(rest, taken)) yield [0, ...others]
  for (const [place, found] of first.entries()) {
    if (found === 0 || taken.includes(place)) continue
    for (const others of sharings(rest, [...taken, place])) yield [found, ...others]
  }
}

function weightsOf(names: NamesInWords, place: number, { weights }: WeighedReading): number[][] {
  return weights.map((weightOfWord) => {
    const found: number[] = []
    for (let at = names.startOf(place); at < names.endOf(place); at++) {
      const here = weightOfWord[names.wordAt(at)]!
      if (names.isFullFormAt(at)) {
        found.push(Math.max(found.pop()!, Math.min(here, weight.abbreviation)))
      } else found.push(here)
    }
    return found
  })
}

/** The rule as it is described, by trying everything. */
function plainTotal(weights: number[][], reading: Reading): number {
  const words = reading.reduce((sum, unit) => sum + unit.share, 0)
  const shareOf = (given: Given, counts: (found: number) => boolean): number =>
    reading.reduce((sum, unit, at) => sum + (counts(given.weights[at]!) ? unit.share : 0), 0)
  const all: Given[] = [...sharings(weights, [])].map((given) => ({
    weights: given,
    total: reading.reduce(
      (sum, unit, at) => sum + (given[at]! > 0 ? unit.share * (given[at]! - unit.penalty) : 0),
      0,
    ),
  }))
  const greatest = Math.max(...all.map(({ total }) => total))
  const isAccepted = (given: Given): boolean => {
    if (reading.some((unit, at) => unit.isRequired && given.weights[at] === 0)) return false
    const missing = shareOf(given, (found) => found === 0)
    const sure = shareOf(given, (found) => found >= surelyMeant)
    return missing === 0 || sure * 2 >= words
  }
  return all.some((given) => given.total === greatest && isAccepted(given)) ? greatest : 0
}

test('a total is that of the best sharing out, or 0 where too much is missing, shortcuts or not', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), name, (people, query) => {
      const table = new WordTable()
      const names = new NamesInWords(table)
      people.forEach((givenNames, id) => names.append({ id: String(id), names: { givenNames } }))
      for (const reading of readingsOf(readQuery(query), table)) {
        const weighed = weighReading(reading, table)
        const scale = new PersonScale(names, weighed)
        for (const place of people.keys()) {
          const expected = plainTotal(weightsOf(names, place, weighed), reading)
          expect(scale.totalOf(place, 0)).toBe(expected)
          if (expected > 0) expect(scale.totalOf(place, expected)).toBe(expected)
        }
      }
    }),
    { numRuns: 1500 },
  )
})
