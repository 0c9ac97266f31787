import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, list, text } from '../journal/value-kind.ts'
import { interpreterWays } from './interpreter-ways.ts'

/**
 * Somebody who interprets for this organisation: begins a stream of its own, and is written again where something changes (W22). Read by whoever
 * works with people, also at night. A gathering and no word of the directory: a name that stands there is never erased.
 */
export const interpreterListed = defineEntryType({
  type: 'interpreter-listed',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    /** What stands on every form in place of the name. */
    interpreterCode: sealedIn('essential', text(40)),
    interpreterName: sealedIn('essential', text(120)),
    /** By which number and at what hours. */
    interpreterReach: sealedIn('essential', text(300)),
    /** Languages with their variants, codes of the country's list or words. */
    interpreterLanguages: sealedIn('essential', list(text(80), 20)),
    interpreterWays: sealedIn('essential', list(choice(interpreterWays), 3)),
    interpreterFee: sealedIn('essential', text(200)),
    /** Of age: never a child (BR-47). */
    interpreterIsGrown: sealedIn('essential', choice(['yes', 'no', 'unknown'])),
    /** To keep to herself what she hears; on paper, signed. */
    undertakingSigned: sealedIn('essential', choice(['yes', 'no'])),
    undertakingSignedOn: sealedIn('essential', calendarDate),
    /** Works for somebody whom people here must be safe from: an authority that enforces, an employer, a recruiter. */
    interpreterConflict: sealedIn('essential', choice(['none-found', 'found'])),
    interpreterConflictWords: sealedIn('protection', text(2000)),
    /** `no` ends it: nobody is asked to interpret any more, and it can be erased. */
    stillInterprets: sealedIn('essential', choice(['yes', 'no'])),
  },
  facts: ({ stillInterprets }) => ({
    family: 'gathering',
    state: stillInterprets === 'no' ? 'ended' : 'open',
  }),
})
