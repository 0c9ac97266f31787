import { entriesFrom } from '../shape/code-entry.ts'
import type { CodeEntry } from '../shape/code-entry.ts'
import type { ServiceEntry } from '../shape/service.ts'

const chosen = { source: 'Cobijo’s own choice, domain §4, §6.1', evidence: 'design' } as const

/** Reintegration after a return is what an office in the country does first; more purposes when it does more. */
export const purposes: readonly CodeEntry[] = entriesFrom(chosen, [
  ['assistance', 'Atenderle aquí', 'Helping her here'],
  ['referral', 'Referencia a otra organización', 'Referral to another organisation'],
  ['family', 'Contacto con su familia', 'Contact with her family'],
  ['return', 'Retorno voluntario asistido', 'Assisted voluntary return'],
  ['statistics', 'Contarle una vez, sin nombre', 'Counting her once, without a name'],
])

export const services: readonly ServiceEntry[] = entriesFrom(chosen, [
  ['medical', 'Atención médica', 'Medical care'],
  ['psychological', 'Atención psicológica', 'Psychological support'],
  ['shelter', 'Alojamiento', 'Accommodation'],
  ['documents', 'Documentación', 'Documents'],
  ['education', 'Educación', 'Education'],
  ['training-and-work', 'Capacitación y empleo', 'Training and work'],
  ['interpretation', 'Interpretación y traducción', 'Interpretation and translation'],
  ['transport', 'Transporte', 'Transport'],
  ['reintegration', 'Reintegración', 'Reintegration'],
  ['follow-up', 'Seguimiento', 'Follow-up'],
  ['legal', 'Asesoría legal', 'Legal advice'],
  ['family-tracing', 'Búsqueda y reunificación familiar', 'Family tracing and reunification'],
]).map((entry) => ({ ...entry, kinds: [] }))

export const closureReasons: readonly CodeEntry[] = entriesFrom(chosen, [
  ['objectives-met', 'Se cumplieron los objetivos', 'The objectives were met'],
  ['transferred', 'Otra organización continúa', 'Another organisation goes on'],
  ['left-by-own-choice', 'Decidió no continuar', 'She chose not to go on'],
  ['contact-lost', 'Sin contacto', 'Contact lost'],
  ['died', 'Fallecimiento', 'Died'],
  ['recorded-twice', 'Registrada dos veces', 'Recorded twice'],
  ['other', 'Otro', 'Other'],
])

export const closurePhrases: readonly CodeEntry[] = entriesFrom(chosen, [
  ['no-report', 'no denunció', 'did not report'],
  ['does-not-cooperate', 'no colabora', 'does not cooperate'],
])

export const declineReasons: readonly CodeEntry[] = entriesFrom(chosen, [
  ['no-capacity', 'Sin lugar disponible', 'No room'],
  ['profile-not-served', 'Perfil que no atendemos', 'Not the people we serve'],
  ['not-suitable', 'No es adecuado', 'Not suitable'],
  ['service-not-offered', 'No damos ese servicio', 'We do not offer that service'],
  ['other', 'Otro', 'Other'],
])

/** The country has no general data-protection law that was read; only what any law must allow. */
export const legalGrounds: readonly CodeEntry[] = entriesFrom(
  {
    source: {
      es: 'Por confirmar con asesoría jurídica del país',
      en: 'To be confirmed by counsel of the country',
    },
    evidence: 'unverified',
  },
  [
    [
      'vital-interest',
      'Emergencia que pone en peligro la vida o la integridad',
      'Emergency that endangers life or integrity',
    ],
  ],
)
