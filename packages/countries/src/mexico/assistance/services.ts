import type { ServiceEntry } from '../../shape/service.ts'
import { healthServices } from './health-services.ts'
import { legalServices } from './legal-services.ts'
import { lifeServices } from './life-services.ts'

/**
 * The heads of help, with the article that owes each and the code that forms in the country use. A kind is a word of
 * the field, not of the law; which compartment a service lies in is the domain's affair.
 */
export const services: readonly ServiceEntry[] = [
  ...healthServices,
  ...legalServices,
  ...lifeServices,
]
