import { foldConsents, isLive } from '../../consent/consents.ts'
import type { Consent } from '../../consent/consents.ts'
import { causalHistory } from '../../journal/causal-history.ts'
import type { EntryType } from '../../journal/entry-type.ts'
import type { Instant } from '../../journal/identifier.ts'
import type { KnownEntry, OpenedEntry } from '../../journal/opened-entry.ts'

/** Why a person is counted or not. `not-asked` also where her answer was written down before whoever counts was told of it. */
export type Agreement =
  | 'agreed'
  | 'said-no'
  | 'taken-back'
  | 'not-asked'
  | 'run-out'
  | 'not-confirmed'

/**
 * Whether she agreed to be counted, as far as whoever counts may know: from `care` where they read it, else from what consents derive into `statistics`.
 * Folded by the same rules as her other consents, so the most protective of two answers stands.
 */
export function foldAgreement(
  entries: Iterable<KnownEntry>,
  findType: (type: string) => EntryType | undefined,
  at: Instant,
): Agreement {
  const told = [...entries].map((entry) => (entry.kind === 'entry' ? withCounting(entry) : entry))
  const asked = foldConsents(causalHistory(told, findType)).find(
    ({ question }) => question.purpose === 'statistics',
  )
  return asked === undefined ? 'not-asked' : agreementOf(asked, at)
}

function agreementOf(consent: Consent, at: Instant): Agreement {
  if (isLive(consent, at)) return 'agreed'
  switch (consent.answer) {
    case 'declined':
      return 'said-no'
    case 'withdrawn':
      return 'taken-back'
    case 'asked-later':
      return 'not-asked'
    case 'given':
      return consent.standing === 'confirmed' ? 'run-out' : 'not-confirmed'
    default:
      return consent.answer satisfies never
  }
}

/** An entry of consent as whoever reads `care` would see its part about counting. */
function withCounting(entry: OpenedEntry): OpenedEntry {
  const { content, header } = entry
  const counting = content.statistics?.['counting']
  const takenBack = content.statistics?.['countingTakenBack']
  if (content.care !== undefined) return entry
  if (header?.type === 'consent-given' && typeof counting === 'object' && counting !== null)
    return {
      ...entry,
      content: { ...content, care: { question: { ...counting, purpose: 'statistics' } } },
    }
  if (header?.type === 'consent-withdrawn' && takenBack !== undefined) {
    const care = takenBack === 'everything' ? { everything: true } : { consents: takenBack }
    return { ...entry, content: { ...content, care } }
  }
  return entry
}
