import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { identifier, list, record, text } from '../../journal/value-kind.ts'

/**
 * What the next shift must know (W16). Sealed to whoever reads where people sleep: the shift does, and whose name stands in it sleeps here. What
 * only health or the psychologist may read has its place in her file; her alerts are read from there and are not copied.
 */
export const shiftHandedOver = defineEntryType({
  type: 'shift-handed-over',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    shiftWords: sealedIn('placement', text(4000)),
    /** Person by person; who is not named gave nothing to say. */
    shiftPeople: sealedIn('placement', list(record({ case: identifier, words: text(1000) }), 200)),
    /** What is still to be done: it stands in the next hand-over until somebody takes it out. */
    shiftPending: sealedIn('placement', list(text(300), 30)),
    /** Who comes, who is taken where, and when. */
    shiftVisits: sealedIn('placement', text(1000)),
    /** Whom to call tonight, and how. */
    shiftOnCall: sealedIn('placement', text(300)),
  },
  facts: () => ({ family: 'gathering' }),
})
