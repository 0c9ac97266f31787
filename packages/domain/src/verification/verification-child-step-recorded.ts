import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, instant, text, whole } from '../journal/value-kind.ts'

export const verificationChildSteps = ['notice', 'hand-over'] as const
export type VerificationChildStep = (typeof verificationChildSteps)[number]

/**
 * Children were met: who protects children was told, or took them over (BR-11). By number and never by name; what there is to say of one child
 * stands in her own case. A number that is still to come is added by a later entry.
 */
export const verificationChildStepRecorded = defineEntryType({
  type: 'verification-child-step-recorded',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    verificationChildStep: requiredIn('care', choice(verificationChildSteps)),
    childrenConcerned: sealedIn('care', whole(1, 10_000)),
    /** Code of the country's authorities. */
    childStepTo: sealedIn('care', text(60)),
    childStepAt: sealedIn('care', instant),
    childStepHow: sealedIn('care', choice(['in-writing', 'by-telephone', 'in-person'])),
    /** The number that whoever was told or took them over gave. */
    childStepNumber: sealedIn('care', text(100)),
    /** Id of the first entry about this step. */
    continues: sealedIn('care', identifier),
  },
  facts: () => ({ family: 'gathering' }),
})
