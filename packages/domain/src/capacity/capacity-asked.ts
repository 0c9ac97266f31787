import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, instant, list, whole } from '../journal/value-kind.ts'
import { roomProfiles } from '../house/house-codes.ts'
import { accessNeeds, adultsComing, languageCode } from './capacity-codes.ts'

/**
 * Somebody asks another organisation for beds (W13): for what kind of people, how many, from when. No person, and no words in which a name could stand.
 * A stream for each who is asked: nobody learns who else was.
 */
export const capacityAsked = defineEntryType({
  type: 'capacity-asked',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    bedFor: requiredIn('essential', choice(roomProfiles)),
    bedsWanted: requiredIn('essential', whole(1, 50)),
    adultsComing: sealedIn('essential', choice(adultsComing)),
    /** Of those who come. */
    childrenComing: sealedIn('essential', whole(0, 50)),
    languagesComing: sealedIn('essential', list(languageCode, 6)),
    accessNeeds: sealedIn('essential', list(choice(accessNeeds), accessNeeds.length)),
    nightsWanted: requiredIn('essential', whole(1, 90)),
    bedsFrom: requiredIn('essential', calendarDate),
    /** Until when an answer helps. */
    askedUntil: requiredIn('essential', instant),
    askedOrganisation: requiredIn('essential', identifier),
    askedGroup: requiredIn('essential', identifier),
    /** The same in each that was asked in one act. */
    askedTogether: requiredIn('essential', identifier),
    /** Where the answer goes. */
    returnGroup: requiredIn('essential', identifier),
    returnFeed: requiredIn('essential', identifier),
    /** The grant that opens it: its stream. */
    capacityGrant: requiredIn('essential', identifier),
  },
  facts: () => ({ family: 'gathering', state: 'open' }),
})
