import { randomFillSync } from 'node:crypto'
import type { RandomWords } from '@cobijo/statistics/seeded-random'

/** The system's own source of randomness, some thousand words at a time. */
export class SystemWords implements RandomWords {
  readonly #words = new Uint32Array(4096)
  #next = this.#words.length

  word(): number {
    if (this.#next === this.#words.length) {
      randomFillSync(this.#words)
      this.#next = 0
    }
    return this.#words[this.#next++] as number
  }
}
