import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, text } from '../journal/value-kind.ts'

/** What an interpreter is to her, as she and the interpreter say. */
export const interpreterRelations = [
  'none-known',
  'acquaintance',
  'same-community',
  'relative',
  'other-side',
] as const

/** Whether she wants this interpreter, whom her file knows by a code alone (W22, BR-47). */
export const interpreterAccepted = defineEntryType({
  type: 'interpreter-accepted',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    interpreterCode: requiredIn('care', text(40)),
    /** The interpreter's own stream. */
    interpreter: sealedIn('care', identifier),
    interpreterAnswer: requiredIn('care', choice(['yes', 'no'])),
    interpreterRelation: sealedIn('care', choice(interpreterRelations)),
    /** Language and variant that she was understood in. */
    interpretedLanguage: sealedIn('care', text(80)),
    /** What she said of it; who knows whom tells where she comes from. */
    interpreterWords: sealedIn('protection', text(2000)),
  },
  facts: () => ({ family: 'case' }),
})
