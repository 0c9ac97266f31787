import { expect, test } from 'vitest'
import { inventPeople } from '../../../../samples/names/invented-names.ts'
import type { IndexedPerson } from './indexed-person.ts'
import { NameIndex } from './name-index.ts'

/** Queries as people type them: whole, one surname, a beginning, misspelt, turned round, very common, by initial. */
function queriesFor({ names }: IndexedPerson): string[] {
  const {
    givenNames: given = '',
    firstSurname: first = 'Pérez',
    secondSurname: second = '',
  } = names
  const whole = `${given} ${first} ${second}`
  return [
    whole,
    first,
    first.slice(0, 3),
    whole.replaceAll('z', 's').replace('e', 'a'),
    `${second} ${given}`,
    'ma',
    `J ${first}`,
    (first + second).replaceAll(' ', ''),
  ]
}

// Printed, never asserted: a busy machine must not fail a build. `npm run bench` holds the aim (p95 at most 100 ms).
test.each([10_000, 50_000])(
  'searching %i people is timed and each whole name is found',
  (count) => {
    const people: readonly IndexedPerson[] = inventPeople({ seed: 7, count })
    const index = new NameIndex()
    const startedAt = performance.now()
    for (const person of people) index.put(person)
    const filledMs = performance.now() - startedAt
    const asked = people.filter((_, number) => number % (count / 100) === 0)
    const timesMs: number[] = []
    for (const person of asked) {
      queriesFor(person).forEach((query, kind) => {
        const askedAt = performance.now()
        const found = index.search(query)
        timesMs.push(performance.now() - askedAt)
        if (kind === 0) expect(found[0]).toMatchObject({ score: 1, missingWords: 0 })
      })
    }
    timesMs.sort((one, other) => one - other)
    const atShare = (share: number): string =>
      timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * share))]!.toFixed(1)
    process.stdout.write(
      `name search, ${count} people: filled in ${filledMs.toFixed(0)} ms; ${timesMs.length} queries: ` +
        `median ${atShare(0.5)} ms, p95 ${atShare(0.95)} ms, longest ${atShare(1)} ms\n`,
    )
  },
)
