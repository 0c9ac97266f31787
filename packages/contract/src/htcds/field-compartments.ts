import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { FieldName } from './htcds-fields.ts'

/**
 * Where each field of the standard belongs once it enters a case (design §2). `justice` fields never enter the case's
 * stream. `directory` fields describe the organisation that kept the file, not the person.
 */
export type FieldHome = CaseCompartment | 'justice' | 'directory'

export const fieldHomes: Readonly<Record<FieldName, FieldHome>> = {
  org_Name: 'directory',
  org_ShippingCity: 'directory',
  org_ShippingCountry: 'directory',
  org_ShippingState: 'directory',
  org_ShippingStreet: 'directory',
  org_ShippingPostalCode: 'directory',
  org_ShippingLongitude: 'directory',
  org_ShippingLatitude: 'directory',
  org_Phone: 'directory',
  org_Type: 'directory',
  prs_Salutation: 'identity',
  prs_FirstName: 'identity',
  prs_MiddleName: 'identity',
  prs_SecondName: 'identity',
  prs_Birthdate: 'identity',
  prs_Gender: 'identity',
  prs_Deceased: 'identity',
  prs_MaritalStatus: 'identity',
  prs_NumberOfChildren: 'identity',
  prs_PrimaryLanguage: 'essential',
  prs_SecondaryLanguage: 'essential',
  prs_HighestLevelOfEducation: 'identity',
  prs_Citizenship: 'identity',
  prs_IdentityNumber: 'identity',
  prs_Title: 'identity',
  prs_Email: 'contact',
  prs_HomePhone: 'contact',
  prs_MobilePhone: 'contact',
  prs_MailingCity: 'contact',
  prs_MailingCountry: 'contact',
  prs_MailingState: 'contact',
  prs_MailingStreet: 'contact',
  prs_MailingPostalCode: 'contact',
  prs_MailingLongitude: 'contact',
  prs_MailingLatitude: 'contact',
  vic_AgreementToManagePersonalData: 'care',
  vic_TraffickingStatus: 'account',
  // Police and CourtOrProsecution tell that an authority knows of her, and NGO tells that none decided: whatever the
  // value, the field goes the same way, so that its absence from the case says nothing.
  vic_TraffickingStatusDecisionMakingOrg: 'justice',
  vic_RelationshipToTrafficker: 'account',
  vic_AgeWhenTrafficked: 'account',
  vic_RecruitmentWebsitesAndApps: 'account',
  vic_MethodOfRecruitment: 'account',
  // The businesses and houses of alleged traffickers: for her safety only, unsearchable (practice W27).
  vic_LocationOfRecruitment: 'protection',
  vic_MethodsOfControl: 'account',
  vic_TypeOfExploitation: 'account',
  vic_ForcedLabourIndustry: 'account',
  vic_TypeOfSexExploitation: 'account',
  vic_LocationOfExploitation: 'protection',
  vic_ExploitationWebsitesAndApps: 'account',
  // Addiction, disability, mental health: read by those who care for them.
  vic_Vulnerabilities: 'psychosocial',
  vic_DetailsOfVulnerabilities: 'psychosocial',
  per_RoleInProcess: 'protection',
  per_RoleDetails: 'protection',
  cas_Status: 'care',
  cas_ReasonForCaseClosure: 'care',
  cas_CaseOwner: 'care',
  cas_ReferringOrganisation: 'care',
  cas_IncomingReferralDate: 'care',
  cas_ReferringPrimaryCaseWorker: 'care',
  cas_ReasonForIncomingReferral: 'care',
  cas_IncomingReferralDetails: 'care',
  cas_ReferredOrganisation: 'care',
  cas_ReferredPrimaryCaseWorker: 'care',
  cas_ReasonForOutgoingReferral: 'care',
  cas_OutgoingReferralDate: 'care',
  cas_OutgoingReferralDetails: 'care',
  cco_CaseComment: 'care',
  hte_Longitude: 'account',
  hte_Latitude: 'account',
  hte_City: 'account',
  hte_Country: 'account',
  hte_State: 'account',
  hte_Street: 'account',
  hte_PostalCode: 'account',
  hte_Date: 'account',
  hte_Type: 'account',
  hte_Description: 'account',
  spl_Objectives: 'care',
  spl_ActionPlan: 'care',
  spl_PlannedEndDate: 'care',
  spl_ActualEndDate: 'care',
  spl_Type: 'care',
  con_Consent: 'care',
}

/**
 * Free text in which somebody may have written that she reported. Nobody can tell by rule: the importer asks a person to
 * look before these are sealed into the case.
 */
export const fieldsThatMayTellOfJustice: readonly FieldName[] = [
  'cas_ReasonForCaseClosure',
  'cas_ReferringOrganisation',
  'cas_ReferringPrimaryCaseWorker',
  'cas_IncomingReferralDetails',
  'cas_ReferredOrganisation',
  'cas_ReferredPrimaryCaseWorker',
  'cas_OutgoingReferralDetails',
  'cco_CaseComment',
  'hte_Description',
  'spl_Objectives',
  'spl_ActionPlan',
]

/** Columns that the standard does not know may hold anything: they go where her story is. */
export const homeOfUnknownColumns: FieldHome = 'account'
