import type { CodedColumn } from '../../tables/coded-column.ts'
import type { ToldCombinations } from '../aggregates/told-combinations.ts'

/** Records as a reader of the file sees them. */
export function textRows(columns: readonly CodedColumn[]): readonly (readonly string[])[] {
  return Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) =>
    columns.map(({ values, codes }) => values[(codes[row] as number) - 1] ?? ''),
  )
}

/**
 * Every combination of exactly so many attributes and how many rows have it, by text. Shares nothing with
 * what it checks.
 */
export function recount(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  length: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const has = row.flatMap((value, at) => (value === '' ? [] : [`${names[at]}=${value}`]))
    const pick = (from: number, chosen: readonly string[]): void => {
      if (chosen.length === length) {
        const key = chosen.join(' & ')
        counts.set(key, (counts.get(key) ?? 0) + 1)
        return
      }
      for (let at = from; at < has.length; at++) pick(at + 1, [...chosen, has[at] as string])
    }
    pick(0, [])
  }
  return counts
}

/** Told combinations of a length, by the same texts. */
export function toldByText(told: ToldCombinations, length: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  told.lengths.forEach((size, entry) => {
    if (size !== length) return
    const parts = Array.from({ length }, (_, place) => {
      const column = told.columns[3 * entry + place] as number
      const code = told.codes[3 * entry + place] as number
      return `${told.names[column]}=${told.values[column]?.[code - 1]}`
    })
    found.set(parts.join(' & '), told.counts[entry] as number)
  })
  return found
}
