import { homePack } from '@cobijo/countries/packs'
import type { DeadlineRule } from '@cobijo/countries/shape/deadline-rule'
import { useIntl } from 'react-intl'
import type { MessageId } from '../language/es.ts'

export type PackLanguage = 'es' | 'en'

/** In which of its two languages the country's pack is read. */
export function usePackLanguage(): PackLanguage {
  return useIntl().locale.startsWith('en') ? 'en' : 'es'
}

/** What the country's pack says of a deadline: its name, its law, whether anybody checked it. Undefined for a code of another pack. */
export function deadlineWords(code: string | undefined): DeadlineRule | undefined {
  return homePack.deadlines.find((each) => each.code === code)
}

export function authorityName(code: string, language: PackLanguage): string {
  return homePack.authorities.find((each) => each.code === code)?.labels[language] ?? code
}

const starts: Readonly<Record<string, MessageId>> = {
  'child-contacted': 'clock.start.child-contacted',
  'child-to-hand-over': 'clock.start.child-contacted',
  'return-begun': 'clock.start.return-begun',
  returned: 'clock.start.returned',
  'plan-made': 'clock.start.plan-made',
  'child-representative-conflicts': 'clock.start.child-representative-conflicts',
  'urgent-measure-requested': 'clock.start.urgent-measure-requested',
  'urgent-measure-ordered': 'clock.start.urgent-measure-ordered',
  'medical-appointment-requested': 'clock.start.medical-appointment-requested',
  'asylum-wish-expressed': 'clock.start.asylum-wish-expressed',
  'child-protection-indication-found': 'clock.start.child-protection-indication-found',
  'entered-country': 'clock.start.entered-country',
  'asylum-application-filed': 'clock.start.asylum-application-filed',
  'asylum-decision-notified': 'clock.start.asylum-decision-notified',
}

/** What set a clock going: "desde el primer contacto". */
export function startWords(event: string | undefined): MessageId {
  return starts[event ?? ''] ?? 'clock.start.other'
}
