import { ctdcAgeBand, type ExportedPerson } from './exported-person.ts'

/** Missing, in this form; also where protection took a value out. */
const missing = '-99'

type Column = readonly [string, (person: ExportedPerson) => string]

const meansWords = {
  DebtBondage: 'Debt bondage',
  TakesEarnings: 'Takes/Withholds Earnings',
  RestrictsFinancialAccess: 'Restricts access to finances',
  Threats: 'Threats to individual or others',
  PsychologicalAbuse: 'Psychological abuse',
  PhysicalAbuse: 'Physical abuse',
  SexualAbuse: 'Sexual abuse',
  FalsePromises: 'False promises/deception',
  PsychoactiveSubstances: 'Use of psychoactive substances',
  RestrictsMovement: 'Denied freedom of movement/kept in isolation',
  RestrictsMedicalCare: 'Limits/restricts medical services',
  ExcessiveWorkingHours: 'Excessive working hours',
  UsesChildren: 'Restricts access to/manipulates children',
  ThreatOfLawEnforcement: 'Threat of action by law enforcement',
  WithholdsNecessities: 'Withholds/denies basic necessities',
  WithholdsDocuments: 'Withholds/Destroys Important Documents',
  Other: 'Other',
}
const labourWords = {
  Agriculture: ['agriculture', 'Agriculture/Farms/Animal Husbandry'],
  // Nobody codes fishing by itself.
  Aquafarming: ['', 'Aquafarming/Fishing'],
  Begging: ['begging', 'Begging'],
  Construction: ['construction', 'Construction'],
  DomesticWork: ['domestic-work', 'Domestic Work'],
  Hospitality: ['hospitality', 'Hospitality/Restaurant/Food Service/Hotel'],
  IllicitActivities: ['illicit-activities', 'Illicit Activities'],
  Manufacturing: ['manufacturing', 'Manufacturing/Factory work'],
  MiningOrDrilling: ['mining', 'Mining, Quarrying, Oil/Gas Extraction'],
  Peddling: ['street-selling', 'Peddling/informal street commerce'],
  Transportation: ['transport', 'Transportation'],
  Other: ['other', 'Other'],
} as const
const sexWords = {
  Prostitution: ['prostitution', 'Prostitution'],
  Pornography: ['pornography', 'Pornography'],
  RemoteInteractiveServices: ['remote-sexual-acts', 'Remote interactive services'],
  PrivateSexualServices: ['private-sexual-services', 'Private sexual services'],
} as const
const recruiterWords = {
  IntimatePartner: [['partner'], 'Intimate Partner'],
  Friend: [['friend-or-acquaintance'], 'Friend/Acquaintance'],
  Family: [['family'], 'Family/Relative'],
  Other: [['employer', 'stranger', 'other'], 'Other'],
} as const
const otherForms = ['isOtherExploit', 'isForcedMarriage', 'isForcedMilitary', 'isOrganRemoval']

const genders: Readonly<Record<string, string>> = {
  female: 'Female',
  male: 'Male',
  intersex: 'Transgender/NonConforming',
}

/** Where anything of a group is known, what is not said is a 0; where nothing is, all of it is missing. */
function flag(yes: boolean, isGroupKnown: boolean): string {
  return yes ? '1' : isGroupKnown ? '0' : missing
}

function majority(isChild: boolean | undefined): string {
  return isChild === undefined ? missing : isChild ? 'Minor' : 'Adult'
}

function country(list: ExportedPerson['citizenships']): string {
  return list.length === 1 ? (list[0]?.alpha2 ?? missing) : missing
}

const form =
  (name: string) =>
  ({ ctdcForms }: ExportedPerson) =>
    flag(ctdcForms.has(name), ctdcForms.size > 0)
const isLabour = ({ ctdcForms }: ExportedPerson) => ctdcForms.has('isForcedLabour')

