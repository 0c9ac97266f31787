import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice, list, record, text, whole } from '../journal/value-kind.ts'
import { roomProfiles } from './house-codes.ts'

/** The rooms of a house and the beds in each: all of them, each time. */
export const bedsSet = defineEntryType({
  type: 'beds-set',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    rooms: requiredIn(
      'placement',
      list(record({ room: text(60), roomFor: choice(roomProfiles), beds: whole(0, 200) }), 100),
    ),
  },
  facts: () => ({ family: 'gathering' }),
})
