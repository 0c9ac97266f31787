import type { IndexedPerson } from './indexed-person.ts'
import { Closest } from './matching/closest.ts'
import { weight } from './matching/match-weight.ts'
import { NamesInWords } from './matching/names-in-words.ts'
import { readingsOf, readQuery } from './matching/query-readings.ts'
import { type NameMatch, PersonScale } from './matching/weigh-people.ts'
import { weighReading } from './matching/weigh-reading.ts'
import { WordTable } from './matching/word-table.ts'

export type FoundPerson = {
  readonly id: string
  /** From 0 to 1: the mean over the words of the query; 1 if each stands in the name as it was typed, but for accents. */
  readonly score: number
  readonly matches: readonly NameMatch[]
  /** How many words of the query nothing in the name answers. */
  readonly missingWords: number
}

const defaultLimit = 20
const mostResults = 500
/** Removed people are swept out when there are more of them than of the others, and enough to be worth it. */
const fewestToSweep = 1000

/**
 * Finds people by name on the device: by either surname, in any order, swapped or joined, without accents, by sound, slightly
 * wrong, while typing, by initials. It lives in memory only and is filled from decrypted shards (`name-shards.ts`).
 * The results depend on the people in it and never on the order in which they came.
 */
export class NameIndex {
  #table = new WordTable()
  #names = new NamesInWords(this.#table)
  #people: (IndexedPerson | undefined)[] = []
  readonly #places = new Map<string, number>()

  get size(): number {
    return this.#places.size
  }

  /** Adds a person, or replaces the one with the same id. The person is kept, not copied. */
  put(person: IndexedPerson): void {
    this.remove(person.id)
    this.#append(person)
  }

  /** False if there was none. */
  remove(id: string): boolean {
    const place = this.#places.get(id)
    if (place === undefined) return false
    this.#names.release(place)
    this.#people[place] = undefined
    this.#places.delete(id)
    const removed = this.#people.length - this.size
    if (removed >= fewestToSweep && removed > this.size) this.#sweep()
    return true
  }

  find(id: string): IndexedPerson | undefined {
    const place = this.#places.get(id)
    return place === undefined ? undefined : this.#people[place]
  }

  *people(): Generator<IndexedPerson> {
    for (const person of this.#people) if (person !== undefined) yield person
  }

  /**
   * The people whose names answer the query, best first, at most `limit` (20 by default, 500 at most); none for fewer than
   * two letters. Equals are ordered by surnames, given names and id.
   */
  search(query: string, { limit = defaultLimit }: { limit?: number } = {}): FoundPerson[] {
    const words = readQuery(query)
    if (words.length === 0 || limit < 1) return []
    const scales = readingsOf(words, this.#table).map(
      (reading) => new PersonScale(this.#names, weighReading(reading, this.#table)),
    )
    const closest = new Closest(this.#people, this.#names, Math.min(limit, mostResults))
    for (let place = 0; place < this.#people.length; place++) {
      if (this.#people[place] === undefined) continue
      let total = 0
      let best = 0
      for (let reading = 0; reading < scales.length; reading++) {
        const found = scales[reading]!.totalOf(place, closest.leastTotal)
        if (found <= total) continue
        total = found
        best = reading
      }
      if (total > 0) closest.offer(place, total, best)
    }
    return closest.all().map(({ id, place, total, reading }) => {
      const matches = scales[reading]!.matchesOf(place)
      const answered = new Set(matches.flatMap((match) => match.queryWords)).size
      const score = total / (words.length * weight.exact)
      return { id, score, matches, missingWords: words.length - answered }
    })
  }

  #append(person: IndexedPerson): void {
    const place = this.#names.append(person)
    this.#people[place] = person
    this.#places.set(person.id, place)
  }

  #sweep(): void {
    const kept = [...this.people()]
    this.#table = new WordTable()
    this.#names = new NamesInWords(this.#table)
    this.#people = []
    this.#places.clear()
    for (const person of kept) this.#append(person)
  }
}
