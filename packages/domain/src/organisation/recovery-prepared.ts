import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { flag, list, text, whole } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** The recovery key was split and its printed shares were tried (design §3). */
export const recoveryPrepared = defineEntryType({
  type: 'recovery-prepared',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    shares: requiredIn('directory', whole(1, 255)),
    threshold: requiredIn('directory', whole(1, 255)),
    /** Shares were typed back and opened what they should. */
    tried: requiredIn('directory', flag),
    /** Who keeps them, in neutral words. */
    kept: sealedIn('directory', list(text(200), 255)),
  },
  facts: (content) => statementFacts('organisation', 'recovery-prepared', content.statement),
})
