import { findCountry } from '@cobijo/contract/htcds/standard/countries'
import type { CountryPack } from '@cobijo/countries/country-pack'
import type { Bilingual } from '@cobijo/publications/language/bilingual'
import type { OpenList } from '@cobijo/publications/shells/table-shell'

const regions = {
  es: new Intl.DisplayNames('es-MX', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
}

/** Words for the codes of a country's lists, as tables show them; undefined for a code that a list does not have. */
export function countryWords(
  pack: CountryPack,
): (list: Exclude<OpenList, 'texts'>, key: string) => Bilingual | undefined {
  const lists = {
    divisions: pack.divisions,
    means: pack.means,
    places: pack.placeTypes,
    services: pack.services,
  }
  return (list, key) => {
    if (list === 'countries') return countryName(key)
    if (list === 'forms') {
      const form = pack.formsOfExploitation.find(({ code }) => code === key)
      // With its article, so that nobody reads a generic figure.
      return (
        form && {
          es: `${form.labels.es} (${form.source})`,
          en: `${form.labels.en} (${form.source})`,
        }
      )
    }
    return lists[list].find(({ code }) => code === key)?.labels
  }
}

function countryName(key: string): Bilingual | undefined {
  const code = findCountry(key)
  const [es, en] = code === undefined ? [] : [regions.es.of(code), regions.en.of(code)]
  return es === undefined || en === undefined ? undefined : { es, en }
}
