import { KeyStream } from './keyed-values.ts'
import type { PassAttributes } from './people-encoder.ts'

const mostAttributes = 3
const mostPasses = 20
const mostRowsLookedAt = 20_000
const imaginedPairs = 4_000
/** PROPOSED: how often two records of one person agree in an attribute that both have. */
const agreementInTruth = 0.6

/**
 * Chooses in which ways to look for pairs. A way is a set of one to three attributes that few people share, so few that each
 * person is compared with at most `mostCompared` others, and none smaller does. Of these, those are taken that together find
 * most of many imagined pairs whose attributes disagree or are missing at random. `hashes`: rows of two words for each attribute.
 */
export function choosePasses(
  hashes: Uint32Array,
  attributes: number,
  { people, mostCompared }: { readonly people: number; readonly mostCompared: number },
): PassAttributes {
  const rows = sampleRows(hashes, attributes)
  if (rows.length < 2) return []
  const candidates: number[][] = []
  let wider: number[][] = Array.from({ length: attributes }, (_, at) => [at])
  for (let size = 1; size <= mostAttributes; size++) {
    const tooCommon: number[][] = []
    for (const set of wider) {
      // Of a sample, as much fewer pairs as it is smaller.
      const compared =
        ((2 * equalPairs(hashes, attributes, rows, set)) / rows.length) * (people / rows.length)
      if (compared <= mostCompared) candidates.push(set)
      else tooCommon.push(set)
    }
    wider = oneMore(tooCommon, attributes, candidates)
  }
  return coverImaginedPairs(candidates, presence(hashes, attributes, rows))
}

/** The same rows whatever their order: those with the least of their hashes. */
function sampleRows(hashes: Uint32Array, attributes: number): number[] {
  const count = attributes === 0 ? 0 : hashes.length / (2 * attributes)
  const rows = Array.from({ length: count }, (_, row) => row)
  if (count <= mostRowsLookedAt) return rows
  const rank = Float64Array.from(rows, (row) => {
    let mixed = 0
    for (let at = row * 2 * attributes; at < (row + 1) * 2 * attributes; at++) {
      mixed = Math.imul(mixed ^ hashes[at]!, 0x9e3779b1)
      mixed ^= mixed >>> 15
    }
    return mixed >>> 0
  })
  return rows.sort((one, other) => rank[one]! - rank[other]!).slice(0, mostRowsLookedAt)
}

function equalPairs(
  hashes: Uint32Array,
  attributes: number,
  rows: readonly number[],
  set: readonly number[],
): number {
  const keys = new Float64Array(rows.length)
  let count = 0
  for (const row of rows) {
    const key = keyOf(hashes, row * 2 * attributes, set)
    if (key !== undefined) keys[count++] = key
  }
  const sorted = keys.subarray(0, count).sort()
  let pairs = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && sorted[to] === sorted[from]) to++
    pairs += ((to - from) * (to - from - 1)) / 2
    from = to
  }
  return pairs
}

function keyOf(hashes: Uint32Array, base: number, set: readonly number[]): number | undefined {
  let low = 0
  let high = 0
  for (const attribute of set) {
    const at = base + 2 * attribute
    if (hashes[at] === 0) return undefined
    low = Math.imul(low ^ hashes[at]!, 0x85ebca6b) ^ (low >>> 13)
    high = Math.imul(high ^ hashes[at + 1]!, 0xc2b2ae35) ^ (high >>> 16)
  }
  return (low >>> 0) * 0x20_0000 + (high >>> 11)
}

function oneMore(
  sets: readonly number[][],
  attributes: number,
  candidates: readonly number[][],
): number[][] {
  return sets.flatMap((set) =>
    Array.from({ length: attributes }, (_, at) => at)
      .filter((at) => at > set.at(-1)!)
      .map((at) => [...set, at])
      .filter((wide) => !candidates.some((narrow) => narrow.every((at) => wide.includes(at)))),
  )
}

function presence(hashes: Uint32Array, attributes: number, rows: readonly number[]): number[] {
  return Array.from({ length: attributes }, (_, attribute) => {
    const there = rows.filter((row) => hashes[(row * attributes + attribute) * 2] !== 0).length
    return there / rows.length
  })
}

function coverImaginedPairs(
  candidates: readonly (readonly number[])[],
  there: readonly number[],
): PassAttributes {
  const stream = new KeyStream(Uint32Array.of(1, 2, 3, 4))
  let left = Array.from({ length: imaginedPairs }, () =>
    there.map((share) => stream.next() / 0x1_0000_0000 < share * share * agreementInTruth),
  )
  const chosen: (readonly number[])[] = []
  const remaining = new Set(candidates)
  while (chosen.length < mostPasses && remaining.size > 0) {
    let best: readonly number[] | undefined
    let mostFound = 0
    for (const set of remaining) {
      const found = left.filter((agrees) => set.every((at) => agrees[at])).length
      if (found > mostFound) [best, mostFound] = [set, found]
    }
    if (best === undefined) break
    chosen.push(best)
    remaining.delete(best)
    const [...set] = best
    left = left.filter((agrees) => !set.every((at) => agrees[at]))
  }
  return chosen
}
