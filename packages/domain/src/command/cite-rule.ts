import type { Refusal } from '../journal/refusal.ts'
import type { CountryCodes } from './situation.ts'

/**
 * A rule names itself ("BR-41"), never a country's law; what stands behind it in this country is added here, so that
 * the person at the screen reads both.
 */
export function citeRule(refusal: Refusal, { ruleSources }: CountryCodes): Refusal {
  const rule = /\bBR-\d{2}\b/.exec(refusal.source ?? '')?.[0]
  const law = rule === undefined ? undefined : ruleSources?.[rule]
  return law === undefined ? refusal : { ...refusal, source: `${refusal.source}, ${law}` }
}
