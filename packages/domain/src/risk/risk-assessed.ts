import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { answer, byCode, calendarDate, choice, text } from '../journal/value-kind.ts'
import { riskLevels, risks } from './risk-codes.ts'

const words = text(20_000)

/**
 * How grave each risk is held to be (domain §4.5): the level in `care`, why in `protection`, self-harm in `psychosocial`. A later one holds only
 * what was looked at again. Never a fact: whose risk is high tells where somebody is in danger.
 */
export const riskAssessed = defineEntryType({
  type: 'risk-assessed',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    riskLevels: sealedIn('care', byCode('risk', risks, choice(riskLevels))),
    riskWords: sealedIn('protection', byCode('risk', risks, words)),
    /** What is done against it: route, lock, telephone, company. */
    riskMeasures: sealedIn('protection', words),
    /** Yes is high at least. */
    thinksOfSelfHarm: sealedIn('psychosocial', answer),
    selfHarmWords: sealedIn('psychosocial', words),
    riskValidUntil: sealedIn('care', calendarDate),
    /** The gravest of all that stands with this assessment, worked out by its author's device: who reads `care` alone must know it too. */
    overallRisk: requiredIn('care', choice(riskLevels)),
  },
  facts: () => ({ family: 'case' }),
})
