import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier } from '../../journal/value-kind.ts'
import { identificationRecorded } from '../../screening/identification-recorded.ts'

/** What came of talking to somebody where she was met. Only `recognised` is more than the word of whoever talked to her. */
export const rowResults = [
  'recognised',
  'presumed',
  'inconclusive',
  'no-signs',
  'would-not-talk',
] as const
export type RowResult = (typeof rowResults)[number]

/** An asylum office and a prosecution are other authorities: a sheet tells of neither. */
export const destinations = [
  'child-protection',
  'shelter',
  'health-service',
  'family',
  'migration-authority',
  'other-authority',
  'went-on-freely',
  'still-here',
] as const
export type Destination = (typeof destinations)[number]

/**
 * Of one row: the result of her screening, and where she went. It stands with the row, so that it is erased with it (BR-51), and it is no case:
 * that begins by her own yes.
 */
export const arrivalScreened = defineEntryType({
  type: 'arrival-screened',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    arrival: requiredIn('essential', identifier),
    rowResult: sealedIn('care', choice(rowResults)),
    /** Codes of the country's list, those alone that are neither judge nor prosecution. */
    recognisedBy: sealedIn('account', identificationRecorded.fields.recognisedBy.kind),
    destination: sealedIn('care', choice(destinations)),
  },
  facts: () => ({ family: 'gathering' }),
})
