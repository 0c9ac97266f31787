import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { calendarDate, flag, hexadecimal, instant, text, whole } from '../journal/value-kind.ts'

/** An officer proposes one frozen content of figures; a second person looks at it before it is anybody's (BR-54). */
export const releaseProposed = defineEntryType({
  type: 'release-proposed',
  family: 'work',
  version: 1,
  weight: 'decision',
  fields: {
    titleEs: requiredIn('oversight', text(300)),
    titleEn: requiredIn('oversight', text(300)),
    edition: requiredIn('oversight', whole(1, 10_000)),
    cutOff: requiredIn('oversight', calendarDate),
    /** SHA-256 of the frozen content: what both sign. */
    contentDigest: requiredIn('oversight', hexadecimal(32)),
    threshold: requiredIn('oversight', whole(1, 1000)),
    disclosureChecked: requiredIn('oversight', flag),
    /** After this nobody confirms it: figures that lay about are made anew. */
    confirmBy: requiredIn('oversight', instant),
  },
  facts: () => ({ family: 'work' }),
})