/** The 62 columns of CTDC's k-anonymised Global Dataset, in the order of its codebook v6 (November 2017). */
export const ctdcAnonymised: readonly Column[] = [
  ['yearOfRegistration', ({ year }) => year || missing],
  ['datasource', () => 'Case Management'],
  ['gender', ({ sex }) => genders[sex] ?? missing],
  ['ageBroad', ({ ageBand }) => ctdcAgeBand(ageBand) || missing],
  ['majorityStatus', ({ isChild }) => majority(isChild)],
  ['majorityStatusAtExploit', (person) => majority(person.wasChildAtExploitation)],
  // When somebody entered the process is not counted.
  ['majorityEntry', () => missing],
  ['citizenship', ({ citizenships }) => country(citizenships)],
  ...Object.keys(meansWords).map(
    (end): Column => [
      `meansOfControl${end}`,
      ({ ctdcMeans }) => flag(ctdcMeans.has(`meansOfControl${end}`), ctdcMeans.size > 0),
    ],
  ),
  ['meansOfControlNotSpecified', ({ ctdcMeans }) => (ctdcMeans.size > 0 ? '0' : '1')],
  [
    'meansOfControlConcatenated',
    ({ ctdcMeans }) =>
      joined(
        Object.entries(meansWords).flatMap(([end, words]) =>
          ctdcMeans.has(`meansOfControl${end}`) ? [words] : [],
        ),
        'Not Specified',
      ),
  ],
  ['isForcedLabour', form('isForcedLabour')],
  ['isSexualExploit', form('isSexualExploit')],
  [
    'isOtherExploit',
    ({ ctdcForms }) =>
      flag(
        ctdcForms.has('isOtherExploit') || ctdcForms.has('isSlaveryAndPractices'),
        ctdcForms.size > 0,
      ),
  ],
  [
    'isSexAndLabour',
    ({ ctdcForms }) =>
      flag(ctdcForms.has('isForcedLabour') && ctdcForms.has('isSexualExploit'), ctdcForms.size > 0),
  ],
  ['isForcedMarriage', form('isForcedMarriage')],
  ['isForcedMilitary', form('isForcedMilitary')],
  ['isOrganRemoval', form('isOrganRemoval')],
  [
    'typeOfExploitConcatenated',
    ({ ctdcForms }) =>
      joined([
        ...(ctdcForms.has('isForcedLabour') ? ['Forced labour and/or services'] : []),
        ...(ctdcForms.has('isSexualExploit') ? ['Sexual exploitation'] : []),
        ...([...otherForms, 'isSlaveryAndPractices'].some((name) => ctdcForms.has(name))
          ? ['Other']
          : []),
      ]),
  ],
  ...Object.entries(labourWords).map(
    ([end, [code]]): Column => [
      `typeOfLabour${end}`,
      (person) => flag(code !== '' && person.sectors.has(code), hasLabour(person)),
    ],
  ),
  [
    'typeOfLabourNotSpecified',
    (person) => (hasLabour(person) ? '0' : isLabour(person) ? '1' : missing),
  ],
  [
    'typeOfLabourConcatenated',
    (person) =>
      joined(inSectors(person, labourWords), isLabour(person) ? 'Not Specified' : undefined),
  ],
  ...Object.entries(sexWords).map(
    ([end, [code]]): Column => [
      `typeOfSex${end}`,
      (person) => flag(person.sectors.has(code), inSectors(person, sexWords).length > 0),
    ],
  ),
  ['typeOfSexConcatenated', (person) => joined(inSectors(person, sexWords))],
  ['isAbduction', ({ recruitedBy }) => flag(recruitedBy === 'abducted', recruitedBy !== '')],
  [
    'RecruiterRelationship',
    (person) =>
      joined(
        Object.values(recruiterWords).flatMap(([codes, words]) =>
          codes.some((code) => person.recruiters.has(code)) ? [words] : [],
        ),
      ),
  ],
  ['CountryofExploitation', ({ exploitedIn }) => country(exploitedIn)],
  ...Object.entries(recruiterWords).map(
    ([end, [codes]]): Column => [
      `recruiterRelation${end}`,
      ({ recruiters }) =>
        flag(
          codes.some((code) => recruiters.has(code)),
          recruiters.size > 0,
        ),
    ],
  ),
  ['recruiterRelationUnknown', ({ recruiters }) => (recruiters.size > 0 ? '0' : missing)],
]

type Words = Readonly<Record<string, readonly [string, string]>>

function inSectors({ sectors }: ExportedPerson, words: Words): readonly string[] {
  return Object.values(words).flatMap(([code, text]) =>
    code !== '' && sectors.has(code) ? [text] : [],
  )
}

function hasLabour(person: ExportedPerson): boolean {
  return inSectors(person, labourWords).length > 0
}

function joined(words: readonly string[], none = missing): string {
  return words.length === 0 ? none : words.join(';')
}
