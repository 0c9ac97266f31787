import { filterBytes } from './dice-module.ts'

/** Filters one after another, by rising number of bits and then by their bytes: the order of the file is forgotten. */
export interface OrderedFilters {
  readonly bytes: Uint8Array
  readonly bitCounts: Uint16Array
  /** The row of the file at each place. */
  readonly rows: Uint32Array
}

/** `filters`: rows of 128 bytes, one after another. */
export function orderFilters(filters: Uint8Array): OrderedFilters {
  const count = filters.length / filterBytes
  const counts = new Uint16Array(count)
  for (let row = 0; row < count; row++) counts[row] = bitCount(filters, row)
  const rows = Uint32Array.from({ length: count }, (_, row) => row).sort(
    (one, other) =>
      counts[one]! - counts[other]! || compareBytes(filters, one, other) || one - other,
  )
  const bytes = new Uint8Array(filters.length)
  rows.forEach((row, place) => {
    bytes.set(filters.subarray(row * filterBytes, (row + 1) * filterBytes), place * filterBytes)
  })
  return { bytes, rows, bitCounts: Uint16Array.from(rows, (row) => counts[row]!) }
}

function bitCount(filters: Uint8Array, row: number): number {
  let count = 0
  for (let at = row * filterBytes; at < (row + 1) * filterBytes; at++) {
    for (let bits = filters[at]!; bits !== 0; bits &= bits - 1) count++
  }
  return count
}

function compareBytes(filters: Uint8Array, one: number, other: number): number {
  for (let at = 0; at < filterBytes; at++) {
    const difference = filters[one * filterBytes + at]! - filters[other * filterBytes + at]!
    if (difference !== 0) return difference
  }
  return 0
}
