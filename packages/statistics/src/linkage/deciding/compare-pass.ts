import type { EncodedPass } from '../encoding/encoded-people.ts'
import { levelCount } from '../encoding/levels.ts'
import { blocksOf } from './blocks.ts'
import { type Pattern, patternOf } from './pattern.ts'

/** Two files' people in one row of numbers: file after file. */
export interface PassToCompare extends EncodedPass {
  /** The number of people before each file, and of all of them at the end. */
  readonly starts: readonly number[]
  readonly fields: number
  /** What each level of each field adds to a first, rough weight in bits; pairs below `leastWeight` are not kept. */
  readonly roughWeights: readonly (readonly number[])[]
  readonly leastWeight: number
}

export interface PatternCount {
  readonly pattern: Pattern
  readonly count: number
}

export interface ComparedPass {
  readonly pairs: number
  /** Blocks that were too large to be compared, and how many people are in them. */
  readonly passedOver: { readonly blocks: number; readonly people: number }
  readonly patterns: readonly PatternCount[]
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly keptPatterns: Float64Array
}

/** A block of so many people is no block: the value in it means "unknown", or the pass is wrong for these files. */
const mostInBlock = 3_000

/** Compares everybody with everybody in the same block, within files too. */
export function comparePass(pass: PassToCompare): ComparedPass {
  const { blocks, entries, fields } = pass
  const counts = new Map<Pattern, number>()
  const rough = new Map<Pattern, number>()
  const kept = new KeptPairs()
  const passedOver = { blocks: 0, people: 0 }
  let pairs = 0
  for (const people of blocksOf(blocks)) {
    if (people.length > mostInBlock) {
      passedOver.blocks++
      passedOver.people += people.length
      continue
    }
    pairs += (people.length * (people.length - 1)) / 2
    for (let one = 1; one < people.length; one++) {
      for (let other = 0; other < one; other++) {
        const pattern = patternOf(entries, people[other]!, people[one]!, fields)
        counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
        let weight = rough.get(pattern)
        if (weight === undefined) {
          weight = roughWeight(pattern, pass.roughWeights)
          rough.set(pattern, weight)
        }
        if (weight >= pass.leastWeight) kept.add(people[other]!, people[one]!, pattern)
      }
    }
  }
  const patterns = [...counts].map(([pattern, count]) => ({ pattern, count }))
  return { pairs, passedOver, patterns, ...kept.pairs() }
}

function roughWeight(pattern: Pattern, weights: readonly (readonly number[])[]): number {
  let rest = pattern
  let sum = 0
  for (const ofField of weights) {
    sum += ofField[rest % levelCount] ?? 0
    rest = Math.floor(rest / levelCount)
  }
  return sum
}

class KeptPairs {
  #count = 0
  #left = new Uint32Array(1_024)
  #right = new Uint32Array(1_024)
  #patterns = new Float64Array(1_024)

  add(one: number, other: number, pattern: Pattern): void {
    if (this.#count === this.#left.length) this.#grow()
    this.#left[this.#count] = Math.min(one, other)
    this.#right[this.#count] = Math.max(one, other)
    this.#patterns[this.#count] = pattern
    this.#count++
  }

  pairs() {
    return {
      left: this.#left.slice(0, this.#count),
      right: this.#right.slice(0, this.#count),
      keptPatterns: this.#patterns.slice(0, this.#count),
    }
  }

  #grow(): void {
    const [left, right, patterns] = [this.#left, this.#right, this.#patterns]
    this.#left = new Uint32Array(this.#count * 2)
    this.#right = new Uint32Array(this.#count * 2)
    this.#patterns = new Float64Array(this.#count * 2)
    this.#left.set(left)
    this.#right.set(right)
    this.#patterns.set(patterns)
  }
}
