import type { RungForm } from '../ladder/ladder-steps.tsx'
import type { MessageId } from '../language/es.ts'

/** What each rung asks for. */
export const rungWords: Readonly<Record<string, MessageId>> = {
  'search-ended': 'tracing.rung.search',
  'tracing-asker-missing': 'tracing.asker',
  'relation-not-proved': 'tracing.relation',
  'relation-disproved': 'tracing.relation',
  'person-not-agreed': 'tracing.person',
  'person-declined': 'tracing.person',
  'relative-not-agreed': 'tracing.relative',
  'relative-declined': 'tracing.relative',
  'danger-not-checked': 'tracing.danger',
  'danger-serious': 'tracing.danger',
  'best-interests-missing': 'tracing.best-interests',
  'determination-missing': 'tracing.rung.panel',
  'determination-chose-otherwise': 'tracing.rung.panel',
  'against-best-interests': 'tracing.best-interests',
  'reunification-not-approved': 'tracing.approve',
  'not-handed-over': 'tracing.hand-over',
  'not-visited': 'tracing.visit',
}

const formOf = {
  'tracing-asker-missing': 'quien-busca',
  'relation-not-proved': 'parentesco',
  'person-not-agreed': 'quiere-reunirse',
  'relative-not-agreed': 'familiar-quiere',
  'danger-not-checked': 'peligro-familia',
  'best-interests-missing': 'interes-superior',
  'reunification-not-approved': 'aprobar-reunion',
  'not-handed-over': 'entrega-familia',
  'not-visited': 'visita-familia',
} as const satisfies Readonly<Record<string, RungForm['form']>>

/** Which form does what a rung asks for, of this search. */
export function rungForms(search: string): Readonly<Record<string, RungForm>> {
  return Object.fromEntries(
    Object.entries(formOf).map(([code, form]) => [code, { form, named: search }]),
  )
}
