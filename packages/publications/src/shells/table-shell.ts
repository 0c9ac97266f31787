import type { TableUnit } from '@cobijo/statistics/tables/coded-table'
import type { Bilingual } from '../language/bilingual.ts'
import type { CountingRule, ReleaseTable, ReleaseValue } from '../release/release-spec.ts'

/**
 * Lists that the shells do not hold: those of a country's pack, of an agency, or simply what the file says. Of `texts`
 * every value in the file is taken as it stands; of the others only what whoever publishes has words for.
 */
export type OpenList =
  | 'countries'
  | 'divisions'
  | 'forms'
  | 'means'
  | 'places'
  | 'services'
  | 'texts'

/** Where a column's values are first written down. */
export type ColumnSource =
  /** Sealed parts of entries, `entry-type.field`, each in one of these compartments; coded into `statistics`. */
  | {
      readonly kind: 'case'
      readonly fields: readonly string[]
      readonly compartments: readonly string[]
    }
  /** In a case, but in words: nobody codes it yet, so it comes from whoever coded it by hand. */
  | { readonly kind: 'words'; readonly compartments: readonly string[] }
  /** What the server may read of every entry: when, and by which organisation. */
  | { readonly kind: 'facts' }
  /** No case: an agency's own list of what it did, or counts that it gives. */
  | { readonly kind: 'agency' }

export interface ShellColumn {
  /** The heading in the file; where a study counts the same, its variable's name. */
  readonly name: string
  readonly label: Bilingual
  readonly values: readonly ReleaseValue[] | OpenList
  readonly missingLabel?: Bilingual
  /** A record may have several; joined by `;` in the file. */
  readonly several?: true
  /** Values rise from first to last. */
  readonly isOrdered?: true
  readonly from: ColumnSource
}

/** One of the tables T1 to T20 (or W32's): all that a release of it says of itself, without numbers. */
export interface TableShell {
  /** `t1` … `t20`, `t20-convictions`, `w32-beds`. */
  readonly id: string
  readonly title: Bilingual
  readonly unit: TableUnit
  readonly unitLabel: Bilingual
  readonly definition: Bilingual
  readonly population: Bilingual
  readonly columns: readonly ShellColumn[]
  /** Three dimensions of a shell are shown as their pairs, protected together: a wider table hides too much. */
  readonly tables: readonly ReleaseTable[]
  readonly counting?: CountingRule
  readonly cautions: readonly Bilingual[]
}

/** Joins several values of one record in a file. */
export const joinedBy = ';'

export function both(es: string, en: string): Bilingual {
  return { es, en }
}

/** Values from lines of key, Spanish and English. */
export function valuesOf(
  lines: readonly (readonly [key: string, es: string, en: string])[],
): readonly ReleaseValue[] {
  return lines.map(([key, es, en]) => ({ key, label: { es, en } }))
}

/** A column that entries of a case fill: `compartment type.field …`. */
export function fromCase(compartments: string, ...fields: readonly string[]): ColumnSource {
  return { kind: 'case', compartments: compartments.split(' '), fields }
}
