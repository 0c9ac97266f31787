import { closePairs, type ClosePairs, dice } from '@cobijo/statistics/linkage/comparing/close-pairs'
import { filterBytes } from '@cobijo/statistics/linkage/comparing/dice-module'
import { estimateThreshold } from '@cobijo/statistics/linkage/comparing/estimate-threshold'
import {
  matchOneToOne,
  type MatchedPair,
} from '@cobijo/statistics/linkage/comparing/match-one-to-one'
import {
  type OrderedFilters,
  orderFilters,
} from '@cobijo/statistics/linkage/comparing/ordered-filters'
import { FilterEncoder, placesOfColumns } from '@cobijo/statistics/linkage/filters/filter-encoder'
import type { LinkageSchema } from '@cobijo/statistics/linkage/filters/linkage-schema'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { filterKeys, tokenHash } from './filter-keys.ts'
import type { PeopleRows, RowRefusal } from './people-rows.ts'
import { compareInWorkers } from './workers.ts'

/** Every row's filter, one after another. Refuses `heading-missing`, `value-not-declared` with row and heading. */
export function encodeRows(
  { headings, rows }: PeopleRows,
  schema: LinkageSchema,
  secret: string,
): readonly Uint8Array[] | RowRefusal {
  const found = placesOfColumns(schema.columns, headings)
  if ('missing' in found) return refused('heading-missing', found.missing)
  const encoder = new FilterEncoder(schema, filterKeys(schema, secret), tokenHash)
  const filters: Uint8Array[] = []
  for (const row of rows) {
    const encoded = encoder.encode(found.places.map((place) => row[place] ?? ''))
    if (encoded.kind !== 'filter') {
      return { ...refused('value-not-declared', encoded.field), row: filters.length + 1 }
    }
    filters.push(encoded.bytes)
  }
  return filters
}

export interface FilterLinkage {
  readonly threshold: number
  readonly compared: number
  readonly candidates: number
  readonly pairs: readonly MatchedPair[]
}

/** Comparisons that are over sooner than workers have started. */
const fewComparisons = 100_000_000

/**
 * Links two files, or one with itself, by Dice of record-level filters: greedily one to one, or every pair that reaches the
 * threshold. Refuses `filter-length-not-supported` and `threshold-not-found`.
 */
export async function linkByFilters(
  files: readonly (readonly Uint8Array[])[],
  options: {
    readonly threshold: number | undefined
    readonly isOneToOne: boolean
    readonly onProgress: (share: number) => void
  },
): Promise<FilterLinkage | Refusal> {
  if (files.some((rows) => (rows[0]?.length ?? 0) > filterBytes)) {
    return refused('filter-length-not-supported', 'schema')
  }
  const [left, right = left] = files.map((rows) => orderFilters(sideBySide(rows)))
  if (left === undefined || right === undefined) return refused('file-empty')
  const threshold = options.threshold ?? estimateThreshold(left, right)
  if (threshold === undefined) return refused('threshold-not-found', 'threshold')
  const compared = left.rows.length * right.rows.length
  const pairs =
    compared <= fewComparisons
      ? closePairs(left, right, threshold, { onTile: options.onProgress })
      : await compareInWorkers(left, right, threshold, options.onProgress)
  const isOneFile = left === right
  const close = isOneFile ? upperHalf(pairs, left) : pairs
  return {
    threshold,
    compared: isOneFile ? (compared - left.rows.length) / 2 : compared,
    candidates: close.count,
    pairs:
      options.isOneToOne && !isOneFile
        ? matchOneToOne(close, left, right)
        : everyPair(close, left, right),
  }
}

/** One after another, shorter ones filled up with bits that nobody has: Dice stays the same. */
function sideBySide(rows: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(rows.length * filterBytes)
  rows.forEach((filter, row) => all.set(filter, row * filterBytes))
  return all
}

/** Of a file held against itself: nobody with herself, and each pair once. */
function upperHalf(
  { count, left, right, common }: ClosePairs,
  { rows }: OrderedFilters,
): ClosePairs {
  const kept = Array.from({ length: count }, (_, at) => at).filter(
    (at) => (rows[left[at]!] ?? 0) < (rows[right[at]!] ?? 0),
  )
  return {
    count: kept.length,
    left: Uint32Array.from(kept, (at) => left[at]!),
    right: Uint32Array.from(kept, (at) => right[at]!),
    common: Uint16Array.from(kept, (at) => common[at]!),
  }
}

function everyPair(pairs: ClosePairs, left: OrderedFilters, right: OrderedFilters): MatchedPair[] {
  return Array.from({ length: pairs.count }, (_, at) => {
    const [one, other] = [pairs.left[at]!, pairs.right[at]!]
    return {
      left: left.rows[one]!,
      right: right.rows[other]!,
      dice: dice(pairs.common[at]!, left.bitCounts[one]!, right.bitCounts[other]!),
    }
  })
}
