export type Language = 'es' | 'en'

/** Text for people, in both languages; Spanish is the one that binds. */
export interface Bilingual {
  readonly es: string
  readonly en: string
}
