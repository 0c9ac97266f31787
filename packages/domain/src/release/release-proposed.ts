import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { hexadecimal, instant } from '../journal/value-kind.ts'
import { releaseFields } from './release-fields.ts'

/** An officer proposes one frozen content of figures; a second person looks at it before it is anybody's (BR-54). */
export const releaseProposed = defineEntryType({
  type: 'release-proposed',
  family: 'work',
  version: 1,
  weight: 'decision',
  fields: {
    ...releaseFields,
    /** SHA-256 of the frozen content: what both sign. */
    contentDigest: requiredIn('oversight', hexadecimal(32)),
    /** After this nobody confirms it: figures that lay about are made anew. */
    confirmBy: requiredIn('oversight', instant),
  },
  facts: () => ({ family: 'work' }),
})
