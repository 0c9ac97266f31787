import { SeededRandom } from '../../seeded-random.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'
import { ColumnEncoder } from '../../tables/column-encoder.ts'

/** Columns of texts, one record after another; empty is no value. */
export function encoded(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly CodedColumn[] {
  return names.map((name, at) => {
    const encoder = new ColumnEncoder({ name })
    for (const row of rows) encoder.add(row[at] ?? '')
    return encoder.finish()
  })
}

export const inventedNames = ['year', 'sex', 'age', 'origin', 'labour', 'sexual', 'debt', 'threat']

/**
 * Invented people of some hidden kinds, so that columns go together: eight columns, two of them of many
 * values with rare ones, four that say 1 or nothing.
 */
export function inventedRows(people: number, seed: number): readonly (readonly string[])[] {
  const random = new SeededRandom(seed)
  const below = (limit: number): number => Math.floor(random.next() * limit)
  // The lower of two draws: first values are common, last ones rare.
  const skewed = (limit: number): number => Math.min(below(limit), below(limit))
  return Array.from({ length: people }, () => {
    const kind = skewed(4)
    const says = (chance: number): string => (random.next() < chance ? '1' : '')
    return [
      String(2015 + ((kind + skewed(5)) % 6)),
      random.next() < 0.1 ? '' : random.next() < 0.25 + 0.2 * kind ? 'woman' : 'man',
      random.next() < 0.3
        ? ''
        : (['0--17', '18--29', '30--47', '48+'][(kind + skewed(3)) % 4] ?? ''),
      random.next() < 0.2 ? '' : `place ${(3 * kind + skewed(14)) % 20}`,
      says(0.8 - 0.2 * kind),
      says(0.1 + 0.2 * kind),
      says(kind === 1 ? 0.7 : 0.1),
      says(kind === 2 ? 0.6 : 0.2),
    ]
  })
}
