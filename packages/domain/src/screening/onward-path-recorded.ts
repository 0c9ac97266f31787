import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice, list, text } from '../journal/value-kind.ts'
import { onwardPaths, protectedOnwardPaths, screeningOutcomes } from './screening-codes.ts'

/** Where somebody goes from here who may be no trafficking victim (W28): a way, not only a code. */
export const onwardPathRecorded = defineEntryType({
  type: 'onward-path-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    screeningOutcome: sealedIn('account', choice(screeningOutcomes)),
    onwardTo: sealedIn('care', list(choice(onwardPaths))),
    protectedOnwardTo: sealedIn('protection', list(choice(protectedOnwardPaths))),
    onwardWords: sealedIn('care', text(4000)),
  },
  facts: () => ({ family: 'case' }),
  // A smuggled migrant is never a trafficking victim in any count (BR-10): an outcome, not an identification.
  statistics: ({ screeningOutcome }) =>
    screeningOutcome === undefined ? undefined : { screeningOutcome },
})
