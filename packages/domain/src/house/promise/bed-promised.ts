import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { identifier, instant, text, whole } from '../../journal/value-kind.ts'

/**
 * Beds of one room are kept until an hour for people whom nobody here knows yet: another house, or an office, asked (W13). No person and no word of one
 * stands in it; after its hour the beds are free again, whoever looks.
 */
export const bedPromised = defineEntryType({
  type: 'bed-promised',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    room: requiredIn('placement', text(120)),
    bedsPromised: requiredIn('placement', whole(1, 50)),
    holdUntil: requiredIn('placement', instant),
    /** Who asked: an organisation, an office. */
    promisedTo: sealedIn('placement', text(200)),
    /** Of one that was asked for in Cobijo: the stream of the question. */
    capacityRequest: sealedIn('placement', identifier),
  },
  facts: () => ({ family: 'gathering' }),
})
