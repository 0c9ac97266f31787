import { protectedPurposes, purposes } from '../consent/purpose.ts'
import { caseCompartments } from '../journal/compartment.ts'
import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import {
  calendarDate,
  choice,
  identifier,
  list,
  record,
  text,
  whole,
} from '../journal/value-kind.ts'
import { statementFacts, statementField } from '../organisation/statement.ts'

/** How she is counted is hers to agree to and goes by a word of its own. */
export const agreedParts = caseCompartments.filter((part) => part !== 'statistics')

/** As many as sign one agreement. */
export const mostParties = 12

/** What one party gets of a file that another holds: what its kind of work needs, and no more (W12). */
const projection = record({
  recipient: identifier,
  compartments: list(choice(agreedParts)),
  /** For what work it needs them, in words that are read to her. */
  why: text(300),
})

/**
 * One party's copy of an agreement. It holds once each party said the same, and says nothing of any person: her own yes is asked all the same. Never
 * changed: what is agreed anew is another one.
 */
export const agreementSigned = defineEntryType({
  type: 'agreement-signed',
  family: 'organisation',
  version: 1,
  weight: 'decision',
  fields: {
    ...statementField,
    /** Drawn by whoever proposed it: the same words again, after an end, are another agreement. */
    agreement: requiredIn('directory', identifier),
    parties: requiredIn('directory', list(identifier, mostParties)),
    purposes: requiredIn('directory', list(choice([...purposes, ...protectedPurposes]))),
    projections: requiredIn('directory', list(projection, mostParties)),
    /** The law or the instrument that it rests on. */
    legalBasis: requiredIn('directory', text(1000)),
    firstDay: requiredIn('directory', calendarDate),
    lastDay: requiredIn('directory', calendarDate),
    /** A party that wants out says so this long before. */
    noticeDays: requiredIn('directory', whole(0, 365)),
  },
  facts: (content) => statementFacts('organisation', 'agreement-signed', content.statement),
})
