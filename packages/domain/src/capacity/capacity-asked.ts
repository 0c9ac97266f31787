import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, instant, whole } from '../journal/value-kind.ts'
import { roomProfiles } from '../house/house-codes.ts'

/** Somebody asks another organisation for beds (W13): what kind, how many, from when. No person, and no words in which a name could stand. */
export const capacityAsked = defineEntryType({
  type: 'capacity-asked',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    bedFor: requiredIn('essential', choice(roomProfiles)),
    bedsWanted: requiredIn('essential', whole(1, 50)),
    nightsWanted: requiredIn('essential', whole(1, 90)),
    bedsFrom: requiredIn('essential', calendarDate),
    /** After it nobody waits for an answer, and the other side reads it no longer. */
    askedUntil: requiredIn('essential', instant),
    askedOrganisation: requiredIn('essential', identifier),
    askedGroup: requiredIn('essential', identifier),
    /** Where the answer goes. */
    returnGroup: requiredIn('essential', identifier),
    returnFeed: requiredIn('essential', identifier),
    /** The grant that opens it: its stream. */
    capacityGrant: requiredIn('essential', identifier),
  },
  facts: () => ({ family: 'gathering', state: 'open' }),
})
