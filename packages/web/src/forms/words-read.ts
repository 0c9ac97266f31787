/**
 * Which edition of the sentences about the limits of confidentiality is read aloud. Raised whenever one of them changes, in either
 * language: what she agreed to is what she heard. words-read.test.ts holds the two together.
 */
const edition = '2026-11.2'

/** What `give-consent` takes down of the words that were read, from the language of the screen. */
export function wordsRead(locale: string): { readonly textVersion: string } {
  return { textVersion: `${edition}/${locale.startsWith('en') ? 'en' : 'es'}` }
}
