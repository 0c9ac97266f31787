import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier } from '../../journal/value-kind.ts'
import { roomProfiles } from '../house-codes.ts'

/** She waits for a bed here, or waits no longer. Whoever has waited longest stands first; nobody jumps the queue by a field. */
export const bedAwaited = defineEntryType({
  type: 'bed-awaited',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    case: requiredIn('placement', identifier),
    awaits: requiredIn('placement', choice(['yes', 'no'])),
    bedFor: sealedIn('placement', choice(roomProfiles)),
  },
  facts: () => ({ family: 'gathering' }),
})
