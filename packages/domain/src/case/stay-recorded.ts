import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier } from '../journal/value-kind.ts'

export const stays = ['own-file', 'no-own-file', 'left'] as const

/**
 * Once another organisation's permission is over, what she answered to the house that goes on sheltering her: whether it opens a file of
 * its own, or that she is gone. In the stream that was opened to it; and, with a file of its own, at the beginning of that one too.
 */
export const stayRecorded = defineEntryType({
  type: 'stay-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    stays: requiredIn('essential', choice(stays)),
    /** The stream of the file that was opened here. */
    ownFile: sealedIn('essential', identifier),
    /** In that file: the stream in which this organisation wrote before. */
    earlierFile: sealedIn('essential', identifier),
  },
  facts: () => ({ family: 'case' }),
})
