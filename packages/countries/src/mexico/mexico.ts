import type { CountryPack } from '../country-pack.ts'
import { closurePhrases } from './closure-phrases.ts'
import { legalGrounds } from './legal-grounds.ts'

/** Mexico, the first country. */
export const mexico: CountryPack = { country: 'MEX', legalGrounds, closurePhrases }
