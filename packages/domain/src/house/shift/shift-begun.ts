import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { text } from '../../journal/value-kind.ts'

/** Somebody is on shift though nobody handed over to her: the first of a new house, or whoever was before is gone (W16). */
export const shiftBegun = defineEntryType({
  type: 'shift-begun',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Whom to call, and how; left out, what was said before still holds. */
    shiftOnCall: sealedIn('placement', text(300)),
  },
  facts: () => ({ family: 'gathering' }),
})
