import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { hexadecimal, text } from '../journal/value-kind.ts'

/** An officer's word that what came late is not taken up, and why. It stays where it lies. In her device's log stream. */
export const lateEntryLeftAside = defineEntryType({
  type: 'late-entry-left-aside',
  family: 'work',
  version: 1,
  weight: 'decision',
  fields: {
    /** Hash of what came late, and nothing that tells whose it is. */
    late: requiredIn('oversight', hexadecimal(32)),
    why: requiredIn('oversight', text(500)),
  },
  facts: () => ({ family: 'work' }),
})
