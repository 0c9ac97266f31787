/** How somebody came to be met; what tables of detection count (domain §8, T10). */
export const detectionSources = [
  'came-herself',
  'field-visit',
  'authority',
  'shelter',
  'civil-society',
  'consulate',
  'hotline',
  'health-service',
  'school',
  'joint-operation',
  'family-or-neighbours',
  'other',
] as const

/** What an interview goes through; each is asked once, and what is known is shown instead (domain §6.6). */
export const interviewTopics = [
  'safety-and-needs',
  'background',
  'recruitment',
  'journey',
  'exploitation',
  'way-out',
] as const
export type InterviewTopic = (typeof interviewTopics)[number]

/** The only reasons to ask again what is already known (domain §6.6). */
export const interviewMotives = [
  'information-missing',
  'she-asks-for-it',
  'her-situation-changed',
  'law-demands-it',
] as const

export const identificationStandings = ['possible', 'presumed', 'recognised'] as const
export type IdentificationStanding = (typeof identificationStandings)[number]

/** What a person turned out to have lived through (domain §1.5); the help goes on whatever it is (W28). */
export const screeningOutcomes = [
  'presumed-victim',
  'smuggled-migrant',
  'victim-of-another-crime',
  'exploited-worker',
  'otherwise-vulnerable',
  'no-indications',
  'inconclusive',
] as const

/** Where she was shown the way. What would tell of asylum, a consulate or a register stands apart. */
export const onwardPaths = [
  'health-care',
  'shelter',
  'food-and-basics',
  'psychological-support',
  'legal-orientation',
  'labour-claim',
  'documents',
  'family-contact',
  'transport',
  'child-protection',
  'wants-nothing-now',
] as const
export const protectedOnwardPaths = [
  'asylum-authority',
  'consulate',
  'victims-commission',
  'safety-measures',
] as const

export const conditionsThen = [
  'unable-to-understand',
  'unable-to-resist',
  'indigenous-or-afrodescendant',
] as const

/** Where the work was (domain §8, T4). */
export const sectors = [
  'agriculture',
  'domestic-work',
  'construction',
  'hospitality',
  'begging',
  'street-selling',
  'illicit-activities',
  'manufacturing',
  'mining',
  'transport',
  'prostitution',
  'pornography',
  'remote-sexual-acts',
  'private-sexual-services',
  'other',
  'unknown',
] as const
