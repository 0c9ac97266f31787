/** What a code of this release is called elsewhere; an empty list says that the other scheme has no such thing. */
export interface CodeElsewhere {
  readonly ctdc: readonly string[]
  readonly htcds: readonly string[]
}

export interface CountryElsewhere {
  readonly alpha2: string
  readonly alpha3: string
  readonly name: string
}

/**
 * What the codes of a release are called in the forms in which it leaves, taken from the country's pack when it was made and frozen
 * with it. Columns are known by the names that studies give them: `year`, `sex`, `ageBand`, `ageGroup`, `ageBandAtExploitation`,
 * `nationalities`, `exploitationCountries`, `formsOfExploitation`, `meansOfControl`, `sector`, `recruiterRelations`, `recruitedBy`.
 */
export interface Reporting {
  /** Whose figures; ISO 3166-1 alpha-3. */
  readonly country: string
  /** The year of all that is counted, where no column is a year. */
  readonly year?: string
  readonly countries: Readonly<Record<string, CountryElsewhere>>
  readonly forms: Readonly<Record<string, CodeElsewhere>>
  readonly means: Readonly<Record<string, CodeElsewhere>>
}

/** Joins several values of one record in a file of records. */
export const joinedBy = ';'
