/** Words in the two languages of the interface. */
export interface Labels {
  readonly es: string
  readonly en: string
}

/**
 * How well a thing is known. `law`: read in the text of the article named. `source`: read in the public source named.
 * `design`: this product's own choice, not a fact of law. `unverified`: general knowledge that nobody has checked.
 * None of the four says that a lawyer of the country agrees: see `CountryPack.legalReview`.
 */
export type Evidence = 'law' | 'source' | 'design' | 'unverified'

export interface Sourced {
  /** Law article, standard or document: as it is cited, the same in every language; or in the words of each. Shown by `sourceIn`. */
  readonly source: string | Labels
  readonly evidence: Evidence
}

/** In the words of the reader's language. */
export function sourceIn({ source }: Sourced, language: keyof Labels): string {
  return typeof source === 'string' ? source : source[language]
}

/** One code of a list. */
export interface CodeEntry extends Sourced {
  readonly code: string
  readonly labels: Labels
  /** The code under which the country's own forms know it. */
  readonly nationalCode?: string
}

/** Code, Spanish, English, and the country's own code where it has one. */
type Row = readonly [code: string, es: string, en: string, nationalCode?: string]

/** A list whose entries all come from one place. */
export function entriesFrom(
  { source, evidence }: Sourced,
  rows: readonly Row[],
): readonly CodeEntry[] {
  return rows.map(([code, es, en, nationalCode]) => ({
    code,
    labels: { es, en },
    ...(nationalCode === undefined ? {} : { nationalCode }),
    source,
    evidence,
  }))
}
