import { homePack } from '@cobijo/countries/packs'

/**
 * Codes that are offered as one tap, those of the country's pack; whatever else she says is written in her own words.
 * Names of languages come from the pack too, which keeps variants apart, names of countries from the browser's own tables
 * (CLDR).
 */
export const codeLists: Readonly<Record<string, CodeList>> = {
  languages: {
    kind: 'language',
    codes: homePack.firstOffered.languages,
  },
  interpreterLanguages: {
    kind: 'language',
    codes: homePack.firstOffered.languages,
  },
  nationalities: {
    kind: 'region',
    codes: homePack.firstOffered.nationalities,
  },
  recruiterNationalities: {
    kind: 'region',
    codes: homePack.firstOffered.nationalities,
  },
  operationCountries: {
    kind: 'region',
    codes: homePack.firstOffered.nationalities,
  },
  exploitationCountries: {
    kind: 'region',
    codes: homePack.firstOffered.nationalities,
  },
}

export interface CodeList {
  readonly kind: 'language' | 'region'
  readonly codes: readonly string[]
}

/** ISO 3166-1 alpha-3 to alpha-2, for the browser's names of countries; those that are offered and their neighbours. */
const regions: Readonly<Record<string, string>> = {
  ARG: 'AR',
  BLZ: 'BZ',
  BOL: 'BO',
  BRA: 'BR',
  CAN: 'CA',
  CHL: 'CL',
  CHN: 'CN',
  COL: 'CO',
  CRI: 'CR',
  CUB: 'CU',
  DOM: 'DO',
  ECU: 'EC',
  ESP: 'ES',
  GTM: 'GT',
  GUY: 'GY',
  HND: 'HN',
  HTI: 'HT',
  IND: 'IN',
  JAM: 'JM',
  MEX: 'MX',
  NIC: 'NI',
  PAN: 'PA',
  PER: 'PE',
  PHL: 'PH',
  PRI: 'PR',
  PRY: 'PY',
  RUS: 'RU',
  SLV: 'SV',
  UKR: 'UA',
  URY: 'UY',
  USA: 'US',
  VEN: 'VE',
} // prettier-ignore

/** The code's name in the screen's language; her own words stay as they are. */
export function codeInWords(kind: CodeList['kind'], code: string, locale: string): string {
  const packed = kind === 'language' && homePack.languages.find((each) => each.code === code)
  if (packed) return packed.labels[locale.startsWith('en') ? 'en' : 'es']
  const canonical = kind === 'region' ? regions[code] : code
  if (canonical === undefined || !/^[A-Za-z]{2,3}$/.test(canonical)) return code
  try {
    const found = new Intl.DisplayNames(locale, { type: kind, fallback: 'none' }).of(canonical)
    return found === undefined ? code : found.charAt(0).toLocaleUpperCase(locale) + found.slice(1)
  } catch {
    // Not a code that the browser knows: her own word.
    return code
  }
}
