import { closePairs, dice } from './close-pairs.ts'
import { filterBytes } from './dice-module.ts'
import { type OrderedFilters, orderFilters } from './ordered-filters.ts'

const rowsLookedAt = 400
const rowsTogether = 8
const leastDice = 0.4
const steps = 1_000

/**
 * The Dice coefficient from which on a pair is likelier one person than two, for files in which nobody is twice. Strangers' best
 * coefficient is read off the second best of each row: whoever the best is, the second is somebody else. Undefined where
 * there is nothing to tell apart.
 */
export function estimateThreshold(left: OrderedFilters, right: OrderedFilters): number | undefined {
  const best = new Array<number>(steps + 1).fill(0)
  const second = new Array<number>(steps + 1).fill(0)
  let rows = 0
  for (const [one, two] of bestTwoOf(left, right)) {
    best[Math.floor(one * steps)]!++
    second[Math.floor(two * steps)]!++
    rows++
  }
  if (rows === 0) return undefined
  const alone = shareWithoutMatch(best, second)
  let chosen: number | undefined
  let most = 0
  let found = 0
  let strangers = 0
  for (let step = steps; step >= leastDice * steps; step--) {
    found += best[step]!
    strangers += second[step]!
    // Only rows that have nobody of their own can be given a stranger.
    const gain = found - 2 * alone * strangers
    if (gain <= most) continue
    most = gain
    chosen = step / steps
  }
  return chosen
}

/** Below the middle of what strangers reach hardly anybody has a match: there the best are as many as rows without one. */
function shareWithoutMatch(best: readonly number[], second: readonly number[]): number {
  const rows = second.reduce((sum, count) => sum + count, 0)
  let [low, lowSecond] = [0, 0]
  for (let step = 0; step <= steps && lowSecond < rows / 2; step++) {
    low += best[step]!
    lowSecond += second[step]!
  }
  return Math.min(1, low / Math.max(1, lowSecond))
}

function* bestTwoOf(
  left: OrderedFilters,
  right: OrderedFilters,
): Generator<readonly [number, number]> {
  const count = left.rows.length
  const looked = Math.min(count, rowsLookedAt)
  const places = Array.from({ length: looked }, (_, at) => Math.floor((at * count) / looked))
  for (let from = 0; from < places.length; from += rowsTogether) {
    const some = places.slice(from, from + rowsTogether)
    const bytes = new Uint8Array(some.length * filterBytes)
    some.forEach((place, at) => {
      bytes.set(
        left.bytes.subarray(place * filterBytes, (place + 1) * filterBytes),
        at * filterBytes,
      )
    })
    const few = orderFilters(bytes)
    const best = some.map((): [number, number] => [0, 0])
    const pairs = closePairs(few, right, leastDice)
    for (let at = 0; at < pairs.count; at++) {
      const row = pairs.left[at]!
      const value = dice(pairs.common[at]!, few.bitCounts[row]!, right.bitCounts[pairs.right[at]!]!)
      const known = best[row]!
      if (value > known[0]) best[row] = [value, known[0]]
      else if (value > known[1]) known[1] = value
    }
    yield* best
  }
}
