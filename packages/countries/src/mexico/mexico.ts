import type { CountryPack } from '../country-pack.ts'
import { closurePhrases } from './closure-phrases.ts'
import { closureReasons } from './closure-reasons.ts'
import { declineReasons } from './decline-reasons.ts'
import { languages } from './languages.ts'
import { legalGrounds } from './legal-grounds.ts'
import { purposes } from './purposes.ts'
import { services } from './services.ts'
import { states } from './states.ts'

/** Mexico, the first country. */
export const mexico: CountryPack = {
  country: 'MEX',
  purposes,
  services,
  closureReasons,
  declineReasons,
  legalGrounds,
  closurePhrases,
  languages,
  divisions: states,
}
