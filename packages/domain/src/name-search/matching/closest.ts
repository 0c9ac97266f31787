import type { IndexedPerson } from '../indexed-person.ts'
import type { NamesInWords } from './names-in-words.ts'

type Candidate = {
  readonly id: string
  readonly place: number
  readonly total: number
  readonly reading: number
}

/** Keeps the best few of many candidates in order, so that ten thousand Hernández are never sorted. */
export class Closest {
  readonly #people: readonly (IndexedPerson | undefined)[]
  readonly #names: NamesInWords
  readonly #limit: number
  readonly #kept: Candidate[] = []

  constructor(people: readonly (IndexedPerson | undefined)[], names: NamesInWords, limit: number) {
    this.#people = people
    this.#names = names
    this.#limit = limit
  }

  /** The total below which nobody is kept any more. */
  get leastTotal(): number {
    return this.#kept.length === this.#limit ? this.#kept.at(-1)!.total : 0
  }

  offer(place: number, total: number, reading: number): void {
    const last = this.#kept.at(-1)
    const isFull = this.#kept.length === this.#limit
    if (isFull && last !== undefined && total < last.total) return
    const candidate = { id: this.#people[place]!.id, place, total, reading }
    if (isFull && last !== undefined && this.#isBefore(last, candidate)) return
    let low = 0
    let high = this.#kept.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#isBefore(this.#kept[middle]!, candidate)) low = middle + 1
      else high = middle
    }
    this.#kept.splice(low, 0, candidate)
    if (this.#kept.length > this.#limit) this.#kept.pop()
  }

  all(): readonly Candidate[] {
    return this.#kept
  }

  /** Higher total; fewer words in the name, hence fewer that were not asked for; name; id. */
  #isBefore(one: Candidate, other: Candidate): boolean {
    if (one.total !== other.total) return one.total > other.total
    const words = this.#names.ownWordsOf(one.place) - this.#names.ownWordsOf(other.place)
    if (words !== 0) return words < 0
    const order = this.#names.orderOf(one.place)
    const otherOrder = this.#names.orderOf(other.place)
    return order === otherOrder ? one.id < other.id : order < otherOrder
  }
}
