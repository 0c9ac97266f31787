import { type Refusal, refused } from '../refusal.ts'
import type { Key } from './coded-column.ts'
import type { Row } from './row.ts'
import type { Tabulation } from './tabulate.ts'

/**
 * The sum of two tables of different records, by the same columns: two years, two offices. Refuses
 * `units-differ` (persons, services and participations never add up, BR-53), `not-additive`
 * (different values, and columns taken apart, cannot be added: one person may stand in both),
 * `columns-differ`, and `margins-differ` where only one of them has margins.
 */
export function addTables(one: Tabulation, other: Tabulation): Tabulation | Refusal {
  if (one.unit !== other.unit) return refused('units-differ')
  if (!one.isAdditive || !other.isAdditive) return refused('not-additive')
  const isSameTable =
    one.by.length === other.by.length && one.by.every((name, at) => other.by[at] === name)
  if (!isSameTable) return refused('columns-differ')
  if (one.margins.length !== other.margins.length) return refused('margins-differ')
  return {
    ...one,
    rows: addRows(one.by, one.rows, other.rows),
    margins: one.margins.map(({ by, rows }, at) => ({
      by,
      rows: addRows(by, rows, other.margins[at]?.rows ?? []),
    })),
    total: one.total + other.total,
    // A value that one of them has was not mistyped.
    valueNotFound: one.valueNotFound.filter((name) => other.valueNotFound.includes(name)),
  }
}

/** The rows of the first in their order, then those that only the second has. */
function addRows(
  by: readonly string[],
  one: readonly Row[],
  other: readonly Row[],
): readonly Row[] {
  const keyOf = (row: Row): string => JSON.stringify(by.map((name) => row[name] as Key))
  const sums = new Map(one.map((row) => [keyOf(row), row]))
  for (const row of other) {
    const there = sums.get(keyOf(row))
    sums.set(keyOf(row), there === undefined ? row : { ...there, n: there.n + row.n })
  }
  return [...sums.values()]
}
