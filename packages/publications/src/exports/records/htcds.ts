import type { ExportedPerson } from './exported-person.ts'

const genders: Readonly<Record<string, string>> = { female: 'Feminine', male: 'Masculine' }
const sexual: Readonly<Record<string, string>> = {
  prostitution: 'Prostitution',
  pornography: 'Pornography',
  'remote-sexual-acts': 'RemoteInteractiveServices',
  'private-sexual-services': 'PrivateSexualServices',
}
/** The standard has sections of ISIC Rev. 4: begging and crime are none, selling in the street is of no one section. */
const industries: Readonly<Record<string, string>> = {
  agriculture: 'A_AgricultureForestryAndFishing',
  mining: 'B_MiningAndQuarrying',
  manufacturing: 'C_Manufacturing',
  construction: 'F_Construction',
  transport: 'H_TransportationAndStorage',
  hospitality: 'I_AccommodationAndFoodServiceActivities',
  'domestic-work': 'T_ActivitiesOfHouseholdsAsEmployers',
}
const relations: readonly (readonly [string, string])[] = [
  ['family', 'Familial'],
  ['partner', 'Familial'],
  ['friend-or-acquaintance', 'Acquainted'],
  ['employer', 'Acquainted'],
  // As the standard writes it.
  ['stranger', 'Unaquainted'],
]
const recruitment: Readonly<Record<string, string>> = {
  family: 'ThroughFamilyOrFamilyEvents',
  'social-network': 'ThroughOnlineSocialNetworks',
  agency: 'AtAPlaceOfBusiness',
  'personal-contact': 'Other',
  advertisement: 'Other',
  sold: 'Other',
  abducted: 'Other',
  other: 'Other',
}

/**
 * Fields of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0) that a synthetic record can fill: it has no name, no birth
 * date and no address. Several values are joined by `;`. IOM neither made nor endorses this.
 */
export const htcds: readonly (readonly [string, (person: ExportedPerson) => string])[] = [
  ['prs_Gender', ({ sex }) => genders[sex] ?? 'NonSpecifiedUnknown'],
  ['prs_Citizenship', ({ citizenships }) => citizenships.map(({ alpha2 }) => alpha2).join(';')],
  [
    'vic_RelationshipToTrafficker',
    // A field of one value: nearest first.
    ({ recruiters }) => relations.find(([code]) => recruiters.has(code))?.[1] ?? '',
  ],
  ['vic_MethodOfRecruitment', ({ recruitedBy }) => recruitment[recruitedBy] ?? ''],
  ['vic_MethodsOfControl', ({ htcdsMeans }) => [...htcdsMeans].join(';')],
  ['vic_TypeOfExploitation', ({ htcdsForms }) => [...htcdsForms].join(';')],
  [
    'vic_ForcedLabourIndustry',
    ({ sectors }) => Object.entries(industries).find(([code]) => sectors.has(code))?.[1] ?? '',
  ],
  [
    'vic_TypeOfSexExploitation',
    ({ sectors }) =>
      Object.entries(sexual)
        .flatMap(([code, value]) => (sectors.has(code) ? [value] : []))
        .join(';'),
  ],
]
