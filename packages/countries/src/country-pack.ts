/** Words in the two languages of the interface. */
export interface Labels {
  readonly es: string
  readonly en: string
}

/** One code of a list, with where it comes from and whether a lawyer of the country has confirmed it. */
export interface CodeEntry {
  readonly code: string
  readonly labels: Labels
  /** Law article, standard or document. */
  readonly source: string
  readonly verified: boolean
}

/** Everything that differs from country to country; data only, so that no rule names a country. */
export interface CountryPack {
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** Grounds on which the law lets personal data be shared without consent. */
  readonly legalGrounds: readonly CodeEntry[]
  /** Words in a closure's text that ask for a second look (BR-24), lower case. */
  readonly closurePhrases: readonly CodeEntry[]
}
