import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider } from 'react-intl'
import { localeOf, rememberedLanguage, rememberLanguage, type Language } from './language.ts'
import { onWords, wordsHere } from './words.ts'

class MissingSentence extends Error {
  override name = 'MissingSentence'
}

interface LanguageChoice {
  language: Language
  choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined)

/** The language in use and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext)
  if (choice === undefined) throw new MissingSentence('useLanguage stands outside LanguageProvider')
  return choice
}

/** The first page has its words in Spanish with it; English is fetched when chosen, and Spanish stays on screen until it is here. */
export function LanguageProvider(props: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(() =>
    rememberedLanguage(localStorage, navigator.languages),
  )
  const spanish = useSyncExternalStore(onWords, wordsHere)
  const [english, setEnglish] = useState<Record<string, string>>()
  const shown: Language = language === 'en' && english !== undefined ? 'en' : 'es'

  useEffect(() => {
    if (language === 'en' && english === undefined)
      void import('./en.ts').then((catalogue) => setEnglish(catalogue.en))
  }, [language, english])

  useEffect(() => {
    document.documentElement.lang = localeOf[shown]
  }, [shown])

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        rememberLanguage(localStorage, next)
        setLanguage(next)
      },
    }),
    [language],
  )

  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={localeOf[shown]}
        defaultLocale={localeOf.es}
        messages={shown === 'en' && english !== undefined ? english : spanish}
        onError={(fault) => {
          throw fault
        }}
      >
        <I18nProvider locale={localeOf[shown]}>{props.children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  )
}
