import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A member vouches for a device, full or for intake only. */
export const deviceCertified = defineEntryType({
  type: 'device-certified',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    /** Her own neutral words for it. */
    deviceLabel: sealedIn('identity', text(100)),
  },
  facts: (content) => statementFacts('organisation', 'device-certified', content.statement),
})
