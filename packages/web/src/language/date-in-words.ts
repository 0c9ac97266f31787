import { localeOf, type Language } from './language.ts'

const upToTwentyNine = [
  ...['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  ...['once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho'],
  ...['diecinueve', 'veinte', 'veintiuno', 'veintidós', 'veintitrés', 'veinticuatro'],
  ...['veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve'],
]
const tens = ['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']

/** A whole number from 0 to 99 in words. */
function belowHundred(number: number): string {
  const word = upToTwentyNine[number]
  if (word !== undefined) return word
  const ten = tens[Math.floor(number / 10) - 3] ?? ''
  const one = number % 10
  return one === 0 ? ten : `${ten} y ${upToTwentyNine[one] ?? ''}`
}

/** A year from 1900 to 2099 in words: "mil novecientos noventa y cuatro", "dos mil veintiséis". */
function yearInWords(year: number): string {
  const rest = year % 100
  const century = year < 2000 ? 'mil novecientos' : 'dos mil'
  return rest === 0 ? century : `${century} ${belowHundred(rest)}`
}

/**
 * A date as letters write it: those of Mexican authorities wholly in words, "veintidós de noviembre de dos mil veintiséis", the first of a month
 * being "primero"; English ones as "22 November 2026". Years 1900 to 2099.
 */
export function dateInWords(
  date: { year: number; month: number; day: number },
  language: Language,
): string {
  const month = new Intl.DateTimeFormat(localeOf[language], {
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(date.year, date.month - 1, 1))
  if (language === 'en') return `${date.day} ${month} ${date.year}`
  const day = date.day === 1 ? 'primero' : belowHundred(date.day)
  return `${day} de ${month} de ${yearInWords(date.year)}`
}
