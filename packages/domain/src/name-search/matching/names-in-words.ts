import { type FoldedWord, foldName } from '../fold-name.ts'
import { type IndexedPerson, type NamePart, nameParts, textsOf } from '../indexed-person.ts'
import { doubled } from './spelling-pool.ts'
import type { WordTable } from './word-table.ts'

const partBits = 7
const fullFormBit = 8

/**
 * Each person's names as numbers of words, one run of a typed array per place. A search reads it from end to end: for 50,000
 * people that is a quarter of a million numbers, which is quicker than keeping lists of bearers per word, and an addition
 * only appends.
 */
export class NamesInWords {
  /** How many places were ever given. */
  size = 0
  #starts = new Int32Array(128)
  #words = new Int32Array(1024)
  #marks = new Uint8Array(1024)
  /** Words of given names and surnames at a place, without other names and code. */
  #ownWords = new Uint8Array(128)
  readonly #orders: string[] = []
  readonly #table: WordTable

  constructor(table: WordTable) {
    this.#table = table
  }

  append(person: IndexedPerson): number {
    const place = this.size++
    if (place + 1 >= this.#starts.length) {
      this.#starts = doubled(this.#starts)
      this.#ownWords = doubled(this.#ownWords)
    }
    let end = this.#starts[place]!
    const order: Record<NamePart, string> = emptyOrder()
    for (const [part, text] of textsOf(person.names)) {
      if (text === '') continue
      for (const word of foldName(text)) {
        end = this.#appendWord(end, word, part)
        order[part] += `${word.letters} `
        if (part !== 'other-names' && part !== 'code') this.#ownWords[place]!++
      }
    }
    this.#starts[place + 1] = end
    this.#orders.push(
      order['first-surname'] +
        order['second-surname'] +
        order['given-names'] +
        order['other-names'],
    )
    return place
  }

  #appendWord(at: number, word: FoldedWord, part: NamePart): number {
    while (at + 2 > this.#words.length) {
      this.#words = doubled(this.#words)
      this.#marks = doubled(this.#marks)
    }
    const mark = nameParts.indexOf(part)
    this.#words[at] = this.#table.use(word.letters)
    this.#marks[at] = mark
    if (word.fullForm === undefined) return at + 1
    this.#words[at + 1] = this.#table.use(word.fullForm)
    this.#marks[at + 1] = mark | fullFormBit
    return at + 2
  }

  /** Empties a place; it is not given again. */
  release(place: number): void {
    for (let at = this.startOf(place); at < this.endOf(place); at++) {
      this.#table.release(this.wordAt(at))
    }
  }

  startOf(place: number): number {
    return this.#starts[place]!
  }

  endOf(place: number): number {
    return this.#starts[place + 1]!
  }

  wordAt(at: number): number {
    return this.#words[at]!
  }

  partAt(at: number): NamePart {
    return nameParts[this.#marks[at]! & partBits]!
  }

  /** Whether the entry is the full form of the entry before it: two readings of one written word. */
  isFullFormAt(at: number): boolean {
    return (this.#marks[at]! & fullFormBit) !== 0
  }

  ownWordsOf(place: number): number {
    return this.#ownWords[place]!
  }

  /** Surnames, then given names, folded: the order of equals in a list. */
  orderOf(place: number): string {
    return this.#orders[place]!
  }
}

function emptyOrder(): Record<NamePart, string> {
  return {
    'given-names': '',
    'first-surname': '',
    'second-surname': '',
    'other-names': '',
    code: '',
  }
}
