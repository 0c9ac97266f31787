import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { identifier } from '../../journal/value-kind.ts'
import { freedomFields, sleeperFields } from './stay-fields.ts'

/** She sleeps here from now on; naming an earlier stay, she takes up the bed that was held or moves to another room. */
export const stayBegun = defineEntryType({
  type: 'stay-begun',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    ...sleeperFields,
    ...freedomFields,
    /** Id of the entry with which the stay began, or was offered. */
    stay: sealedIn('placement', identifier),
  },
  facts: () => ({ family: 'gathering' }),
})
