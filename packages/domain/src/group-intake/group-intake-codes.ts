/** As one guesses at a glance; never narrowed to a year. */
export const guessedAges = ['0-5', '6-11', '12-17', '18-29', '30-59', '60+'] as const
export type GuessedAge = (typeof guessedAges)[number]

/** What cannot wait for a conversation. */
export const urgentNeeds = [
  'injury-or-illness',
  'medicine',
  'pregnant',
  'baby',
  'great-distress',
  'water-or-food',
  'clothes-or-shoes',
  'cannot-walk',
] as const
export type UrgentNeed = (typeof urgentNeeds)[number]

/** What is handed out to many at once. */
export const givenThings = [
  'meal',
  'water',
  'hygiene-kit',
  'clothes',
  'bedding',
  'transport',
  'first-aid',
  'telephone-call',
] as const
export type GivenThing = (typeof givenThings)[number]
