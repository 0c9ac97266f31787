import type {
  GivenThing,
  GuessedAge,
  UrgentNeed,
} from '@cobijo/domain/group-intake/group-intake-codes'
import type { MessageId } from '../language/es.ts'

export const guessedAgeInWords: Readonly<Record<GuessedAge, MessageId>> = {
  '0-5': 'group.age.0-5',
  '6-11': 'group.age.6-11',
  '12-17': 'group.age.12-17',
  '18-29': 'group.age.18-29',
  '30-59': 'group.age.30-59',
  '60+': 'group.age.60',
}

export const needInWords: Readonly<Record<UrgentNeed, MessageId>> = {
  'injury-or-illness': 'group.need.injury-or-illness',
  medicine: 'group.need.medicine',
  pregnant: 'group.need.pregnant',
  baby: 'group.need.baby',
  'great-distress': 'group.need.great-distress',
  'water-or-food': 'group.need.water-or-food',
  'clothes-or-shoes': 'group.need.clothes-or-shoes',
  'cannot-walk': 'group.need.cannot-walk',
}

export const givenInWords: Readonly<Record<GivenThing, MessageId>> = {
  meal: 'group.given.meal',
  water: 'group.given.water',
  'hygiene-kit': 'group.given.hygiene-kit',
  clothes: 'group.given.clothes',
  bedding: 'group.given.bedding',
  transport: 'group.given.transport',
  'first-aid': 'group.given.first-aid',
  'telephone-call': 'group.given.telephone-call',
}
