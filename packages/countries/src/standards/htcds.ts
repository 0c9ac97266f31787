/**
 * Value names of three picklists of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0): `hte_Type`,
 * `vic_MethodsOfControl` with the value that only its definitions have, `vic_TypeOfExploitation`. A test compares them
 * with the lists that imports and exports use. IOM neither made nor endorses this software.
 */
export const htcdsEvents = ['Recruitment', 'Transit', 'Exploitation'] as const
export type HtcdsEvent = (typeof htcdsEvents)[number]

export const htcdsControls = [
  'PhysicalThreats',
  'ThreatsLawEnforcement',
  'ThreatensChildrenFamily',
  'DebtBondage',
  'FalsePromises',
  'PhysicalAbuse',
  'SexualAbuse',
  'TakesEarnings',
  'RestrictsFinancialAccess',
  'RestrictsMedicalCare',
  'WithholdsNecessities',
  'PsychologicalAbuse',
  'PsychoactiveSubstance',
  'ExcessiveWorkingHours',
  'WithholdsDocuments',
  'RestrictsMovement',
  'Other',
] as const
export type HtcdsControl = (typeof htcdsControls)[number]

export const htcdsExploitations = [
  'ForcedLabour',
  'SexualExploitation',
  'ChildLabour',
  'ForcedMarriage',
  'Servitude',
  'ForcedMilitaryByNonStateActors',
  'OrganRemoval',
  'ForcedBegging',
  'ForcedAdoption',
  'Surrogacy',
  'Other',
] as const
export type HtcdsExploitation = (typeof htcdsExploitations)[number]
