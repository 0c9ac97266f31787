import type { Language } from './language.ts'

const ones = {
  es: [
    ...[
      'cero',
      'uno',
      'dos',
      'tres',
      'cuatro',
      'cinco',
      'seis',
      'siete',
      'ocho',
      'nueve',
      'diez',
      'once',
      'doce',
    ],
    ...[
      'trece',
      'catorce',
      'quince',
      'dieciséis',
      'diecisiete',
      'dieciocho',
      'diecinueve',
      'veinte',
      'veintiuno',
    ],
    ...[
      'veintidós',
      'veintitrés',
      'veinticuatro',
      'veinticinco',
      'veintiséis',
      'veintisiete',
      'veintiocho',
    ],
    'veintinueve',
  ],
  en: [
    ...[
      'zero',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
    ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  ],
}
const tens = {
  es: ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'],
  en: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
}

/** A whole number from 0 to 99 in words. */
function belowHundred(number: number, language: Language): string {
  const word = ones[language][number]
  if (word !== undefined) return word
  const ten = tens[language][Math.floor(number / 10)] ?? ''
  const one = number % 10
  if (one === 0) return ten
  return `${ten}${language === 'es' ? ' y ' : '-'}${ones[language][one] ?? ''}`
}

/** A year from 1900 to 2099 in words: "mil novecientos noventa y cuatro", "dos mil veintiséis". */
function yearInWords(year: number, language: Language): string {
  const rest = year % 100
  const century = { es: ['mil novecientos', 'dos mil'], en: ['nineteen hundred', 'two thousand'] }[
    language
  ]
  const start = century[year < 2000 ? 0 : 1] ?? ''
  if (rest === 0) return start
  return `${start}${language === 'es' ? ' ' : ' and '}${belowHundred(rest, language)}`
}

/**
 * A date as letters of Mexican authorities write it: "veintidós de noviembre de dos mil veintiséis". Years 1900 to 2099;
 * the first of a month is "primero".
 */
export function dateInWords(
  date: { year: number; month: number; day: number },
  language: Language,
): string {
  const locale = language === 'es' ? 'es-MX' : 'en-GB'
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(date.year, date.month - 1, 1),
  )
  const year = yearInWords(date.year, language)
  if (language === 'en') return `${date.day} ${month} ${year}`
  const day = date.day === 1 ? 'primero' : belowHundred(date.day, language)
  return `${day} de ${month} de ${year}`
}
