import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { identifier, list, text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A person no longer acts for the organisation; what she could read she may have kept. */
export const memberRemoved = defineEntryType({
  type: 'member-removed',
  family: 'organisation',
  // Since version 2 it says whether she is awaited back with new keys.
  version: 2,
  upcasts: { 1: {} },
  weight: 'key',
  fields: {
    ...statementField,
    words: sealedIn('directory', text(1000)),
    /** Groups that she was in and gets back: her keys may be in other hands, and she is awaited with new ones. */
    returns: sealedIn('directory', list(identifier)),
  },
  facts: (content) => statementFacts('organisation', 'member-removed', content.statement),
})
