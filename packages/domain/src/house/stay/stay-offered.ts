import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { instant } from '../../journal/value-kind.ts'
import { sleeperFields } from './stay-fields.ts'

/** A bed is held for her until an hour; after it the bed is free again, whoever looks. */
export const stayOffered = defineEntryType({
  type: 'stay-offered',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: { ...sleeperFields, holdUntil: requiredIn('placement', instant) },
  facts: () => ({ family: 'gathering' }),
})
