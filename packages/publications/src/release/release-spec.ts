import type { Key } from '@cobijo/statistics/tables/coded-column'
import type { TableUnit } from '@cobijo/statistics/tables/coded-table'
import type { ExportName } from '../exports/export-names.ts'
import type { Reporting } from '../exports/reporting.ts'
import type { Bilingual } from '../language/bilingual.ts'
import type { CoverageLine } from './coverage.ts'

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** One value of a column as people read it. */
export interface ReleaseValue {
  readonly key: string
  readonly label: Bilingual
}

export interface ReleaseColumn {
  readonly name: string
  readonly label: Bilingual
  /** Every value that the records hold, in the order of the tables. */
  readonly values: readonly ReleaseValue[]
  readonly missingLabel: Bilingual
  /**
   * What an empty cell says. A column that only ever notes a yes has no gaps: without a yes the
   * thing was not mentioned, and no share of it is shown by itself.
   */
  readonly emptyMeans?: 'no-data' | 'not-mentioned'
  /**
   * Joins several values in one cell of the file. A record counts once under each of them, so its rows do
   * not add up to the total; shares are of the records that have any.
   */
  readonly severalBy?: string
  /** Values rise from first to last (days, cost): the one in the middle is told. */
  readonly isOrdered?: true
  /** Keys of the file that say that it is not known: they count as no value, so that no share is of them. */
  readonly notKnown?: readonly string[]
  /** Its keys are codes of this country's first-level divisions (ISO 3166-1 alpha-3): a map is drawn. */
  readonly divisionsOf?: string
}

export interface ReleaseTable {
  /** Kebab-case; the anchor of the table on the page. */
  readonly id: string
  /** What is shown, as a finding or a question; the unit stands under it. */
  readonly title: Bilingual
  /** One or two columns: wider tables hide too much and say too little. */
  readonly by: readonly string[]
  /**
   * What the table says, in words. A number is written as a question to the tables of the release:
   * `{n gender=Female}`, `{n isForcedLabour=1 & isSexualExploit=}` (nothing after `=`: no value),
   * `{n}` (the total), `{with gender}` (records with a value), `{percent gender=Female}` (of the
   * records with a value in the columns named), `{percent isForcedLabour=1 of isForcedLabour &
   * isSexualExploit}` (of the records with a value in any of these).
   */
  readonly finding?: Bilingual
  /** Written before the numbers were known: left out, not refused, where it cites a hidden cell. */
  readonly findingMayBeHidden?: true
  readonly note?: Bilingual
}

/** How lines become what is counted; the names are those of columns of the file, published or not. */
export interface CountingRule {
  /** Only lines with this value in each of these columns. */
  readonly only?: Readonly<Record<string, string>>
  /** Lines with one value here are one record (a person of many services). */
  readonly oneFor?: string
  /** Each line stands for as many records as this column says. */
  readonly times?: string
}

/** Where the records come from, cited as their publisher asks. */
export interface ReleaseSource {
  readonly publisher: string
  readonly citation: Bilingual
  readonly url: string
  readonly accessedOn: Day
  readonly terms: Bilingual
  /** SHA-256 of the file that was read. */
  readonly sha256?: string
}

/** A licence by its short name, or terms by their address; one of the two is there. */
export interface ReleaseLicence {
  readonly name?: string
  readonly url?: string
  readonly title: Bilingual
}

/**
 * Everything that a release says about itself, given by whoever prepares it (BR-54). Numbers are
 * never part of it: they come from the records, also those inside findings.
 */
export interface ReleaseSpec {
  /** Kebab-case, the same for every version. */
  readonly id: string
  /** 1 for the first; a correction is the next number, with what it replaces and why. */
  readonly version: number
  readonly supersedes?: { readonly version: number; readonly reason: Bilingual }
  /** What was public before this, newest first. */
  readonly earlier?: readonly EarlierVersion[]
  readonly title: Bilingual
  readonly publisher: Bilingual
  readonly unit: TableUnit
  /** The unit in the plural, as it stands under every title: "registros sintéticos". */
  readonly unitLabel: Bilingual
  /** What one unit is and is not. */
  readonly definition: Bilingual
  readonly population: Bilingual
  readonly source: ReleaseSource
  /** The day up to which records are counted. */
  readonly cutOff: Day
  readonly publishedOn: Day
  /** Version of the query that made the tables; changes whenever a rule of counting does. */
  readonly queryVersion: string
  /** Counts from 1 to one below this are hidden. */
  readonly threshold: number
  readonly columns: readonly ReleaseColumn[]
  readonly tables: readonly ReleaseTable[]
  /** How the lines of the file become records, where each is not one by itself. */
  readonly counting?: CountingRule
  /** How the records became the tables, in paragraphs; suppression is explained by itself. */
  readonly method: readonly Bilingual[]
  /** Cautions for whoever cites: what cannot be concluded. */
  readonly cautions: readonly Bilingual[]
  /** Under which terms the release itself may be used. */
  readonly licence: ReleaseLicence
  /** Who alone may have it, and under what: it is never public. */
  readonly restricted?: Agreement
  /** Who told of what is counted, and who did not: zero is not missing (practice W29). */
  readonly coverage?: readonly CoverageLine[]
  /** How many people look at it before it is everybody's, where that is not one. */
  readonly approvers?: 2
  /** In which other forms it leaves as well: part of what is approved. */
  readonly exports?: readonly ExportName[]
  /** What its codes are called in those. */
  readonly reporting?: Reporting
}

/** Figures under a lower threshold for one body, for a purpose and a time, not to be passed on (practice W30). */
export interface Agreement {
  readonly with: Bilingual
  readonly purpose: Bilingual
  readonly until: Day
}

/** A version that another replaced, as the newer one tells of it. */
export interface EarlierVersion {
  readonly version: number
  readonly publishedOn: Day
  readonly digest: string
  /** What it corrected itself. */
  readonly reason?: Bilingual
}

/** The keys of a column in table order; null, last, where some record has no value. */
export function keysOf(column: ReleaseColumn, someAreMissing: boolean): readonly Key[] {
  const keys: Key[] = column.values.map(({ key }) => key)
  return someAreMissing ? [...keys, null] : keys
}
