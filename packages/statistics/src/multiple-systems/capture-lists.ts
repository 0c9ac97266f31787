import { type Refusal, refused } from '../refusal.ts'

/** Which of several lists people were found on, and how many with each capture history. */
export interface CaptureLists {
  /** Names of the lists; list number k (from 1) is bit k − 1 of a history. */
  readonly lists: readonly string[]
  /** People for each history, 2^lists of them; the first, seen by nobody, is always 0. */
  readonly counts: Float64Array
  /** People seen at least once. */
  readonly people: number
}

/** One line of a table of capture histories. */
export interface CaptureRow {
  /** For each list 1 where it has these people, else 0. */
  readonly seenBy: readonly number[]
  readonly count: number
}

/** 4,096 histories; a model of all pairs has 79 parameters then. */
const mostLists = 12

/**
 * Adds up rows of capture histories, in any order, histories repeated or left out. Refuses
 * `lists-too-few` (none), `lists-too-many` (more than 12), `list-repeated`, `history-not-0-or-1`, `history-too-short`
 * (a row with fewer or more signs than lists), `count-not-whole`, `count-negative`, `history-without-list` (people on
 * no list are what is to be estimated), `nobody-counted` and `list-empty` (a list of nobody says nothing, and would
 * pass for one list more).
 */
export function captureLists(
  lists: readonly string[],
  rows: readonly CaptureRow[],
): CaptureLists | Refusal {
  if (lists.length === 0) return refused('lists-too-few')
  if (lists.length > mostLists) return refused('lists-too-many')
  const repeated = lists.find((name, at) => lists.indexOf(name) !== at)
  if (repeated !== undefined) return refused('list-repeated', repeated)
  const counts = new Float64Array(2 ** lists.length)
  for (const { seenBy, count } of rows) {
    if (seenBy.length !== lists.length) return refused('history-too-short')
    let history = 0
    for (const [at, sign] of seenBy.entries()) {
      if (sign !== 0 && sign !== 1) return refused('history-not-0-or-1', lists[at])
      history += sign * 2 ** at
    }
    if (count < 0) return refused('count-negative')
    if (!Number.isSafeInteger(count)) return refused('count-not-whole')
    if (history === 0 && count > 0) return refused('history-without-list')
    counts[history]! += count
  }
  const people = counts.reduce((sum, count) => sum + count, 0)
  if (people === 0) return refused('nobody-counted')
  const together = overlaps(counts)
  const empty = lists.find((_, at) => together[2 ** at] === 0)
  return empty === undefined ? { lists, counts, people } : refused('list-empty', empty)
}

/** The same lists with other counts, as a resample makes them. */
export function withCounts(data: CaptureLists, counts: Float64Array): CaptureLists {
  return { lists: data.lists, counts, people: counts.reduce((sum, count) => sum + count, 0) }
}

/** For each set of lists how many people are on all of them (N* of statistics of log-linear models). */
export function overlaps(counts: Float64Array): Float64Array {
  const sums = Float64Array.from(counts)
  addSupersets(sums)
  return sums
}

/** values[s] ← Σ values[u] over all u ⊇ s. */
export function addSupersets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit *= 2) {
    for (let set = 0; set < values.length; set++) {
      if ((set & bit) === 0) values[set]! += values[set | bit] as number
    }
  }
}

/** values[s] ← Σ values[u] over all u ⊆ s. */
export function addSubsets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit *= 2) {
    for (let set = 0; set < values.length; set++) {
      if ((set & bit) !== 0) values[set]! += values[set ^ bit] as number
    }
  }
}
