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
  /** The code under which the country's own forms know it. */
  readonly nationalCode?: string
}

/** Everything that differs from country to country; data only, so that no rule names a country. */
export interface CountryPack {
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** What a consent may be for; the codes of `domain/src/consent/purpose.ts`. */
  readonly purposes: readonly CodeEntry[]
  /** What help there is; the codes of `domain/src/service/service-codes.ts`. */
  readonly services: readonly CodeEntry[]
  /** Why a case ends; the codes of `domain/src/case/closure.ts`. */
  readonly closureReasons: readonly CodeEntry[]
  /** Why a referral is declined; the codes of `domain/src/referral/referral-codes.ts`. */
  readonly declineReasons: readonly CodeEntry[]
  /** Grounds on which the law lets personal data be shared without consent. */
  readonly legalGrounds: readonly CodeEntry[]
  /** Words in a closure's text that ask for a second look (BR-24), lower case. */
  readonly closurePhrases: readonly CodeEntry[]
  /** Languages that people speak when they are met there; ISO 639-3, variants where they matter to an interpreter. */
  readonly languages: readonly CodeEntry[]
  /** First-level divisions, by the code of the national statistics office. */
  readonly divisions: readonly CodeEntry[]
}
