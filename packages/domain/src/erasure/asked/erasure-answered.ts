import { routingFacts, routingFields } from '../../grant/grant-fields.ts'
import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, hexadecimal, instant, whole } from '../../journal/value-kind.ts'

/** Why an organisation keeps what it was asked to erase. */
export const reasonsToKeep = ['own-record', 'legal-duty', 'legal-claim'] as const

/** The recipient's own signed word: what it erased, or why it keeps it. Goes to the organisation that asked. */
export const erasureAnswered = defineEntryType({
  type: 'erasure-answered',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: {
    /** Towards who asked, not along the grant. */
    ...routingFields,
    /** Hash of the request. */
    request: requiredIn('care', hexadecimal(32)),
    answer: requiredIn('care', choice(['erased', 'kept'])),
    keptBecause: sealedIn('care', choice(reasonsToKeep)),
    partsErased: sealedIn('care', whole()),
    /** When the last backup that holds them dies; at most 35 days. */
    backupsGoneAt: sealedIn('care', instant),
  },
  facts: (content) => routingFacts('ended', content),
})
