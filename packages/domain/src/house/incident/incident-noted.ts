import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { choice, record, text } from '../../journal/value-kind.ts'

const words = text(2000)

/**
 * In the case of whoever it happened to: no more than each of those who help her needs, in the part that they read, and not in which house. Whoever
 * wrote it may not read it back.
 */
export const incidentNoted = defineEntryType({
  type: 'incident-noted',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    incidentHealth: sealedIn('health', record({ part: choice(['hurt', 'harmed-herself']), words })),
    incidentPsychosocial: sealedIn(
      'psychosocial',
      record({ part: choice(['harmed-herself']), words }),
    ),
    incidentProtection: sealedIn(
      'protection',
      record({ part: choice(['threatened', 'missing']), words }),
    ),
    incidentChild: sealedIn(
      'child',
      record({ part: choice(['hurt', 'harmed-herself', 'threatened', 'missing']), words }),
    ),
  },
  facts: () => ({ family: 'case' }),
})
