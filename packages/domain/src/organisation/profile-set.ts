import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, list, text } from '../journal/value-kind.ts'
import { openServices, protectedServices } from '../service/service-codes.ts'
import { organisationKinds } from './organisation-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** What others must know before they refer anybody: a referral can be a report (W11). */
export const profileSet = defineEntryType({
  type: 'profile-set',
  family: 'organisation',
  version: 1,
  weight: 'decision',
  fields: {
    ...statementField,
    size: requiredIn('directory', choice(['small', 'large'])),
    /** A neutral word of what it is. */
    kind: requiredIn('directory', choice(organisationKinds)),
    dutyToReport: requiredIn('directory', choice(['yes', 'no', 'disputed'])),
    enforcesMigrationLaw: requiredIn('directory', choice(['yes', 'no', 'disputed'])),
    /** Where both are taken from: a law's article, an agreement. */
    source: sealedIn('directory', text(1000)),
    offers: sealedIn('directory', list(choice([...openServices, ...protectedServices]))),
  },
  facts: (content) => statementFacts('organisation', 'profile-set', content.statement),
})
