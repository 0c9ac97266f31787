import type { Language } from './bilingual.ts'

/**
 * A count with thousands separated, as Mexican Spanish and English both write it: 21,195. Written
 * out here because a newer ICU may format differently, and the same release must give the same
 * bytes for ever.
 */
export function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A share of 100 with one decimal: "57.1 %" in Spanish, with a space that does not break; "57.1%". */
export function formatPercent(n: number, denominator: number, language: Language): string {
  if (denominator === 0) return '–'
  const tenths = Math.round((1000 * n) / denominator)
  const number = `${formatCount(Math.floor(tenths / 10))}.${tenths % 10}`
  return language === 'es' ? `${number}\u00a0%` : `${number}%`
}
