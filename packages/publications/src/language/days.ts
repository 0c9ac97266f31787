import type { Language } from './bilingual.ts'

const months = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  en: 'January February March April May June July August September October November December',
} as const

/** A day in words: "22 de noviembre de 2026", "22 November 2026". */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[language].split(' ')[Number(month) - 1] ?? ''
  return language === 'es'
    ? `${Number(date)} de ${name} de ${year}`
    : `${Number(date)} ${name} ${year}`
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
