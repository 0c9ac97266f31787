/** The two languages of the application. Spanish is the first: whatever is unknown becomes Spanish. */
export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

/** What the browser, React Aria and number formats are told. */
export const localeOf: Record<Language, string> = { es: 'es-MX', en: 'en-GB' }

/** How each language calls itself; never translated. */
export const nameOf: Record<Language, string> = { es: 'Español', en: 'English' }

const storageKey = 'cobijo.language'

/** The language chosen on this device, else Spanish or English by the browser's own list. */
export function rememberedLanguage(
  storage: Pick<Storage, 'getItem'>,
  browserLanguages: readonly string[],
): Language {
  const chosen = storage.getItem(storageKey)
  if (chosen === 'es' || chosen === 'en') return chosen
  const first = browserLanguages.find((tag) => tag.startsWith('es') || tag.startsWith('en'))
  return first?.startsWith('en') === true ? 'en' : 'es'
}

export function rememberLanguage(storage: Pick<Storage, 'setItem'>, language: Language): void {
  storage.setItem(storageKey, language)
}
