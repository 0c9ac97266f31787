import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from '../organisation/statement.ts'

/** One organisation's word for another; in force once as many said so as the charter asks. */
export const organisationAdmitted = defineEntryType({
  type: 'organisation-admitted',
  family: 'network',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    organisationName: sealedIn('directory', text(300)),
    /** The fingerprint was compared by two people. */
    fingerprintCompared: sealedIn(
      'directory',
      choice(['in-person', 'by-video', 'by-telephone', 'no']),
    ),
  },
  facts: (content) => statementFacts('network', 'organisation-admitted', content.statement),
})
