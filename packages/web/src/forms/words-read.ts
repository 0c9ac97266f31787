import { nameOf } from '../language/language.ts'

/**
 * Which edition of the sentences about the limits of confidentiality and about agreements is read aloud. Raised whenever one of them changes, in either
 * language: what she agreed to is what she heard. words-read.test.ts holds the two together.
 */
const edition = '2026-11.3'

/**
 * In which language it is read aloud as far as that may be proposed: the screen's, where it is known to be one of hers. Else whoever read
 * it says so, or nothing is written of it.
 */
export function languageProposed(
  hers: readonly string[] | undefined,
  locale: string,
): string | undefined {
  const [screen, code] = locale.startsWith('en')
    ? (['en', 'eng'] as const)
    : (['es', 'spa'] as const)
  return hers?.includes(code) === true ? nameOf[screen] : undefined
}

/** What `give-consent` takes down of the words that were read, from the language of the screen. */
export function wordsRead(locale: string): { readonly textVersion: string } {
  return { textVersion: `${edition}/${locale.startsWith('en') ? 'en' : 'es'}` }
}
