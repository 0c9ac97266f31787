import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** Why a house or a service says no. "Not suitable" needs no reason: it may protect somebody (keep apart). */
export const declineReasons: readonly CodeEntry[] = entriesFrom(
  { source: 'Cobijo’s own choice, domain §3.2', evidence: 'design' },
  [
    ['no-capacity', 'Sin lugar disponible', 'No room'],
    ['profile-not-served', 'Perfil que no atendemos', 'Not the people we serve'],
    ['too-far', 'Demasiado lejos', 'Too far'],
    ['not-suitable', 'No es adecuado', 'Not suitable'],
    ['service-not-offered', 'No damos ese servicio', 'We do not offer that service'],
    ['information-missing', 'Falta información', 'Information is missing'],
    ['person-did-not-agree', 'La persona no estuvo de acuerdo', 'The person did not agree'],
    ['other', 'Otro', 'Other'],
  ],
)
