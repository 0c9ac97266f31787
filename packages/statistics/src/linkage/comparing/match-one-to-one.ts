import { type ClosePairs, dice } from './close-pairs.ts'
import type { OrderedFilters } from './ordered-filters.ts'

export interface MatchedPair {
  /** Rows of the two files, from 0. */
  readonly left: number
  readonly right: number
  readonly dice: number
}

/** Two different Dice coefficients of 1,024 bits lie at least 1/2048² apart: so many steps keep every one of them apart. */
const steps = 2 ** 23
/** Coarse heaps first: most pairs are never put in order, because everybody is matched before their turn comes. */
const stepsInHeap = 2 ** 11
const mostPairs = 2 ** 29

/**
 * Greedy one-to-one matching by falling Dice. Equal coefficients are taken in the order of the filters' content, so that the
 * order of rows and files changes nothing; only rows with identical filters cannot be told apart.
 */
export function matchOneToOne(
  pairs: ClosePairs,
  left: OrderedFilters,
  right: OrderedFilters,
): MatchedPair[] {
  if (pairs.count >= mostPairs) throw new RangeError('more pairs than can be put in order')
  const isLeftTaken = new Uint8Array(left.rows.length)
  const isRightTaken = new Uint8Array(right.rows.length)
  const most = Math.min(left.rows.length, right.rows.length)
  const matched: MatchedPair[] = []
  for (const heap of heapsByFallingDice(pairs, left, right)) {
    if (matched.length === most) break
    for (const key of heap.sort()) {
      const at = key % mostPairs
      const [one, other] = [pairs.left[at]!, pairs.right[at]!]
      if (isLeftTaken[one] || isRightTaken[other]) continue
      isLeftTaken[one] = 1
      isRightTaken[other] = 1
      const value = diceOf(pairs, at, left, right)
      matched.push({ left: left.rows[one]!, right: right.rows[other]!, dice: value })
    }
  }
  return matched
}

/** Sort keys, the distance of Dice from 1 before the place of the pair, in heaps of neighbouring coefficients. */
function heapsByFallingDice(
  pairs: ClosePairs,
  left: OrderedFilters,
  right: OrderedFilters,
): Float64Array[] {
  const distanceOf = (at: number) => Math.round((1 - diceOf(pairs, at, left, right)) * steps)
  const sizes = new Uint32Array(steps / stepsInHeap + 1)
  for (let at = 0; at < pairs.count; at++) sizes[Math.floor(distanceOf(at) / stepsInHeap)]!++
  const heaps = Array.from(sizes, (size) => new Float64Array(size))
  for (let at = pairs.count - 1; at >= 0; at--) {
    const distance = distanceOf(at)
    const heap = Math.floor(distance / stepsInHeap)
    heaps[heap]![--sizes[heap]!] = distance * mostPairs + at
  }
  return heaps
}

function diceOf(
  pairs: ClosePairs,
  at: number,
  left: OrderedFilters,
  right: OrderedFilters,
): number {
  const leftBits = left.bitCounts[pairs.left[at]!]!
  return dice(pairs.common[at]!, leftBits, right.bitCounts[pairs.right[at]!]!)
}
