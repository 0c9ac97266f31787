import { bedRefusals, roomProfiles } from '../../house/house-codes.ts'
import { accompaniments } from '../../child/hand-over/child-handed-over.ts'
import { interestOutcomes } from '../../best-interests/best-interests-codes.ts'
import { visitKinds } from '../../follow-up/follow-up-codes.ts'
import { ageGroups } from '../../journal/facts.ts'
import { paymentKinds } from '../../payment/payment-recorded.ts'
import { ageBands } from '../../registration/age-band.ts'
import {
  detectionSources,
  identificationStandings,
  screeningOutcomes,
  sectors,
} from '../../screening/screening-codes.ts'
import { openServices, protectedServices, serviceStatuses } from '../../service/service-codes.ts'

/** What one row stands for; persons, services and refusals never add (BR-53). */
export const countUnits = ['person', 'service', 'payment', 'follow-up', 'bed-refusal'] as const
export type CountUnit = (typeof countUnits)[number]

/** The variable that makes an entry a row of its own, where the unit is not a person. */
export const variableOfUnit = {
  service: 'service',
  payment: 'payment',
  'follow-up': 'followUp',
  'bed-refusal': 'bedRefused',
} as const satisfies Readonly<Record<Exclude<CountUnit, 'person'>, string>>

/** Where a counted value may come from: nothing else of a case reaches a study. */
export const countedFrom = ['statistics', 'facts'] as const

export interface CountedVariable {
  readonly name: string
  readonly from: (typeof countedFrom)[number]
  /** `code`: the last that was said; `codes`: all that ever were; `whole`: a number; `month`: `2026-06`. */
  readonly kind: 'code' | 'codes' | 'whole' | 'month'
  /**
   * `person`: said of her and so of each row that is about her. Else: of that unit's rows alone; a person's row has all of hers.
   * `bed-refusal` is about nobody with a code.
   */
  readonly of: CountUnit
  /** The domain's own; absent where a country, a standard or an office brings them: then the study must. */
  readonly codes?: readonly string[]
}

const ageBandCodes = ageBands.map(([code]) => code)
const services = [...openServices, ...protectedServices]

/**
 * All that entry types derive into `statistics` (the list is compared with what they do derive), and of the facts the time of recording by month or
 * year, which the host has anyway. What stands elsewhere in a case cannot be named here.
 */
export const countedVariables: readonly CountedVariable[] = [
  // said of her at registration
  statistic('ageGroup', 'code', 'person', ageGroups),
  statistic('ageBand', 'code', 'person', ageBandCodes),
  statistic('sex', 'code', 'person', ['female', 'male', 'intersex', 'unknown']),
  statistic('nationalities', 'codes', 'person'),
  statistic('year', 'whole', 'person'),
  // of what happened to her
  statistic('formsOfExploitation', 'codes', 'person'),
  statistic('meansOfControl', 'codes', 'person'),
  statistic('acts', 'codes', 'person'),
  statistic('recruiterRelations', 'codes', 'person', [
    'partner',
    'friend-or-acquaintance',
    'family',
    'employer',
    'stranger',
    'other',
    'unknown',
  ]),
  statistic('recruiterSex', 'codes', 'person', ['female', 'male', 'unknown']),
  statistic('recruitedBy', 'code', 'person', [
    'personal-contact',
    'family',
    'social-network',
    'advertisement',
    'agency',
    'sold',
    'abducted',
    'other',
    'unknown',
  ]),
  statistic('sector', 'code', 'person', sectors),
  statistic('exploitationCountries', 'codes', 'person'),
  statistic('exploitationDivision', 'code', 'person'),
  statistic('ageBandAtExploitation', 'code', 'person', ageBandCodes),
  // how she was met and what she was found to be
  statistic('detectedBy', 'code', 'person', detectionSources),
  statistic('identification', 'code', 'person', identificationStandings),
  statistic('screeningOutcome', 'code', 'person', screeningOutcomes),
  statistic('accompaniment', 'code', 'person', accompaniments),
  statistic('childProcedure', 'codes', 'person', [
    'best-interests-assessed',
    ...interestOutcomes.map((outcome) => `best-interests-${outcome}`),
  ]),
  statistic('needed', 'codes', 'person', services),
  statistic('returnJourney', 'codes', 'person', ['arrived', 'refused-entry']),
  // one row each
  statistic('service', 'code', 'service', services),
  statistic('status', 'code', 'service', serviceStatuses),
  statistic('outcome', 'code', 'service', ['met', 'partly-met', 'not-met', 'unknown']),
  statistic('payment', 'code', 'payment', paymentKinds),
  statistic('amount', 'whole', 'payment'),
  statistic('currency', 'code', 'payment'),
  statistic('donor', 'code', 'payment'),
  statistic('budgetLine', 'code', 'payment'),
  statistic('followUp', 'code', 'follow-up', visitKinds),
  statistic('bedRefused', 'code', 'bed-refusal', bedRefusals),
  statistic('bedFor', 'code', 'bed-refusal', roomProfiles),
  statistic('division', 'code', 'bed-refusal'),
  { name: 'recordedMonth', from: 'facts', kind: 'month', of: 'person' },
  { name: 'recordedYear', from: 'facts', kind: 'whole', of: 'person' },
]

function statistic(
  name: string,
  kind: CountedVariable['kind'],
  of: CountUnit,
  codes?: readonly string[],
): CountedVariable {
  return { name, from: 'statistics', kind, of, ...(codes === undefined ? {} : { codes }) }
}

/** Derived for counting, and no variable: who she is among those who count, and whether she agreed to it. */
export const notForStudies: readonly string[] = [
  'personCode',
  'counting',
  'countingTakenBack',
  'contribution',
]

export function findVariable(name: string): CountedVariable | undefined {
  return countedVariables.find((each) => each.name === name)
}

/** Whether a row of this unit can say it. A refused bed has an age group and no person. */
export function isVariableOf(variable: CountedVariable, unit: CountUnit): boolean {
  if (unit === 'bed-refusal')
    return variable.of === unit || variable.name === 'ageGroup' || variable.from === 'facts'
  if (unit === 'person') return variable.of !== 'bed-refusal' && isCoded(variable)
  return variable.of === 'person' || variable.of === unit
}

/** Of a person all her services are told, of a service the one. */
export function kindIn(variable: CountedVariable, unit: CountUnit): CountedVariable['kind'] {
  return unit === 'person' && variable.of !== 'person' ? 'codes' : variable.kind
}

/** An amount of one payment says nothing of a person who had several. */
function isCoded({ kind, of }: CountedVariable): boolean {
  return of === 'person' || kind !== 'whole'
}
