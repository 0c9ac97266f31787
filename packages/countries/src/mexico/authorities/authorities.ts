import type { Authority } from '../../shape/authority.ts'
import { enforcingAuthorities } from './enforcing-authorities.ts'
import { otherOrganisations } from './other-organisations.ts'
import { publicAuthorities } from './public-authorities.ts'

/** Who does what, and who must report what she is told (W11). An organisation's own profile says what is true of it. */
export const authorities: readonly Authority[] = [
  ...publicAuthorities,
  ...enforcingAuthorities,
  ...otherOrganisations,
]
