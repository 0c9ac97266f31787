import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { hexadecimal, identifier, instant, whole } from '../journal/value-kind.ts'

/** Answers an order, or another organisation's request to purge. */
export const erasureCarriedOut = defineEntryType({
  type: 'erasure-carried-out',
  family: 'work',
  version: 1,
  weight: 'observation',
  fields: {
    case: requiredIn('oversight', identifier),
    /** Hash of the order. */
    order: requiredIn('oversight', hexadecimal(32)),
    partsErased: requiredIn('oversight', whole()),
    /** When the last backup that holds them dies; at most 35 days (design §3). */
    backupsGoneAt: sealedIn('oversight', instant),
  },
  facts: () => ({ family: 'work', state: 'ended' }),
})
