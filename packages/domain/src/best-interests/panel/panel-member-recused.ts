import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, text, whole } from '../../journal/value-kind.ts'

/** A member of a panel does not vote, whenever that is written down: after the vote it no longer counts. Taken back by convening the panel anew. */
export const panelMemberRecused = defineEntryType({
  type: 'panel-member-recused',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Id of the `panel-convened`. */
    panel: requiredIn('child', identifier),
    /** Her place in its list, from 1. */
    recusedSeat: requiredIn('child', whole(1, 12)),
    recusedBecause: sealedIn(
      'child',
      choice(['knows-the-family', 'works-the-case', 'gains-by-it', 'decided-before', 'other']),
    ),
    recusedWords: sealedIn('child', text(2000)),
  },
  facts: () => ({ family: 'case' }),
})
