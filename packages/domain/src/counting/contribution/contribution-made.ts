import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { hexadecimal, identifier, instant, list, whole } from '../../journal/value-kind.ts'

/** Of a person or a row nothing: that something left, for which study, how much, and by which file it can be told again. */
export const contributionMade = defineEntryType({
  type: 'contribution-made',
  family: 'work',
  version: 1,
  weight: 'decision',
  fields: {
    study: requiredIn('oversight', identifier),
    /** BLAKE2b of all that the study said. */
    studyDigest: requiredIn('oversight', hexadecimal(32)),
    contribution: requiredIn('oversight', identifier),
    rows: requiredIn('oversight', whole()),
    /** Left out because they said no, were not asked, or nobody knows. */
    leftOut: requiredIn('oversight', whole()),
    /** BLAKE2b of the file. */
    fileDigest: requiredIn('oversight', hexadecimal(32)),
    madeAt: requiredIn('oversight', instant),
    /** Contributions to the same study that this one takes the place of. */
    replaces: sealedIn('oversight', list(identifier)),
  },
  facts: () => ({ family: 'work' }),
  // Whoever counts made it, and is no officer.
  statistics: ({ study, contribution, rows, leftOut, fileDigest, madeAt }) => ({
    contribution: { study, contribution, rows, leftOut, fileDigest, madeAt },
  }),
})
