import { ctdcAgeBand, type ExportedPerson } from './exported-person.ts'

const flag = (yes: boolean) => (yes ? '1' : '')
const means =
  (...ends: readonly string[]) =>
  ({ ctdcMeans }: ExportedPerson) =>
    flag(ends.some((end) => ctdcMeans.has(`meansOfControl${end}`)))
const sector = (code: string) => (person: ExportedPerson) => flag(person.sectors.has(code))
const recruiter =
  (...codes: readonly string[]) =>
  ({ recruiters }: ExportedPerson) =>
    flag(codes.some((code) => recruiters.has(code)))
const genders: Readonly<Record<string, string>> = { female: 'Woman', male: 'Man' }
const otherForms = [
  'isOtherExploit',
  'isForcedMarriage',
  'isForcedMilitary',
  'isOrganRemoval',
  'isSlaveryAndPractices',
]

/**
 * The 27 columns of CTDC's Global Synthetic Dataset (codebook v2, February 2024, with the merges of its Appendix II): a flag is 1 or
 * empty and never 0, countries are ISO 3166-1 alpha-3.
 */
export const ctdcSynthetic: readonly (readonly [string, (person: ExportedPerson) => string])[] = [
  ['yearOfRegistration', ({ year }) => year],
  ['gender', ({ sex }) => genders[sex] ?? ''],
  ['ageBroad', ({ ageBand }) => ctdcAgeBand(ageBand)],
  ['citizenship', ({ citizenships }) => (citizenships.length === 1 ? one(citizenships) : '')],
  [
    'CountryOfExploitation',
    ({ exploitedIn }) => (exploitedIn.length === 1 ? one(exploitedIn) : ''),
  ],
  // No study counts for how long.
  ['traffickMonths', () => ''],
  ['meansDebtBondageEarnings', means('DebtBondage', 'TakesEarnings')],
  ['meansThreats', means('Threats', 'UsesChildren', 'ThreatOfLawEnforcement')],
  ['meansAbusePsyPhySex', means('PsychologicalAbuse', 'PhysicalAbuse', 'SexualAbuse')],
  ['meansFalsePromises', means('FalsePromises')],
  ['meansDrugsAlcohol', means('PsychoactiveSubstances')],
  [
    'meansDenyBasicNeeds',
    means(
      'RestrictsFinancialAccess',
      'RestrictsMovement',
      'RestrictsMedicalCare',
      'WithholdsNecessities',
    ),
  ],
  ['meansExcessiveWorkHours', means('ExcessiveWorkingHours')],
  ['meansWithholdDocs', means('WithholdsDocuments')],
  ['isForcedLabour', ({ ctdcForms }) => flag(ctdcForms.has('isForcedLabour'))],
  ['isSexualExploit', ({ ctdcForms }) => flag(ctdcForms.has('isSexualExploit'))],
  ['isOtherExploit', ({ ctdcForms }) => flag(otherForms.some((form) => ctdcForms.has(form)))],
  ['typeOfLabourAgriculture', sector('agriculture')],
  ['typeOfLabourConstruction', sector('construction')],
  ['typeOfLabourDomesticWork', sector('domestic-work')],
  ['typeOfLabourHospitality', sector('hospitality')],
  ['typeOfSexProstitution', sector('prostitution')],
  ['typeOfSexPornography', sector('pornography')],
  ['recruiterRelationIntimatePartner', recruiter('partner')],
  ['recruiterRelationFriend', recruiter('friend-or-acquaintance')],
  ['recruiterRelationFamily', recruiter('family')],
  ['recruiterRelationOther', recruiter('employer', 'stranger', 'other')],
]

function one([country]: ExportedPerson['citizenships']): string {
  return country?.alpha3 ?? ''
}
