import { phoneticKeys } from '../phonetic-key.ts'
import { SpellingPool } from './spelling-pool.ts'

/**
 * Every distinct folded word of an index, once, with its phonetic keys. 50,000 people share some ten thousand words, so a
 * search compares the query with the words, and the people only with what the words came to.
 */
export class WordTable {
  readonly spellings = new SpellingPool()
  readonly sounds = new SpellingPool()
  /** The word that the phonetic key at the same place in `sounds` belongs to. */
  readonly wordsOfSounds: number[] = []
  readonly #words = new Map<string, number>()
  readonly #wordsByKey = new Map<string, number[]>()
  readonly #uses: number[] = []

  get size(): number {
    return this.spellings.size
  }

  /** The number of a word, which is new if need be, counted as used once more. */
  use(letters: string): number {
    const known = this.#words.get(letters)
    const word = known ?? this.#newWord(letters)
    this.#uses[word] = this.#uses[word]! + 1
    return word
  }

  release(word: number): void {
    this.#uses[word] = this.#uses[word]! - 1
  }

  /** Whether any person still bears the word: what was removed must not steer a search. */
  isUsed(word: number): boolean {
    return this.#uses[word]! > 0
  }

  findWord(letters: string): number | undefined {
    const word = this.#words.get(letters)
    return word !== undefined && this.isUsed(word) ? word : undefined
  }

  /** The words that share a phonetic key. */
  wordsWithKey(key: string): readonly number[] {
    return (this.#wordsByKey.get(key) ?? []).filter((word) => this.isUsed(word))
  }

  #newWord(letters: string): number {
    const word = this.spellings.append(letters)
    this.#words.set(letters, word)
    this.#uses.push(0)
    for (const key of phoneticKeys(letters)) {
      this.sounds.append(key)
      this.wordsOfSounds.push(word)
      const sharing = this.#wordsByKey.get(key)
      if (sharing === undefined) this.#wordsByKey.set(key, [word])
      else sharing.push(word)
    }
    return word
  }
}
