import type { ComparedPass } from './compare-pass.ts'
import type { Pattern } from './pattern.ts'

/** Pairs in columns, in order of `left` and then `right`, each once: there may be tens of millions, too many for an object each. */
export interface PairColumns {
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly patterns: Float64Array
}

/**
 * What the passes kept, each pair as the first pass that found it saw it; pairs that `weightOf` finds no likelier one person than
 * two are left out. `people` is the number of people in all files; each pair's `left` is below its `right`.
 */
export function distinctPairs(
  passes: readonly Pick<ComparedPass, 'left' | 'right' | 'keptPatterns'>[],
  people: number,
  weightOf: (pattern: Pattern) => number,
): PairColumns {
  const ends = new Uint32Array(people + 1)
  forEachLikely(passes, weightOf, (left) => ends[left + 1]!++)
  for (let person = 0; person < people; person++) ends[person + 1]! += ends[person]!
  const all = ends[people]!
  const right = new Uint32Array(all)
  const patterns = new Float64Array(all)
  const next = ends.slice(0, people)
  forEachLikely(passes, weightOf, (one, other, pattern) => {
    const at = next[one]!++
    right[at] = other
    patterns[at] = pattern
  })
  const left = new Uint32Array(all)
  let count = 0
  for (let person = 0; person < people; person++) {
    const [from, to] = [ends[person]!, ends[person + 1]!]
    sortByRight(right, patterns, from, to)
    let last = -1
    for (let at = from; at < to; at++) {
      if (right[at] === last) continue
      last = right[at]!
      left[count] = person
      right[count] = last
      patterns[count] = patterns[at]!
      count++
    }
  }
  return {
    left: left.slice(0, count),
    right: right.slice(0, count),
    patterns: patterns.slice(0, count),
  }
}

function forEachLikely(
  passes: Parameters<typeof distinctPairs>[0],
  weightOf: (pattern: Pattern) => number,
  visit: (left: number, right: number, pattern: Pattern) => void,
): void {
  for (const { left, right, keptPatterns } of passes) {
    for (let at = 0; at < left.length; at++) {
      const pattern = keptPatterns[at]!
      if (weightOf(pattern) > 0) visit(left[at]!, right[at]!, pattern)
    }
  }
}

/** One person's pairs are few and come in order, pass by pass: inserting is fast, and keeps who was first before who is equal. */
function sortByRight(right: Uint32Array, patterns: Float64Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const [person, pattern] = [right[at]!, patterns[at]!]
    let free = at
    while (free > from && right[free - 1]! > person) {
      right[free] = right[free - 1]!
      patterns[free] = patterns[free - 1]!
      free--
    }
    right[free] = person
    patterns[free] = pattern
  }
}
