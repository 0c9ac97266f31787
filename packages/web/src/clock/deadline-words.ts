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
  'medical-appointment-requested': 'clock.start.medical-appointment-requested',
}

/** What set a clock going: "desde el primer contacto". */
export function startWords(event: string | undefined): MessageId {
  return starts[event ?? ''] ?? 'clock.start.other'
}
