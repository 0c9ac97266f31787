/** Columns of the k-anonymised Global Dataset (CTDC codebook v6, and `isSlaveryAndPractices` of files from 2018 on). */
export const ctdcExploitations = [
  'isForcedLabour',
  'isSexualExploit',
  'isOtherExploit',
  'isForcedMarriage',
  'isForcedMilitary',
  'isOrganRemoval',
  'isSlaveryAndPractices',
] as const
export type CtdcExploitation = (typeof ctdcExploitations)[number]

export const ctdcMeans = [
  'meansOfControlDebtBondage',
  'meansOfControlTakesEarnings',
  'meansOfControlRestrictsFinancialAccess',
  'meansOfControlThreats',
  'meansOfControlPsychologicalAbuse',
  'meansOfControlPhysicalAbuse',
  'meansOfControlSexualAbuse',
  'meansOfControlFalsePromises',
  'meansOfControlPsychoactiveSubstances',
  'meansOfControlRestrictsMovement',
  'meansOfControlRestrictsMedicalCare',
  'meansOfControlExcessiveWorkingHours',
  'meansOfControlUsesChildren',
  'meansOfControlThreatOfLawEnforcement',
  'meansOfControlWithholdsNecessities',
  'meansOfControlWithholdsDocuments',
  'meansOfControlOther',
] as const
export type CtdcMeans = (typeof ctdcMeans)[number]
