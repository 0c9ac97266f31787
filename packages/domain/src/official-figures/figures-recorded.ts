import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { hexadecimal, list, text } from '../journal/value-kind.ts'

/**
 * What others published in numbers, as one file of `cobijo-figures` holds it (ADR 40, 47): claims with their sources, and of no person anything. Every
 * member reads it. Nothing is taken back: a later one says which earlier ones it puts right.
 */
export const figuresRecorded = defineEntryType({
  type: 'figures-recorded',
  family: 'work',
  version: 1,
  weight: 'observation',
  fields: {
    /** The very text that the command line reads; what it means is not for the journal. */
    figureFile: requiredIn('directory', text(400_000)),
    /** Entries whose figures of the same names it corrects: those that were seen when it was written. */
    figuresCorrected: sealedIn('directory', list(hexadecimal(32), 100)),
    figuresReason: sealedIn('directory', text(1000)),
  },
  facts: () => ({ family: 'work' }),
})
