import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { ageGroups } from '../journal/facts.ts'
import { choice, identifier, list, text } from '../journal/value-kind.ts'
import { identityFields, placementFields } from '../registration/identity-fields.ts'
import { guessedAges, urgentNeeds } from './group-intake-codes.ts'

/** What a slip of the thumb may have filled in; the rest has a value that says the opposite. */
export const takenBackFields = [
  'wristband',
  'nameToUse',
  'guessedAge',
  'sex',
  'languages',
  'withWhom',
  'urgentWords',
  'sleepsWhere',
  'sameAs',
] as const

/**
 * A row of the sheet, or what somebody adds to one: a later entry about the same `arrival` replaces the fields that it says. Nobody's case:
 * that begins once she accepts (BR-51).
 */
export const arrivalNoted = defineEntryType({
  type: 'arrival-noted',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Names the row, drawn where it was begun. */
    arrival: requiredIn('essential', identifier),
    /** As on her wrist. Two telephones may note the same one: both rows stand until a person settles it. */
    wristband: sealedIn('essential', text(20)),
    nameToUse: sealedIn('essential', text(120)),
    /** A child or not, as it seems; in doubt she is taken for one (BR-03). */
    ageGroup: sealedIn('essential', choice(ageGroups)),
    guessedAge: sealedIn('identity', choice(guessedAges)),
    sex: sealedIn('identity', identityFields.sex.kind),
    languages: sealedIn('essential', list(text(80), 5)),
    /** Wristbands or words: mother of 12, brothers 30 and 31. */
    withWhom: sealedIn('identity', text(300)),
    urgentNeeds: sealedIn('essential', list(choice(urgentNeeds), urgentNeeds.length)),
    urgentWords: sealedIn('essential', text(500)),
    sleepsWhere: placementFields.sleepsWhere,
    /** May be a foreman or a recruiter. A guess, sealed; it takes no help away from anybody. */
    keepApart: sealedIn('protection', choice(['yes', 'no'])),
    keepApartWords: sealedIn('protection', text(1000)),
    /** She went, or this row was a slip. */
    presence: sealedIn('essential', choice(['here', 'left', 'noted-by-mistake'])),
    /** The other row that is the same person: two telephones noted her. */
    sameAs: sealedIn('essential', identifier),
    /** What was said by mistake and is left open again. */
    takenBack: sealedIn('essential', list(choice(takenBackFields), takenBackFields.length)),
  },
  facts: () => ({ family: 'gathering' }),
})
